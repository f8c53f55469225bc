import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { type ChallengeInFull, findChallenge, lockChallenge } from '#db/queries/challenge.ts';
import { lockOpportunity } from '#db/queries/interest-opening.ts';
import { calendarsOfLot } from '../decisions/lot-under-decision.server.ts';
import { latestVersion } from '../opportunities/published-version.server.ts';
import type { Calendar } from '../working-days/bank-holidays.ts';
import { type ChallengeEvent, type ChallengeFacts, type ChallengeRefusal, challengeStep } from './domain.ts';

export type ChallengeChanged = { ok: true } | { ok: false; reason: ChallengeRefusal | 'unknown' };
type Work = (unit: UnitOfWork, challenge: ChallengeInFull, calendars: Calendar[]) => Promise<void>;
type Facts = (unit: UnitOfWork, challenge: ChallengeInFull) => Promise<Partial<ChallengeFacts>>;

/**
 * Takes a challenge a step on: locks its opportunity, then itself, asks the table of states, lets `work` write what follows
 * and audits the step.
 */
export function changeChallenge(
  context: Context,
  challengeId: string,
  event: ChallengeEvent,
  { facts, work }: { facts: Facts; work: Work },
): Promise<ChallengeChanged> {
  return inUnitOfWork<ChallengeChanged>(context, async (unit) => {
    const known = await findChallenge(unit.db, challengeId);
    if (!known || !(await lockOpportunity(unit.db, known.opportunity_id))) return { ok: false, reason: 'unknown' };
    await lockChallenge(unit.db, challengeId);
    const challenge = await findChallenge(unit.db, challengeId);
    const version = challenge && (await latestVersion(unit.db, challenge.opportunity_id));
    if (!version) return { ok: false, reason: 'unknown' };
    const given = { isUnsuccessful: true, isPast: false, tookPart: false, ...(await facts(unit, challenge)) };
    const step = challengeStep(challenge.status, event, given);
    if (!step.ok) return step;
    await work(unit, challenge, calendarsOfLot(version.snapshot, challenge.lot_id));
    const detail = { opportunityId: challenge.opportunity_id, from: challenge.status, to: step.state };
    await unit.audit(event, 'challenge', challengeId, detail);
    return { ok: true };
  });
}
