import { type Actor, actsFor, editors, isSteward } from '../identity/actor.ts';

type CaseThing = {
  organisationId: string;
  status: 'open' | 'closed' /** Who acts is a partner on the ledger. */;
  isPartner: boolean;
};

const mayDecide = (actor: Actor) =>
  isSteward(actor) && actor.kind === 'person' && actor.acting !== null && editors.includes(actor.acting.role);

export const casePolicy = {
  /** The organisation itself; stewards have pages of their own. */
  'case:view': (actor: Actor, { organisationId }: CaseThing) => actsFor(actor, organisationId),
  'case:answer': (actor: Actor, { organisationId, status }: CaseThing) =>
    status === 'open' && actsFor(actor, organisationId, editors),
  /** A partner says whether a step was done. */
  'case:give-view': (actor: Actor, { isPartner, status }: CaseThing) =>
    status === 'open' &&
    isPartner &&
    actor.kind === 'person' &&
    actor.acting !== null &&
    editors.includes(actor.acting.role),
  'case:view-as-steward': (actor: Actor, _case: CaseThing) => isSteward(actor),
  /** Not by a steward with an interest, which the verb asks. */
  'case:steward': (actor: Actor, { status }: CaseThing) => status === 'open' && mayDecide(actor),
};
