import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { lockTupeDeclaration, updateTupeDeclaration } from '#db/queries/tupe-declaration.ts';
import { keepPlan } from '../tupe/keep-plan.server.ts';
import { keepVersion } from '../tupe/keep-version.server.ts';
import { lockDeclarationFor } from '../tupe/lock-for.server.ts';
import { tupePolicy } from '../tupe/policy.ts';
import { tupeRefusals } from '../tupe/refusal-words.ts';
import { tellOfDay } from '../tupe/tell-of-day.server.ts';
import { type MoveRefusal, moveRefusal, moveRefusalWords } from './moving.ts';

export type TransferPlanned =
  | { ok: true; isNew: boolean }
  | { ok: false; reason: MoveRefusal | 'unknown'; message: string };

type Move = { declarationId: string; transferOn: string; reason: string };

/**
 * Plans a transfer for a day, or moves it: every date is counted anew, the old plan is kept, and the other parties are told.
 * Refused for a day that is past while staff have not transferred, and without a reason where a plan stands (domain.md 3.8).
 */
export async function planTransfer(
  unit: UnitOfWork,
  { declarationId, transferOn, reason }: Move,
): Promise<TransferPlanned> {
  const row = await lockTupeDeclaration(unit.db, declarationId);
  if (!row) return { ok: false, reason: 'unknown', message: 'There is no such declaration' };
  const { state, transferred_on: transferredOn, planned_transfer_on: from } = row;
  const refusal = moveRefusal({ state, transferredOn, from, to: transferOn, today: unit.today.toString(), reason });
  if (refusal) return { ok: false, reason: refusal, message: moveRefusalWords(refusal, transferredOn) };
  const isMoved = from !== transferOn;
  // A day of which no plan was made yet is kept as one before it moves.
  const isKept = await keepPlan(unit, row, '');
  if (isMoved) {
    await updateTupeDeclaration(unit.db, declarationId, { planned_transfer_on: transferOn });
    await keepVersion(unit, declarationId, reason || 'The day of the transfer was planned');
  }
  const isNew = (await keepPlan(unit, { ...row, planned_transfer_on: transferOn }, reason)) || isKept;
  if (isMoved) await tellOfDay(unit, declarationId, { from, to: transferOn, reason });
  return { ok: true, isNew };
}

/** The same, in a unit of work of its own. */
export function moveTransfer(context: Context, move: Move): Promise<TransferPlanned> {
  return inUnitOfWork<TransferPlanned>(context, async (unit) =>
    (await lockDeclarationFor(context, unit, move.declarationId, tupePolicy['tupe:edit']))
      ? planTransfer(unit, move)
      : { ok: false, reason: 'unknown', message: tupeRefusals.no_such_step },
  );
}
