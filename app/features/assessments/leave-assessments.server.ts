import type { Services } from '#app/services/services.ts';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { assessedBy, removeAssessor } from '#db/queries/assessor.ts';
import { lockRound, settleRound } from './lock-round.server.ts';
import { seatOf } from './read-round.server.ts';
import { tellLeft } from './tell.server.ts';

/**
 * Takes whoever leaves a prime off its assessments, in the transaction in which they leave: what they locked is kept and
 * counts, the rest does not, and the chair is told, or those who must name a new one.
 */
export async function leaveAssessments(
  services: Services,
  unit: UnitOfWork,
  { organisationId, personId }: { organisationId: string; personId: string },
): Promise<void> {
  for (const opportunityId of await assessedBy(unit.db, organisationId, personId)) {
    const key = { organisationId, opportunityId };
    const round = await lockRound(unit, key);
    const seat = round && seatOf(round, personId);
    if (!seat) continue;
    await removeAssessor(unit.db, opportunityId, seat.assessorId, { how: 'left', now: unit.now });
    const detail = { opportunityId, personId, wasChair: seat.isChair };
    await unit.audit('leave', 'assessor', seat.assessorId, detail, organisationId);
    await tellLeft(services, unit, round, seat);
    await settleRound(services, unit, key);
  }
}
