import { paths } from '#app/paths.ts';
import type { Context } from '#app/services/unit-of-work.ts';
import { updateChallenge } from '#db/queries/challenge.ts';
import { type ChallengeChanged, changeChallenge } from './change-challenge.server.ts';
import { isOver } from './domain.ts';
import { tellPrime, tellStewards } from './tell-parties.server.ts';

/** A provider takes its challenge to the stewards: when it was not answered in time, or was, and within 10 working days. */
export function escalateChallenge(context: Context, challengeId: string, reason: string): Promise<ChallengeChanged> {
  return changeChallenge(context, challengeId, 'escalate', {
    facts: async (unit, challenge) => ({
      isPast: isOver(challenge.status === 'raised' ? challenge.answer_due : challenge.escalate_by, unit.today),
    }),
    async work(unit, challenge) {
      const change = { status: 'escalated', escalated_at: unit.now, escalation_reason: reason } as const;
      await updateChallenge(unit.db, challengeId, change);
      const { prime_name: primeName, provider_name: providerName } = challenge;
      const { services } = context;
      await tellPrime(services, unit, challengeId, {
        event: 'challenge_escalated',
        path: paths.challenge(challengeId),
        mail: (about) => ({
          kind: 'challenge-escalated',
          input: { ...about, primeName, providerName, reason, to: 'prime' },
        }),
      });
      await tellStewards(services, unit, challengeId, {
        event: 'challenge_escalated',
        path: paths.stewardshipChallenge(challengeId),
        mail: (about) => ({
          kind: 'challenge-escalated',
          input: { ...about, primeName, providerName, reason, to: 'steward' },
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
