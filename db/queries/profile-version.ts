import type { Kysely, Transaction } from 'kysely';
import type { JsonObject } from '../json.ts';
import type { Database } from '../schema.ts';

/** Keeps a published version for good. @returns its number: one more than the last */
export async function insertProfileVersion(
  db: Transaction<Database>,
  version: { organisationId: string; snapshot: JsonObject; publishedBy: string | null; publishedAt: Date },
): Promise<number> {
  const last = await db
    .selectFrom('profile_version')
    .where('organisation_id', '=', version.organisationId)
    .select((eb) => eb.fn.max('version').as('version'))
    .executeTakeFirst();
  const number = (last?.version ?? 0) + 1;
  await db
    .insertInto('profile_version')
    .values({
      organisation_id: version.organisationId,
      version: number,
      snapshot: version.snapshot,
      published_by: version.publishedBy,
      published_at: version.publishedAt,
    })
    .execute();
  return number;
}

/** Every published version, newest first, at most 100. */
export async function listProfileVersions(db: Kysely<Database>, organisationId: string) {
  return db
    .selectFrom('profile_version')
    .leftJoin('person', 'person.id', 'profile_version.published_by')
    .where('profile_version.organisation_id', '=', organisationId)
    .select(['profile_version.version', 'profile_version.published_at', 'person.name as publishedBy'])
    .orderBy('profile_version.version', 'desc')
    .limit(100)
    .execute();
}

/** One published version. */
export async function findProfileVersion(db: Kysely<Database>, organisationId: string, version: number) {
  return db
    .selectFrom('profile_version')
    .where('organisation_id', '=', organisationId)
    .where('version', '=', version)
    .selectAll()
    .executeTakeFirst();
}

/** The version that stands for a profile now: the current one, or the last one when it has been taken down. */
export async function findLastProfileVersion(db: Kysely<Database>, organisationId: string) {
  return db
    .selectFrom('profile_version')
    .where('organisation_id', '=', organisationId)
    .selectAll()
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

const current = (db: Kysely<Database>, organisationIds: readonly string[]) =>
  db
    .selectFrom('profile')
    .innerJoin('organisation', 'organisation.id', 'profile.organisation_id')
    .innerJoin('profile_version', (join) =>
      join
        .onRef('profile_version.organisation_id', '=', 'profile.organisation_id')
        .onRef('profile_version.version', '=', 'profile.published_version'),
    )
    .where('profile.organisation_id', 'in', [...organisationIds])
    .where('profile.status', '=', 'published')
    .where('organisation.is_provider', '=', true)
    .where('organisation.status', 'not in', ['suspended', 'refused']);

/** The published profiles of these organisations, as everyone reads them; organisations without an open one are left out. */
export async function latestProfileSnapshots(db: Kysely<Database>, organisationIds: readonly string[]) {
  if (organisationIds.length === 0) return [];
  return current(db, organisationIds)
    .select([
      'profile.organisation_id as organisationId',
      'profile_version.version',
      'profile_version.published_at as publishedAt',
      'profile_version.snapshot',
    ])
    .execute();
}

/** When each organisation or its profile last changed: the order in which what search knows of them is written. */
export async function listProfileChangeTimes(db: Kysely<Database>, organisationIds: readonly string[]) {
  if (organisationIds.length === 0) return [];
  return db
    .selectFrom('organisation')
    .leftJoin('profile', 'profile.organisation_id', 'organisation.id')
    .where('organisation.id', 'in', [...organisationIds])
    .select([
      'organisation.id as organisationId',
      'organisation.updated_at as organisationAt',
      'profile.updated_at as profileAt',
    ])
    .execute();
}
