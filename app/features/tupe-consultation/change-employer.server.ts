import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { type ConsultationChange, saveTupeConsultation } from '#db/queries/tupe-consultation.ts';
import { lockDeclarationFor, ofPartyStill } from '../tupe/lock-for.server.ts';
import { moveDeclaration } from '../tupe/move-declaration.server.ts';
import type { TupeThing } from '../tupe/policy.ts';
import type { DayProblem } from './dates-in-order.ts';
import { eventsReached } from './left-to-do.ts';
import { tupeConsultationPolicy } from './policy.ts';
import { type EmployerRecord, readEmployers, type SentLetter } from './read-employers.server.ts';

export type ConsultationRefusal =
  | DayProblem
  | 'unknown'
  | 'changed_meanwhile'
  | 'frozen'
  | 'no_transfer_date'
  | 'nobody_to_inform'
  | 'no_direct_route'
  | 'own_item'
  | 'another_letter'
  | 'already_withdrawn'
  | 'already_sent'
  | 'nobody_to_send_to';
export type ConsultationChanged = { ok: true } | { ok: false; reason: ConsultationRefusal };

export type EmployerIds = { declarationId: string; partyId: string };
/** What is changed: the verb for the audit, and the version that its form was read in; null where that does not matter. */
type Changing = { verb: string; version?: number | null };
type Locked = {
  unit: UnitOfWork;
  declaration: TupeThing;
  employer: EmployerRecord;
  newest: SentLetter[];
  save(change: ConsultationChange): Promise<void>;
};

/**
 * Changes what one employer recorded: locks the declaration, lets `work` decide and write, audits it, and takes the declaration
 * on where everybody is now informed or consulted. @param work why it cannot be, or null
 */
export function changeEmployer(
  context: Context,
  ids: EmployerIds,
  { verb, version = null }: Changing,
  work: (locked: Locked) => Promise<ConsultationRefusal | null>,
): Promise<ConsultationChanged> {
  return inUnitOfWork<ConsultationChanged>(context, async (unit) => {
    const { declarationId, partyId } = ids;
    const may = ofPartyStill(partyId, tupeConsultationPolicy['tupe-consultation:edit']);
    const declaration = await lockDeclarationFor(context, unit, declarationId, may);
    if (!declaration) return { ok: false, reason: 'unknown' };
    const { employers, newest } = await readEmployers(unit.db, declaration, unit.today);
    const employer = employers.find(({ party }) => party.id === partyId);
    if (!employer) return { ok: false, reason: 'unknown' };
    if (version !== null && version !== (employer.row?.version ?? 0)) return { ok: false, reason: 'changed_meanwhile' };
    const { personId: by } = unit.by;
    const save = (change: ConsultationChange) => saveTupeConsultation(unit.db, { ...ids, change, by, at: unit.now });
    const reason = await work({ unit, declaration, employer, newest, save });
    if (reason) return { ok: false, reason };
    await unit.audit(verb, 'tupe_consultation', partyId, { declarationId });
    await takeOn(unit, declaration);
    return { ok: true };
  });
}

/** Takes a declaration on to what its employers have reached. A state that does not take a step now is left as it is. */
export async function takeOn(unit: UnitOfWork, declaration: TupeThing): Promise<void> {
  const { employers } = await readEmployers(unit.db, declaration, unit.today);
  for (const event of eventsReached(employers)) await moveDeclaration(unit, declaration.id, event);
}
