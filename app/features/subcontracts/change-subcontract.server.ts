import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { findSubcontract, lockSubcontract, type SubcontractInFull } from '#db/queries/subcontract.ts';
import {
  noSubcontractFacts,
  type SubcontractEvent,
  type SubcontractFacts,
  type SubcontractRefusal,
  subcontractStep,
} from './states.ts';

export type SubcontractChanged =
  | { ok: true }
  | { ok: false; reason: SubcontractRefusal | 'unknown' | 'changed_meanwhile' };
export type Locked = { unit: UnitOfWork; subcontract: SubcontractInFull };

/** Locks a sub-contract for `work`, with what it is now. */
export function withSubcontract<Result extends { ok: true } | { ok: false; reason: string }>(
  context: Context,
  subcontractId: string,
  work: (locked: Locked) => Promise<Result>,
): Promise<Result | { ok: false; reason: 'unknown' }> {
  return inUnitOfWork<Result | { ok: false; reason: 'unknown' }>(context, async (unit) => {
    const isThere = await lockSubcontract(unit.db, subcontractId);
    const subcontract = isThere && (await findSubcontract(unit.db, subcontractId));
    return subcontract ? work({ unit, subcontract }) : { ok: false, reason: 'unknown' };
  });
}

type Step = {
  /** The version that the form was served with; absent where what was read does not matter. */
  version?: number;
  facts?: (locked: Locked) => Partial<SubcontractFacts> | Promise<Partial<SubcontractFacts>>;
  /** Writes what follows. */
  work: (locked: Locked) => Promise<void>;
};

/** Takes a locked sub-contract a step on: asks the table of states, lets `work` write what follows and audits the step. */
export async function takeStep(
  locked: Locked,
  event: SubcontractEvent,
  { version, facts, work }: Step,
): Promise<SubcontractChanged> {
  const { unit, subcontract } = locked;
  if (version !== undefined && version !== subcontract.version) return { ok: false, reason: 'changed_meanwhile' };
  const isConfirmed = subcontract.signature_confirmed_at !== null;
  const isLive = subcontract.went_live_on !== null;
  const step = subcontractStep(subcontract.status, event, {
    ...noSubcontractFacts,
    isConfirmed,
    isLive,
    ...(await facts?.(locked)),
  });
  if (!step.ok) return step;
  await work(locked);
  await unit.audit(event, 'subcontract', subcontract.id, { from: subcontract.status, to: step.state });
  return { ok: true };
}

/** Locks a sub-contract and takes it a step on. */
export function changeSubcontract(
  context: Context,
  subcontractId: string,
  event: SubcontractEvent,
  step: Step,
): Promise<SubcontractChanged> {
  return withSubcontract<SubcontractChanged>(context, subcontractId, (locked) => takeStep(locked, event, step));
}
