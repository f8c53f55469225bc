import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { StoredFileTable } from '../tables/profile.table.ts';

/** Notes a file whose bytes are stored already. @returns its id */
export async function insertStoredFile(db: Transaction<Database>, file: Omit<StoredFileTable, 'id'>): Promise<string> {
  const { id } = await db.insertInto('stored_file').values(file).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** A file, with what the policies ask of the profile that it belongs to. */
export async function findStoredFile(db: Kysely<Database>, fileId: string) {
  const row = await db
    .selectFrom('stored_file')
    .innerJoin('organisation', 'organisation.id', 'stored_file.organisation_id')
    .leftJoin('profile', 'profile.organisation_id', 'organisation.id')
    .leftJoin('profile_version', (join) =>
      join
        .onRef('profile_version.organisation_id', '=', 'profile.organisation_id')
        .onRef('profile_version.version', '=', 'profile.published_version'),
    )
    .where('stored_file.id', '=', fileId)
    .selectAll('stored_file')
    .select([
      'organisation.status as organisation_status',
      'organisation.is_provider',
      'profile.status as profile_status',
      namesFile(fileId).as('is_published'),
    ])
    .executeTakeFirst();
  return row ?? null;
}

/** The names of some of an organisation's files. */
export async function listStoredFiles(db: Kysely<Database>, organisationId: string, fileIds: readonly string[]) {
  if (fileIds.length === 0) return [];
  return db
    .selectFrom('stored_file')
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', [...fileIds])
    .select(['id', 'name', 'bytes'])
    .execute();
}

/** Forgets a file that nothing names any more: no draft and no version ever published. @returns where its bytes are */
export async function deleteUnusedFile(db: Transaction<Database>, organisationId: string, fileId: string) {
  const row = await db
    .deleteFrom('stored_file')
    .where('id', '=', fileId)
    .where('organisation_id', '=', organisationId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('evidence').whereRef('evidence.file_id', '=', 'stored_file.id').select('evidence.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('profile_version')
            .where('profile_version.organisation_id', '=', organisationId)
            .where(namesFile(fileId))
            .select('profile_version.id'),
        ),
      ),
    )
    .returning('storage_key')
    .executeTakeFirst();
  return row?.storage_key ?? null;
}

/** Whether a file is noted under this key. */
export async function isKeyInUse(db: Kysely<Database>, storageKey: string): Promise<boolean> {
  const row = await db.selectFrom('stored_file').where('storage_key', '=', storageKey).select('id').executeTakeFirst();
  return row !== undefined;
}

const namesFile = (fileId: string) =>
  sql<boolean>`coalesce(profile_version.snapshot @> jsonb_build_object('evidence', jsonb_build_array(jsonb_build_object('fileId', ${fileId}::text))), false)`;
