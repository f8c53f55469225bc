import { type Actor, actsFor, editors } from '../identity/actor.ts';

type OfferedThing = { organisationId: string; everPublished: boolean };

export const notForUsPolicy = {
  /** For owners and editors of a provider, about any opportunity but their own. */
  'opportunity:say-not-for-us': (actor: Actor, { organisationId, everPublished }: OfferedThing) =>
    everPublished &&
    actor.kind === 'person' &&
    actor.acting?.isProvider === true &&
    actor.acting.organisationId !== organisationId &&
    actsFor(actor, actor.acting.organisationId, editors),
};
