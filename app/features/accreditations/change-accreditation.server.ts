import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import {
  type AccreditationInFull,
  findAccreditation,
  lockAccreditation,
  updateAccreditation,
} from '#db/queries/accreditation.ts';
import { noticeOf } from './dates.ts';
import {
  type AccreditationEvent,
  type AccreditationFacts,
  type AccreditationRefusal,
  accreditationStep,
  noFacts,
} from './states.ts';

export type AccreditationChanged = { ok: true } | { ok: false; reason: AccreditationRefusal | 'unknown' };
type Step = {
  facts?(unit: UnitOfWork, accreditation: AccreditationInFull): Promise<Partial<AccreditationFacts>>;
  /** What else is written, once the step is allowed. */
  work?(unit: UnitOfWork, accreditation: AccreditationInFull): Promise<void>;
  /** What the audit log keeps besides the states. */
  detail?: Record<string, string>;
};

/** Takes an accreditation a step on: locks it, asks the table of states, writes what follows and audits the step. */
export function changeAccreditation(
  context: Context,
  accreditationId: string,
  event: AccreditationEvent,
  step: Step,
): Promise<AccreditationChanged> {
  return inUnitOfWork<AccreditationChanged>(context, (unit) => stepOn(unit, accreditationId, event, step));
}

/** The same within a unit of work. */
export async function stepOn(
  unit: UnitOfWork,
  accreditationId: string,
  event: AccreditationEvent,
  { facts, work, detail = {} }: Step,
): Promise<AccreditationChanged> {
  if (!(await lockAccreditation(unit.db, accreditationId))) return { ok: false, reason: 'unknown' };
  const accreditation = await findAccreditation(unit.db, accreditationId);
  if (!accreditation) return { ok: false, reason: 'unknown' };
  const notice = noticeOf(unit.today, accreditation.on_site_on);
  const given = { ...noFacts, notice, ...(await facts?.(unit, accreditation)) };
  const step = accreditationStep(accreditation.status, event, given);
  if (!step.ok) return step;
  await updateAccreditation(unit.db, accreditationId, { status: step.to });
  await work?.(unit, { ...accreditation, status: step.to });
  const states = { from: accreditation.status, to: step.to };
  await unit.audit(event, 'accreditation', accreditationId, { ...states, ...detail }, accreditation.organisation_id);
  return { ok: true };
}
