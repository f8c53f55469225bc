import type { Reference } from '#app/services/reference.ts';
import type { Services } from '#app/services/services.ts';
import { waitingJoinRequestsBy } from '#db/queries/membership-join-request.ts';
import { identifiersOf } from '#db/queries/organisation-identifier.ts';
import { findProfileThing } from '#db/queries/profile.ts';
import type { IdentifierRow, OrganisationRow } from '#db/tables/organisation.table.ts';
import type { Actor } from '../identity/actor.ts';
import { can } from '../policies.ts';

export type IdentifierView = {
  id: string;
  register: string;
  value: string;
  status: IdentifierRow['status'];
  refusedReason: string | null;
};

export type OrganisationView = {
  id: string;
  name: string;
  status: OrganisationRow['status'];
  statusReason: string | null;
  kinds: string[];
  legalForm: string | null;
  size: string | null;
  headOffice: string | null;
  website: string | null;
  source: string | null;
  isProvider: boolean;
  isPrime: boolean;
  identifiers: IdentifierView[];
};

/** An organisation in words. `inside` adds what only its own people and stewards read: refused numbers and reasons. */
export async function readOrganisation(
  { db, reference }: Services,
  organisation: OrganisationRow,
  { inside }: { inside: boolean },
): Promise<OrganisationView> {
  const words = await reference.current();
  const identifiers = await identifiersOf(db, organisation.id);
  const label = (list: string, code: string | null) => (code ? words.label(list, code) : null);
  return {
    id: organisation.id,
    name: organisation.name,
    status: organisation.status,
    statusReason: inside ? organisation.status_reason : null,
    kinds: kindsOf(organisation),
    legalForm: label('legal_form', organisation.legal_form),
    size: label('scale', organisation.size_band),
    headOffice: organisation.head_office_district && words.places.name(organisation.head_office_district),
    website: organisation.website,
    source: organisation.source,
    isProvider: organisation.is_provider,
    isPrime: organisation.is_prime,
    identifiers: identifiers
      .filter((identifier) => inside || identifier.status !== 'refused')
      .map((identifier) => identifierView(identifier, words, { inside })),
  };
}

export function kindsOf(organisation: Pick<OrganisationRow, 'is_provider' | 'is_prime' | 'is_steward'>): string[] {
  return [
    organisation.is_provider ? 'Provider' : null,
    organisation.is_prime ? 'Prime' : null,
    organisation.is_steward ? 'Market steward' : null,
  ].filter((kind) => kind !== null);
}

function identifierView(identifier: IdentifierRow, words: Reference, { inside }: { inside: boolean }): IdentifierView {
  return {
    id: identifier.id,
    register: words.label('organisation_scheme', identifier.scheme),
    value: identifier.value,
    status: identifier.status,
    refusedReason: inside ? identifier.refused_reason : null,
  };
}

export type ReaderOfOrganisation = {
  actsForIt: boolean;
  isMember: boolean;
  mayManage: boolean;
  mayJoin: boolean;
  mayClaim: boolean;
  /** True when nobody is signed in: joining and claiming begin with that. */
  mustSignIn: boolean;
  waitsForAnswer: boolean;
  mayReadProfile: boolean;
};

/** What the reader is to an organisation, and what they may do with it. */
export async function readerOf(
  { db }: Services,
  actor: Actor,
  organisation: OrganisationRow,
): Promise<ReaderOfOrganisation> {
  const person = actor.kind === 'person' ? actor : null;
  const profile = await findProfileThing(db, organisation.id);
  const asked = person ? await waitingJoinRequestsBy(db, person.personId) : [];
  return {
    actsForIt: person?.acting?.organisationId === organisation.id,
    isMember: person?.memberships.some((membership) => membership.organisationId === organisation.id) ?? false,
    mayManage: can(actor, 'organisation:manage', organisation),
    mayJoin: can(actor, 'organisation:join', organisation),
    mayClaim: can(actor, 'organisation:claim', organisation),
    mustSignIn: person === null,
    waitsForAnswer: asked.some((request) => request.organisationId === organisation.id),
    mayReadProfile: profile?.status === 'published' && can(actor, 'profile:view', profile),
  };
}
