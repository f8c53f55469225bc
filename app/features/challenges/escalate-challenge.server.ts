import { paths } from '#app/paths.ts';
import type { Context } from '#app/services/unit-of-work.ts';
import { updateChallenge } from '#db/queries/challenge.ts';
import { formatDate } from '../wording.ts';
import { type ChallengeChanged, changeChallenge } from './change-challenge.server.ts';
import { challengeDays, isOver, lastDay } from './domain.ts';
import { tellPrime, tellStewards } from './tell-parties.server.ts';

/**
 * A provider takes its challenge to the stewards: when it was not answered in time, or was, and within 10 working days. A
 * steward has 10 working days to find on it.
 */
export function escalateChallenge(context: Context, challengeId: string, reason: string): Promise<ChallengeChanged> {
  return changeChallenge(context, challengeId, 'escalate', {
    facts: async (unit, challenge) => ({
      isPast: isOver(challenge.status === 'raised' ? challenge.answer_due : challenge.escalate_by, unit.today),
    }),
    async work(unit, challenge, calendars) {
      const findingDue = lastDay(unit.today, challengeDays.toFind, calendars);
      await updateChallenge(unit.db, challengeId, {
        status: 'escalated',
        escalated_at: unit.now,
        escalation_reason: reason,
        finding_due: findingDue,
      });
      const { prime_name: primeName, provider_name: providerName } = challenge;
      const { services } = context;
      await tellPrime(services, unit, challengeId, {
        event: 'challenge_escalated',
        path: paths.challenge(challengeId),
        mail: (about) => ({
          kind: 'challenge-escalated',
          input: { ...about, primeName, providerName, reason, findingDue: formatDate(findingDue), to: 'prime' },
        }),
      });
      await tellStewards(services, unit, challengeId, {
        event: 'challenge_escalated',
        path: paths.stewardshipChallenge(challengeId),
        mail: (about) => ({
          kind: 'challenge-escalated',
          input: { ...about, primeName, providerName, reason, findingDue: formatDate(findingDue), to: 'steward' },
        }),
      });
    },
  });
}

/** A provider takes its challenge back. Nothing holds the award any more on its account. */
export function withdrawChallenge(context: Context, challengeId: string): Promise<ChallengeChanged> {
  return changeChallenge(context, challengeId, 'withdraw', {
    facts: async () => ({}),
    work: (unit) => updateChallenge(unit.db, challengeId, { status: 'closed', closed_at: unit.now }),
  });
}
