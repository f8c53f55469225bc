import type { Insertable, Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { IdentifierTable, NewOrganisation } from '../tables/organisation.table.ts';
import type { ActivityTable, ProfileTable, ProfileVersionTable } from '../tables/profile.table.ts';

/** An entry with all its rows; the profile and the version name the organisation, the activities the profile. */
export type DirectoryRows = {
  organisation: NewOrganisation & { id: string };
  identifiers: Insertable<IdentifierTable>[];
  profile: Insertable<ProfileTable> & { id: string };
  activities: Insertable<ActivityTable>[];
  version: Insertable<ProfileVersionTable>;
};

/** The entries that a source has brought before, with the version of their profile that stands. Locks them. */
export async function lockImportedEntries(db: Transaction<Database>, source: string, references: readonly string[]) {
  return db
    .selectFrom('organisation')
    .leftJoin('profile', 'profile.organisation_id', 'organisation.id')
    .leftJoin('profile_version', (join) =>
      join
        .onRef('profile_version.organisation_id', '=', 'profile.organisation_id')
        .onRef('profile_version.version', '=', 'profile.published_version'),
    )
    .where('organisation.source', '=', source)
    .where('organisation.source_reference', 'in', [...references])
    .select([
      'organisation.id',
      'organisation.source_reference as reference',
      'organisation.status',
      'organisation.register_email as registerEmail',
      'profile.id as profileId',
      'profile.status as profileStatus',
      'profile_version.version',
      'profile_version.snapshot',
    ])
    .forUpdate('organisation')
    .execute();
}
export type ImportedEntry = Awaited<ReturnType<typeof lockImportedEntries>>[number];

/** Who holds these numbers as verified. */
export async function listVerifiedHolders(db: Kysely<Database>, values: readonly string[]) {
  if (values.length === 0) return [];
  return db
    .selectFrom('identifier')
    .where('status', '=', 'verified')
    .where('value', 'in', [...values])
    .select(['organisation_id as organisationId', 'scheme', 'value'])
    .execute();
}

/** Stores new entries with all that belongs to them. */
export async function insertDirectoryEntries(db: Transaction<Database>, entries: readonly DirectoryRows[]) {
  const identifiers = entries.flatMap((entry) => entry.identifiers);
  const activities = entries.flatMap((entry) => entry.activities);
  await db
    .insertInto('organisation')
    .values(entries.map((entry) => entry.organisation))
    .execute();
  if (identifiers.length > 0) await insertIdentifiers(db, identifiers);
  await db
    .insertInto('profile')
    .values(entries.map((entry) => entry.profile))
    .execute();
  if (activities.length > 0) await db.insertInto('activity').values(activities).execute();
  await db
    .insertInto('profile_version')
    .values(entries.map((entry) => entry.version))
    .execute();
}

/** Puts what a source says now in the place of what it said before; the versions published before are kept. */
export async function updateDirectoryEntry(db: Transaction<Database>, entry: DirectoryRows) {
  const { id, created_at: _, ...organisation } = entry.organisation;
  const { id: profileId, created_at: __, ...profile } = entry.profile;
  await db
    .updateTable('organisation')
    .set(organisation)
    .where('id', '=', id)
    .where('status', '=', 'unclaimed')
    .execute();
  if (entry.identifiers.length > 0) await insertIdentifiers(db, entry.identifiers);
  await db
    .insertInto('profile')
    .values(entry.profile)
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(profile))
    .execute();
  await db.deleteFrom('activity').where('profile_id', '=', profileId).execute();
  if (entry.activities.length > 0) await db.insertInto('activity').values(entry.activities).execute();
  await db.insertInto('profile_version').values(entry.version).execute();
}

/** Takes down the profile of an entry that its register no longer holds. */
export async function unpublishEntry(db: Transaction<Database>, organisationId: string, now: Date) {
  await db
    .updateTable('profile')
    .set({ status: 'unpublished', updated_at: now })
    .where('organisation_id', '=', organisationId)
    .execute();
}

async function insertIdentifiers(db: Transaction<Database>, identifiers: Insertable<IdentifierTable>[]) {
  await db
    .insertInto('identifier')
    .values(identifiers)
    .onConflict((conflict) => conflict.columns(['organisation_id', 'scheme', 'value']).doNothing())
    .execute();
}
