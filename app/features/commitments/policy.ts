import { type Actor, actsFor, isSteward, owners } from '../identity/actor.ts';

type CommitmentThing = { organisationId: string };

export const commitmentPolicy = {
  'commitment:view': (actor: Actor, { organisationId }: CommitmentThing) =>
    actsFor(actor, organisationId) || isSteward(actor),
  /** An owner speaks for its organisation. */
  'commitment:accept': (actor: Actor, { organisationId }: CommitmentThing) => actsFor(actor, organisationId, owners),
};
