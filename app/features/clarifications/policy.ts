import { type Actor, actsFor, editors, isSteward } from '../identity/actor.ts';
import type { StoredStatus } from '../opportunities/domain.ts';

type AskedThing = { organisationId: string; everPublished: boolean };
type AnsweredThing = AskedThing & { status: StoredStatus };

export const clarificationPolicy = {
  /** For owners and editors of a provider, about any opportunity but their own. */
  'opportunity:ask': (actor: Actor, { organisationId, everPublished }: AskedThing) =>
    everPublished &&
    actor.kind === 'person' &&
    actor.acting?.isProvider === true &&
    actor.acting.organisationId !== organisationId &&
    actsFor(actor, actor.acting.organisationId, editors),
  'clarification:answer': (actor: Actor, { organisationId, everPublished, status }: AnsweredThing) =>
    everPublished &&
    status === 'published' &&
    actor.kind === 'person' &&
    actor.acting?.isPrime === true &&
    actor.acting.organisationStatus !== 'suspended' &&
    actor.acting.organisationStatus !== 'refused' &&
    actsFor(actor, organisationId, editors),
  /** Who asked is for stewards to read; for the prime once the response deadline has passed. */
  'clarification:view-askers': (
    actor: Actor,
    { organisationId, askersAreOpen }: { organisationId: string; askersAreOpen: boolean },
  ) => isSteward(actor) || (askersAreOpen && actsFor(actor, organisationId)),
};
