import { type Kysely, sql, type Transaction, type Updateable } from 'kysely';
import type { Database } from '../schema.ts';
import type { ProfileTable } from '../tables/profile.table.ts';

/** What the policies ask of a profile. An organisation that has not begun one has a draft with nothing in it. */
export async function findProfileThing(db: Kysely<Database>, organisationId: string) {
  const row = await db
    .selectFrom('organisation')
    .leftJoin('profile', 'profile.organisation_id', 'organisation.id')
    .where('organisation.id', '=', organisationId)
    .select([
      'organisation.id as organisationId',
      'organisation.status as organisationStatus',
      'organisation.is_provider as isProvider',
      'profile.status',
    ])
    .executeTakeFirst();
  return row && { ...row, status: row.status ?? ('draft' as const) };
}

/** The rows of a draft; null for an unknown organisation. `profile` is null until something is saved. */
export async function findDraftRows(db: Kysely<Database>, organisationId: string) {
  const organisation = await db
    .selectFrom('organisation')
    .where('id', '=', organisationId)
    .selectAll()
    .executeTakeFirst();
  if (!organisation) return null;
  const profile = await db
    .selectFrom('profile')
    .where('organisation_id', '=', organisationId)
    .selectAll()
    .executeTakeFirst();
  return { organisation, profile: profile ?? null, ...(await findParts(db, profile?.id)) };
}

async function findParts(db: Kysely<Database>, profileId: string | undefined) {
  if (!profileId) return { activities: [], claims: [], evidence: [], insurances: [] };
  const activities = await db
    .selectFrom('activity')
    .where('profile_id', '=', profileId)
    .selectAll()
    .orderBy('position')
    .orderBy('id')
    .execute();
  const claims = await db
    .selectFrom('capability_claim')
    .where('profile_id', '=', profileId)
    .selectAll()
    .orderBy('capability_code')
    .execute();
  const evidence = await db
    .selectFrom('evidence')
    .leftJoin('stored_file', 'stored_file.id', 'evidence.file_id')
    .where('profile_id', '=', profileId)
    .selectAll('evidence')
    .select(['stored_file.name as file_name', 'stored_file.bytes as file_bytes'])
    .orderBy('evidence.created_at')
    .orderBy('evidence.id')
    .execute();
  const insurances = await db
    .selectFrom('insurance')
    .where('profile_id', '=', profileId)
    .selectAll()
    .orderBy('kind')
    .execute();
  return { activities, claims, evidence, insurances };
}

export type DraftRows = NonNullable<Awaited<ReturnType<typeof findDraftRows>>>;

/** Locks the profile of an organisation until the transaction ends, and begins one when there is none. */
export async function lockProfile(db: Transaction<Database>, organisationId: string, now: Date) {
  await db
    .insertInto('profile')
    .values({ organisation_id: organisationId, created_at: now, updated_at: now })
    .onConflict((conflict) => conflict.column('organisation_id').doNothing())
    .execute();
  return db
    .selectFrom('profile')
    .where('organisation_id', '=', organisationId)
    .selectAll()
    .forUpdate()
    .executeTakeFirstOrThrow();
}

type Changes = Omit<Updateable<ProfileTable>, 'id' | 'organisation_id' | 'created_at' | 'updated_at'>;

/** Changes a locked profile, and says when. */
export async function updateProfile(db: Transaction<Database>, profileId: string, changes: Changes, now: Date) {
  await db
    .updateTable('profile')
    .set({ ...changes, updated_at: now })
    .where('id', '=', profileId)
    .execute();
}

/** Notes that what a profile says of its organisation has changed, so that it can be published anew. Nothing without a profile. */
export async function noteOrganisationChange(db: Transaction<Database>, organisationId: string, now: Date) {
  await db
    .updateTable('profile')
    .set({ updated_at: sql<Date>`greatest(updated_at, ${now}::timestamptz)` })
    .where('organisation_id', '=', organisationId)
    .execute();
}
