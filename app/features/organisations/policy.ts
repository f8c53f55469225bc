import type { OrganisationStatus } from '#db/tables/organisation.table.ts';
import { type Actor, actsFor, isSteward, owners } from '../identity/actor.ts';

type OrganisationThing = { id: string; status: OrganisationStatus };

// Signed-in people and the public see the directory; a refused or suspended organisation is seen by itself and stewards.
const isListed = (organisation: OrganisationThing) =>
  organisation.status === 'verified' || organisation.status === 'unverified' || organisation.status === 'unclaimed';

export const organisationPolicy = {
  'organisation:view': (actor: Actor, organisation: OrganisationThing) =>
    isListed(organisation) || actsFor(actor, organisation.id) || isSteward(actor),
  'organisation:view-inside': (actor: Actor, organisation: OrganisationThing) =>
    actsFor(actor, organisation.id) || isSteward(actor),
  'organisation:manage': (actor: Actor, organisation: OrganisationThing) =>
    actsFor(actor, organisation.id, owners) && organisation.status !== 'suspended',
  'organisation:leave': (actor: Actor, organisation: OrganisationThing) => actsFor(actor, organisation.id),
  'organisation:join': (actor: Actor, organisation: OrganisationThing) =>
    actor.kind === 'person' && (organisation.status === 'verified' || organisation.status === 'unverified'),
  'organisation:claim': (actor: Actor, organisation: OrganisationThing) =>
    actor.kind === 'person' && organisation.status === 'unclaimed',
  'organisation:judge': (actor: Actor, organisation: OrganisationThing) =>
    isSteward(actor) && !actsFor(actor, organisation.id),
};
