import { type Actor, actsFor, editors } from '../identity/actor.ts';
import type { StoredStatus } from '../opportunities/domain.ts';

type DecidedThing = { organisationId: string; status: StoredStatus; everPublished: boolean };
type OutcomeThing = { providerId: string };

const inGoodStanding = (actor: Actor) =>
  actor.kind === 'person' &&
  actor.acting !== null &&
  actor.acting.organisationStatus !== 'suspended' &&
  actor.acting.organisationStatus !== 'refused';

export const decisionPolicy = {
  /** What was decided and what is to decide: the prime's own. */
  'opportunity:view-decisions': (actor: Actor, { organisationId, everPublished }: DecidedThing) =>
    everPublished && actsFor(actor, organisationId),
  /** Whether anything can be decided now is for the verb to say, with its reason. */
  'opportunity:decide': (actor: Actor, { organisationId, everPublished, status }: DecidedThing) =>
    everPublished &&
    (status === 'published' || status === 'decided') &&
    actsFor(actor, organisationId, editors) &&
    inGoodStanding(actor),
  /** A provider's own outcome, which nobody else reads. */
  'outcome:view': (actor: Actor, { providerId }: OutcomeThing) => actsFor(actor, providerId),
  /** Asking when it will be decided, giving back an award, asking for a review. */
  'outcome:act': (actor: Actor, { providerId }: OutcomeThing) => actsFor(actor, providerId, editors),
};
