import { type Actor, actsFor, editors, owners } from '../identity/actor.ts';
import { type TupeThing, tupePolicy } from '../tupe/policy.ts';

/** Whether whoever asks was named for it: now, once but not any more, or never. */
export type ReleaseState = 'in_force' | 'over' | 'never';

/** An instalment as policies see it. */
export type InformationThing = {
  declaration: TupeThing;
  giverId: string;
  isDeleted: boolean;
  /** Given for the opportunity, and not said to be for this incoming provider. */
  isWithheld: boolean;
  /** It lies with the declaration of the opportunity. */
  isCarried: boolean;
  release: ReleaseState;
};
type RecipientThing = { declaration: TupeThing; organisationId: string; isEnded: boolean };
type DeletionThing = { organisationId: string; isConfirmed: boolean };

const isOver = ({ state }: TupeThing) => state === 'closed' || state === 'aborted';
/** Whether somebody acts for an incoming provider. */
export const isIncoming = (actor: Actor, { parties }: TupeThing, roles = editors) =>
  parties.some(
    ({ party, organisationId }) =>
      party === 'incoming' && organisationId !== null && actsFor(actor, organisationId, roles),
  );

const isOutgoing = (actor: Actor, { parties }: TupeThing) =>
  parties.some(
    ({ party, organisationId }) =>
      party === 'outgoing' && organisationId !== null && actsFor(actor, organisationId, editors),
  );

export const employeeInformationPolicy = {
  /** Its own people, by an owner of an incoming provider: it answers for whoever reads personal data. */
  'employee-information:name-recipients': (actor: Actor, thing: TupeThing) =>
    !isOver(thing) && isIncoming(actor, thing, owners),
  /** Those who are named, and nobody else: no steward, no prime, not the giver. */
  'employee-information:open': (_actor: Actor, { release, isDeleted, isWithheld }: InformationThing) =>
    release === 'in_force' && !isDeleted && !isWithheld,
  /** Posting to it. A try of somebody who was named once is kept, and answered as if there were nothing. */
  'employee-information:try': (_actor: Actor, { release, isWithheld }: InformationThing) =>
    release !== 'never' && !isWithheld,
  /** Its own people by an owner; anybody by the outgoing provider, whose staff it is about. */
  'employee-information:end-recipient': (actor: Actor, { declaration, organisationId, isEnded }: RecipientThing) =>
    !isEnded && (actsFor(actor, organisationId, owners) || isOutgoing(actor, declaration)),
  'employee-information:receive': (actor: Actor, { declaration, isWithheld }: InformationThing) =>
    !isWithheld && isIncoming(actor, declaration),
  /** The giver, before its date, where it lies. */
  'employee-information:delete': (actor: Actor, { giverId, isDeleted, isCarried }: InformationThing) =>
    !isDeleted && !isCarried && actsFor(actor, giverId, editors),
  /** Whoever may read the page of the declaration. */
  'employee-information:view-proof': (actor: Actor, { declaration, isDeleted }: InformationThing) =>
    isDeleted && tupePolicy['tupe:view'](actor, declaration),
  /** Whoever was to delete what it had, whether it is still a party or not. */
  'employee-information:view-deletion': (actor: Actor, { organisationId }: DeletionThing) =>
    actsFor(actor, organisationId),
  'employee-information:confirm-deletion': (actor: Actor, { organisationId, isConfirmed }: DeletionThing) =>
    !isConfirmed && actsFor(actor, organisationId, editors),
};
