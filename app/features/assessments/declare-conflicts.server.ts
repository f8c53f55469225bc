import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { declareConflicts as writeConflicts } from '#db/queries/assessor.ts';
import { signedIn } from '../identity/actor.ts';
import { lockRound, type RoundKey, settleRound } from './lock-round.server.ts';
import { seatOf } from './read-round.server.ts';

export type DeclareRefusal = 'not_assessor' | 'sealed' | 'unknown_provider';
export type DeclareOutcome = { ok: true; conflicts: number } | { ok: false; reason: DeclareRefusal };
export type Conflict = { organisationId: string; nature: string };

/**
 * Keeps which providers an assessor has a conflict of interest with, before they read any answer. More can be declared
 * later, none taken back: a score of such a provider then counts no more, locked or not.
 */
export function declareConflicts(
  context: Context,
  key: RoundKey,
  conflicts: readonly Conflict[],
): Promise<DeclareOutcome> {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<DeclareOutcome>(context, async (unit) => {
    const round = await lockRound(unit, key);
    const seat = round && seatOf(round, personId);
    if (!seat) return { ok: false, reason: 'not_assessor' };
    if (round.answers.length === 0) return { ok: false, reason: 'sealed' };
    const isKnown = (id: string) => round.answers.some(({ organisationId }) => organisationId === id);
    if (!conflicts.every(({ organisationId }) => isKnown(organisationId)))
      return { ok: false, reason: 'unknown_provider' };
    await writeConflicts(unit.db, seat.assessorId, conflicts, seat.declaredAt ?? unit.now);
    const detail = {
      opportunityId: key.opportunityId,
      conflicts: conflicts.map(({ organisationId }) => organisationId),
    };
    await unit.audit('declare-conflicts', 'assessor', seat.assessorId, detail, key.organisationId);
    await settleRound(context.services, unit, key);
    return { ok: true, conflicts: conflicts.length };
  });
}
