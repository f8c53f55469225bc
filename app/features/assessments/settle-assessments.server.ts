import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { assessedBy, removeAssessor } from '#db/queries/assessor.ts';
import { isMember } from '#db/queries/membership.ts';
import { lockRound, type RoundKey, settleRound } from './lock-round.server.ts';
import { seatOf } from './read-round.server.ts';
import { tellLeft } from './tell.server.ts';

/**
 * Takes whoever has left a prime off its assessments: what they locked is kept and counts, the rest does not, and the chair
 * is told, or those who must name a new one. Safe to repeat; does nothing when they are a member again.
 */
export async function leaveAssessments(
  context: Context,
  { organisationId, personId }: { organisationId: string; personId: string },
): Promise<void> {
  await inUnitOfWork(context, async (unit) => {
    if (await isMember(unit.db, organisationId, personId)) return { ok: true };
    for (const opportunityId of await assessedBy(unit.db, organisationId, personId)) {
      const key = { organisationId, opportunityId };
      const round = await lockRound(unit, key);
      const seat = round && seatOf(round, personId);
      if (!seat) continue;
      await removeAssessor(unit.db, opportunityId, seat.assessorId, { how: 'left', now: unit.now });
      const detail = { opportunityId, personId, wasChair: seat.isChair };
      await unit.audit('leave', 'assessor', seat.assessorId, detail, organisationId);
      await tellLeft(context.services, unit, round, seat);
      await settleRound(context.services, unit, key);
    }
    return { ok: true };
  });
}

/** Looks again at what has come to an end, after an interest was withdrawn. Safe to repeat. */
export async function settleAssessment(context: Context, key: RoundKey): Promise<void> {
  await inUnitOfWork(context, async (unit) => {
    await settleRound(context.services, unit, key);
    return { ok: true };
  });
}
