import { type Actor, actsFor, editors } from '../identity/actor.ts';

type AnsweredThing = { organisationId: string; everPublished: boolean };
type OpenedThing = { primeId: string; opened: boolean };

const isOtherProvider = (actor: Actor, { organisationId, everPublished }: AnsweredThing) =>
  everPublished &&
  actor.kind === 'person' &&
  actor.acting?.isProvider === true &&
  actor.acting.organisationId !== organisationId;

export const interestPolicy = {
  /** A provider's own interest, which nobody else reads by this verb. */
  'interest:view-own': (actor: Actor, opportunity: AnsweredThing) => isOtherProvider(actor, opportunity),
  /** Writing, sending and withdrawing it. Whether it may be sent now is for the verb to say, with its reason. */
  'interest:write': (actor: Actor, opportunity: AnsweredThing) =>
    isOtherProvider(actor, opportunity) &&
    actor.kind === 'person' &&
    actor.acting !== null &&
    actsFor(actor, actor.acting.organisationId, editors),
  /** That there is a list at all. It says nothing, not even how many, until the answers are opened. */
  'interest:view-list': (actor: Actor, { organisationId, everPublished }: AnsweredThing) =>
    everPublished && actsFor(actor, organisationId),
  /** What a provider sent, for the prime alone and never before it was opened. */
  'interest:read': (actor: Actor, { primeId, opened }: OpenedThing) => opened && actsFor(actor, primeId),
};
