import type { OrganisationStatus } from '#db/tables/organisation.table.ts';
import { type Actor, actsFor, editors, isSteward, owners } from '../identity/actor.ts';

type OrganisationThing = { id: string; status: OrganisationStatus };
type DirectoryClaimThing = { person_id: string };

// Signed-in people and the public see the directory; a refused or suspended organisation is seen by itself and stewards.
const isListed = (organisation: OrganisationThing) =>
  organisation.status === 'verified' || organisation.status === 'unverified' || organisation.status === 'unclaimed';

const isMember = (actor: Actor, organisationId: string) =>
  actor.kind === 'person' && actor.memberships.some((membership) => membership.organisationId === organisationId);

// A steward who may only look decides nothing.
const mayDecide = (actor: Actor) =>
  isSteward(actor) && actor.kind === 'person' && actor.acting !== null && editors.includes(actor.acting.role);

export const organisationPolicy = {
  'organisation:view': (actor: Actor, organisation: OrganisationThing) =>
    isListed(organisation) || isMember(actor, organisation.id) || isSteward(actor),
  'organisation:view-inside': (actor: Actor, organisation: OrganisationThing) =>
    actsFor(actor, organisation.id) || isSteward(actor),
  'organisation:manage': (actor: Actor, organisation: OrganisationThing) =>
    actsFor(actor, organisation.id, owners) && organisation.status !== 'suspended',
  'organisation:leave': (actor: Actor, organisation: OrganisationThing) => actsFor(actor, organisation.id),
  'organisation:join': (actor: Actor, organisation: OrganisationThing) =>
    actor.kind === 'person' &&
    !isMember(actor, organisation.id) &&
    (organisation.status === 'verified' || organisation.status === 'unverified'),
  'organisation:claim': (actor: Actor, organisation: OrganisationThing) =>
    actor.kind === 'person' && organisation.status === 'unclaimed',
  /** Nobody judges an organisation of their own, whichever one they act for. */
  'organisation:judge': (actor: Actor, organisation: OrganisationThing) =>
    mayDecide(actor) && !isMember(actor, organisation.id),
  'directory-claim:decide': (actor: Actor, claim: DirectoryClaimThing) =>
    mayDecide(actor) && actor.kind === 'person' && actor.personId !== claim.person_id,
};
