import { type Actor, actsFor, editors, isSteward } from '../identity/actor.ts';
import type { StoredStatus } from './domain.ts';
import { mayHappen, type OpportunityState } from './states.ts';

type OpportunityThing = { organisationId: string; status: StoredStatus; everPublished: boolean };
type AmendableThing = OpportunityThing & { state: OpportunityState; isImported: boolean; isAmended: boolean };
type MatchThing = { organisationId: string; providerId: string; everPublished: boolean };
type HeadContractThing = { organisationId: string };

/** Whether the actor may write for this organisation as a prime in good standing. */
export const ownMayWrite = (actor: Actor, organisationId: string) =>
  actsFor(actor, organisationId, editors) &&
  actor.kind === 'person' &&
  actor.acting?.isPrime === true &&
  actor.acting.organisationStatus !== 'suspended' &&
  actor.acting.organisationStatus !== 'refused';

export const opportunityPolicy = {
  'opportunity:view': (actor: Actor, opportunity: OpportunityThing) =>
    opportunity.everPublished || actsFor(actor, opportunity.organisationId),
  'opportunity:edit': (actor: Actor, { state, organisationId }: AmendableThing) =>
    (state === 'draft' || state === 'amending') && ownMayWrite(actor, organisationId),
  /** An imported one follows its source, which alone changes it. */
  'opportunity:amend': (actor: Actor, { state, isImported, organisationId }: AmendableThing) =>
    (state === 'open' || state === 'amending') && !isImported && ownMayWrite(actor, organisationId),
  'opportunity:publish-amendment': (actor: Actor, { state, organisationId }: AmendableThing) =>
    state === 'amending' && ownMayWrite(actor, organisationId),
  /** Also one that lapsed, so that nothing lies about that nobody can publish. */
  'opportunity:discard-amendment': (actor: Actor, { state, isAmended, organisationId }: AmendableThing) =>
    isAmended && mayHappen(state, 'discard_amendment') && ownMayWrite(actor, organisationId),
  /** Criteria and standstill are fixed at publication. */
  'opportunity:set-criteria': (actor: Actor, opportunity: OpportunityThing) =>
    opportunity.status === 'draft' && ownMayWrite(actor, opportunity.organisationId),
  'opportunity:create': (actor: Actor, { organisationId }: { organisationId: string }) =>
    ownMayWrite(actor, organisationId),
  /** Also when it is published already, so that a second press of the button is answered like the first. */
  'opportunity:publish': (actor: Actor, opportunity: OpportunityThing) =>
    (opportunity.status === 'draft' || opportunity.status === 'published') &&
    ownMayWrite(actor, opportunity.organisationId),
  /** What is recorded for the report on advertising is no part of what is published: it may change at any time. */
  'opportunity:record-advertising': (actor: Actor, { organisationId }: OpportunityThing) =>
    ownMayWrite(actor, organisationId),
  'opportunity:withdraw': (actor: Actor, opportunity: OpportunityThing) =>
    opportunity.everPublished && opportunity.status !== 'decided' && ownMayWrite(actor, opportunity.organisationId),
  /** The ranked list of providers is the prime's own and the steward's; a provider sees its own score only. */
  'opportunity:view-matches': (actor: Actor, opportunity: OpportunityThing) =>
    actsFor(actor, opportunity.organisationId) || (isSteward(actor) && opportunity.everPublished),
  /** One provider beside one opportunity: the same page for both of them, and for stewards. */
  'match:view': (actor: Actor, match: MatchThing) =>
    actsFor(actor, match.organisationId) ||
    (match.everPublished && (actsFor(actor, match.providerId) || isSteward(actor))),
  'opportunity:invite': (actor: Actor, opportunity: OpportunityThing) =>
    opportunity.status === 'published' && ownMayWrite(actor, opportunity.organisationId),
  'opportunity:view-invitations': (actor: Actor, opportunity: OpportunityThing) =>
    actsFor(actor, opportunity.organisationId) || (isSteward(actor) && opportunity.everPublished),
  'head-contract:view': (actor: Actor, contract: HeadContractThing) =>
    actsFor(actor, contract.organisationId) || isSteward(actor),
  'head-contract:edit': (actor: Actor, contract: HeadContractThing) => ownMayWrite(actor, contract.organisationId),
};
