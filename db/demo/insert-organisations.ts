import type { Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { DemoOrganisation } from './organisations.ts';
import type { DemoPerson } from './people.ts';

/** Puts the organisations in, each with its identifiers: verified where a steward has verified the organisation. */
export async function insertOrganisations(
  db: Transaction<Database>,
  organisations: readonly DemoOrganisation[],
  now: Date,
): Promise<void> {
  await db
    .insertInto('organisation')
    .values(organisations.map((organisation) => organisationRow(organisation, now)))
    .execute();
  const identifiers = organisations.flatMap((organisation) =>
    organisation.identifiers.map((identifier) => {
      const isVerified = organisation.status !== 'unverified';
      return {
        organisation_id: organisation.id,
        ...identifier,
        status: isVerified ? ('verified' as const) : ('claimed' as const),
        source: 'Demo market',
        verified_at: isVerified ? now : null,
        verified_by: null,
        refused_reason: null,
        created_at: now,
      };
    }),
  );
  await db.insertInto('identifier').values(identifiers).execute();
}

function organisationRow(organisation: DemoOrganisation, now: Date) {
  const isUnclaimed = organisation.status === 'unclaimed';
  return {
    id: organisation.id,
    name: organisation.name,
    is_provider: organisation.role === 'provider',
    is_prime: organisation.role === 'prime',
    is_steward: organisation.role === 'steward',
    legal_form: isUnclaimed ? null : organisation.legalForm,
    size_band: isUnclaimed ? null : organisation.sizeBand,
    head_office_district: organisation.district,
    website: isUnclaimed ? null : `https://${organisation.slug}.example`,
    status: organisation.status,
    status_reason:
      organisation.status === 'suspended' ? 'Insurance had lapsed and was not renewed when we asked.' : null,
    register_email: isUnclaimed ? `office@${organisation.slug}.example` : null,
    source: isUnclaimed ? 'demo-register' : null,
    source_reference: isUnclaimed ? organisation.slug : null,
    is_demo: true,
    created_at: now,
    updated_at: now,
  };
}

/** Puts the people in, with their memberships. */
export async function insertPeople(db: Transaction<Database>, people: readonly DemoPerson[], now: Date): Promise<void> {
  const rows = people.map(({ id, name, email, isDemo }) => ({
    id,
    name,
    email,
    email_verified: true,
    image: null,
    is_demo: isDemo,
    created_at: now,
    updated_at: now,
  }));
  await db.insertInto('person').values(rows).execute();
  const memberships = people.flatMap(({ id, membership }) =>
    membership
      ? [
          {
            organisation_id: membership.organisationId,
            person_id: id,
            role: membership.role,
            ended_at: null,
            ended_how: null,
            created_at: now,
          },
        ]
      : [],
  );
  await db.insertInto('membership').values(memberships).execute();
}
