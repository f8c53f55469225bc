import type { Actor } from '../identity/actor.ts';

export const savedOpportunityPolicy = {
  /** For whoever is signed in: a list of one's own, which nobody else sees. */
  'opportunity:save': (actor: Actor, { everPublished }: { everPublished: boolean }) =>
    everPublished && actor.kind === 'person',
};
