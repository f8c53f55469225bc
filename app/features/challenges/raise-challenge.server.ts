import { paths } from '#app/paths.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { insertChallenge, ownDecisions } from '#db/queries/challenge.ts';
import { lockOpportunity } from '#db/queries/interest-opening.ts';
import { challengeUntil } from '../decisions/challenge-window.ts';
import { calendarsOfLot } from '../decisions/lot-under-decision.server.ts';
import { isChallengeable } from '../decisions/reasons.ts';
import { signedIn } from '../identity/actor.ts';
import { latestVersion } from '../opportunities/published-version.server.ts';
import { formatDate } from '../wording.ts';
import { type ChallengeRefusal, challengeDays, challengeStep, isOver, lastDay } from './domain.ts';
import { tellPrime } from './tell-parties.server.ts';

type Raising = { organisationId: string; opportunityId: string; decisionId: string; grounds: string };
export type Raised =
  | { ok: true; challengeId: string }
  | { ok: false; reason: ChallengeRefusal | 'unknown' | 'already_raised' };

/**
 * A provider asks for a review of a decision that went against it, within 10 working days. The prime has 10 working days
 * to answer, and the award of the lot is held until the challenge is closed.
 */
export function raiseChallenge(context: Context, raising: Raising): Promise<Raised> {
  const { organisationId, opportunityId, decisionId, grounds } = raising;
  const { personId, acting } = signedIn(context.actor);
  return inUnitOfWork<Raised>(context, async (unit) => {
    const opportunity = await lockOpportunity(unit.db, opportunityId);
    const version = opportunity && (await latestVersion(unit.db, opportunityId));
    const own = await ownDecisions(unit.db, organisationId, opportunityId);
    const decision = own.find((one) => one.decisionId === decisionId);
    if (!version || !decision) return { ok: false, reason: 'unknown' };
    if (decision.challengeId) return { ok: false, reason: 'already_raised' };
    const calendars = calendarsOfLot(version.snapshot, decision.lotId);
    const until = challengeUntil(decision.decidedAt, decision.awardedAt, calendars);
    const facts = { isUnsuccessful: isChallengeable(decision), isPast: isOver(until, unit.today), tookPart: false };
    const step = challengeStep('none', 'raise', facts);
    if (!step.ok) return step;
    const answerDue = lastDay(unit.today, challengeDays.toAnswer, calendars);
    const challengeId = await insertChallenge(unit.db, {
      decision_id: decisionId,
      raised_by: personId,
      raised_at: unit.now,
      grounds,
      answer_due: answerDue,
      outcome: null,
      answer: null,
      answered_by: null,
      answered_at: null,
      escalated_at: null,
      escalation_reason: null,
      steward_id: null,
      steward_at: null,
      steward_finding: null,
    });
    await unit.audit('raise', 'challenge', challengeId, { decisionId, opportunityId }, organisationId);
    await tellPrime(context.services, unit, challengeId, {
      event: 'challenge_raised',
      mail: ({ title, url }) => ({
        kind: 'challenge-raised',
        input: { title, providerName: acting?.organisationName ?? '', grounds, answerDue: formatDate(answerDue), url },
      }),
      path: paths.challenge(challengeId),
    });
    return { ok: true, challengeId };
  });
}
