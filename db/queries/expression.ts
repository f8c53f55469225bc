import type { Kysely, Transaction } from 'kysely';
import type { JsonObject } from '../json.ts';
import type { Database } from '../schema.ts';

/** What an organisation says in each interest; undefined when it has written nothing of its own. */
export function findExpression(db: Kysely<Database>, organisationId: string) {
  return db
    .selectFrom('expression')
    .select(['content', 'version', 'updated_at'])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
}

/** One version of it. */
export function findExpressionVersion(db: Kysely<Database>, organisationId: string, version: number) {
  return db
    .selectFrom('expression_version')
    .select(['content', 'version', 'saved_at'])
    .where('organisation_id', '=', organisationId)
    .where('version', '=', version)
    .executeTakeFirst();
}

/** Its versions, the latest first, at most 100. */
export function listExpressionVersions(db: Kysely<Database>, organisationId: string) {
  return db
    .selectFrom('expression_version')
    .leftJoin('person', 'person.id', 'expression_version.saved_by')
    .select(['expression_version.version', 'expression_version.saved_at', 'person.name as savedBy'])
    .where('expression_version.organisation_id', '=', organisationId)
    .orderBy('expression_version.version', 'desc')
    .limit(100)
    .execute();
}

type NewVersion = { organisationId: string; content: JsonObject; savedBy: string | null; now: Date };

/** Keeps a new version for good, which stands from then on. @returns its number */
export async function insertExpressionVersion(db: Transaction<Database>, added: NewVersion): Promise<number> {
  const { organisationId, content, savedBy, now } = added;
  const { version } = await db
    .insertInto('expression')
    .values({ organisation_id: organisationId, content, version: 1, updated_by: savedBy, updated_at: now })
    .onConflict((conflict) =>
      conflict.column('organisation_id').doUpdateSet((eb) => ({
        content,
        version: eb('expression.version', '+', 1),
        updated_by: savedBy,
        updated_at: now,
      })),
    )
    .returning('version')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('expression_version')
    .values({ organisation_id: organisationId, version, content, saved_by: savedBy, saved_at: now })
    .execute();
  return version;
}
