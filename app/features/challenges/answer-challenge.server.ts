import { paths } from '#app/paths.ts';
import type { Context } from '#app/services/unit-of-work.ts';
import { decidersIn, updateChallenge } from '#db/queries/challenge.ts';
import { reopenLot } from '../decisions/reopen-lot.server.ts';
import { signedIn } from '../identity/actor.ts';
import { formatDate } from '../wording.ts';
import { type ChallengeChanged, changeChallenge } from './change-challenge.server.ts';
import { challengeDays, lastDay } from './domain.ts';
import { tellProvider } from './tell-parties.server.ts';

export type ChallengeAnswer = { outcome: 'upheld' | 'not_upheld'; answer: string };

/**
 * A prime answers a challenge, by somebody who did not decide in the lot. When it agrees, the lot is decided anew; when it
 * stays with its decision, the provider has 10 working days to take the challenge to the stewards.
 */
export function answerChallenge(
  context: Context,
  challengeId: string,
  { outcome, answer }: ChallengeAnswer,
): Promise<ChallengeChanged> {
  const { personId } = signedIn(context.actor);
  const isUpheld = outcome === 'upheld';
  return changeChallenge(context, challengeId, isUpheld ? 'uphold' : 'reject', {
    facts: async (unit, challenge) => ({ tookPart: (await decidersIn(unit.db, challenge.lot_id)).includes(personId) }),
    async work(unit, challenge, calendars) {
      const escalateBy = isUpheld ? null : lastDay(unit.today, challengeDays.toEscalate, calendars);
      await updateChallenge(unit.db, challengeId, {
        status: isUpheld ? 'closed' : 'answered',
        outcome,
        answer,
        answered_by: personId,
        answered_at: unit.now,
        escalate_by: escalateBy,
        closed_at: isUpheld ? unit.now : null,
      });
      const reopened = isUpheld && (await reopenLot(context.services, unit, { ...challenge, by: 'prime' }));
      await tellProvider(context.services, unit, challengeId, {
        event: 'challenge_answered',
        path: paths.challenge(challengeId),
        mail: ({ title, url }) => ({
          kind: 'challenge-answered',
          input: {
            title,
            primeName: challenge.prime_name,
            upheld: isUpheld,
            tooLateToChange: isUpheld && !reopened,
            answer,
            escalateBy: escalateBy && formatDate(escalateBy),
            url,
          },
        }),
      });
    },
  });
}
