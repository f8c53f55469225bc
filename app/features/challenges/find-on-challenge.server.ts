import { paths } from '#app/paths.ts';
import type { Context } from '#app/services/unit-of-work.ts';
import { updateChallenge } from '#db/queries/challenge.ts';
import { reopenLot } from '../decisions/reopen-lot.server.ts';
import { signedIn } from '../identity/actor.ts';
import { type ChallengeChanged, changeChallenge } from './change-challenge.server.ts';
import { tellPrime, tellProvider } from './tell-parties.server.ts';

export type Finding = { outcome: 'upheld' | 'not_upheld'; finding: string };

/**
 * A steward finds on a challenge that was taken to the stewards, which closes it. When the decision was not right the lot is
 * decided anew, unless the award took effect before. A steward who belongs to one of the parties finds on nothing of theirs.
 */
export function findOnChallenge(
  context: Context,
  challengeId: string,
  { outcome, finding }: Finding,
): Promise<ChallengeChanged> {
  const { personId, memberships } = signedIn(context.actor);
  const isUpheld = outcome === 'upheld';
  return changeChallenge(context, challengeId, 'find', {
    facts: async (_unit, challenge) => ({
      tookPart: memberships.some(({ organisationId }) =>
        [challenge.prime_id, challenge.provider_id].includes(organisationId),
      ),
    }),
    async work(unit, challenge) {
      await updateChallenge(unit.db, challengeId, {
        status: 'closed',
        outcome,
        steward_id: personId,
        steward_at: unit.now,
        steward_finding: finding,
        closed_at: unit.now,
      });
      const reopened = isUpheld && (await reopenLot(context.services, unit, { ...challenge, by: 'steward' }));
      const news = {
        path: paths.challenge(challengeId),
        mail: (about: { title: string; url: string }) => ({
          kind: 'challenge-found' as const,
          input: { ...about, upheld: isUpheld, tooLateToChange: isUpheld && !reopened, finding },
        }),
      };
      await tellPrime(context.services, unit, challengeId, { event: 'challenge_found', ...news });
      await tellProvider(context.services, unit, challengeId, { event: 'challenge_ended', ...news });
    },
  });
}
