import { type Actor, actsFor, editors, isSteward } from '../identity/actor.ts';
import type { ChallengeState } from './domain.ts';

type ChallengeThing = { primeId: string; providerId: string; status: ChallengeState };

export const challengePolicy = {
  /** The two parties, and stewards. */
  'challenge:view': (actor: Actor, { primeId, providerId }: ChallengeThing) =>
    actsFor(actor, primeId) || actsFor(actor, providerId) || isSteward(actor),
  /** Not by whoever decided: which the verb asks, for it is known in the lot only. */
  'challenge:answer': (actor: Actor, { primeId, status }: ChallengeThing) =>
    status === 'raised' && actsFor(actor, primeId, editors),
  'challenge:escalate': (actor: Actor, { providerId, status }: ChallengeThing) =>
    (status === 'raised' || status === 'answered') && actsFor(actor, providerId, editors),
  'challenge:withdraw': (actor: Actor, { providerId, status }: ChallengeThing) =>
    status !== 'closed' && actsFor(actor, providerId, editors),
  'challenge:find': (actor: Actor, { status }: ChallengeThing) =>
    status === 'escalated' &&
    isSteward(actor) &&
    actor.kind === 'person' &&
    actor.acting !== null &&
    editors.includes(actor.acting.role),
  'challenge:view-as-steward': (actor: Actor, _challenge: ChallengeThing) => isSteward(actor),
};
