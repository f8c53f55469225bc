import type { Actor } from '../identity/actor.ts';

export const savedSearchPolicy = {
  /** A saved search is its person's own, whichever organisation they act for. */
  'saved-search:change': (actor: Actor, { personId }: { personId: string }) =>
    actor.kind === 'person' && actor.secondFactorDone && actor.personId === personId,
};
