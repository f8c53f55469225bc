import type { Insertable, Kysely, Transaction, Updateable } from 'kysely';
import type { Database } from '../schema.ts';
import type { WorkforcePackRow, WorkforcePackTable } from '../tables/workforce-pack.table.ts';

/** A giver's packs in a declaration with the giver's name, the newest first. */
export function workforcePacksOf(db: Kysely<Database>, declarationId: string) {
  return db
    .selectFrom('workforce_pack')
    .innerJoin('organisation', 'organisation.id', 'workforce_pack.giver_id')
    .where('declaration_id', '=', declarationId)
    .selectAll('workforce_pack')
    .select('organisation.name as giver_name')
    .orderBy('organisation.name')
    .orderBy('workforce_pack.version', 'desc')
    .limit(200)
    .execute();
}
export type WorkforcePackInFull = WorkforcePackRow & { giver_name: string };

/** One pack of a declaration; null when there is none. */
export async function findWorkforcePack(
  db: Kysely<Database>,
  declarationId: string,
  packId: string,
): Promise<WorkforcePackInFull | null> {
  const row = await db
    .selectFrom('workforce_pack')
    .innerJoin('organisation', 'organisation.id', 'workforce_pack.giver_id')
    .where('declaration_id', '=', declarationId)
    .where('workforce_pack.id', '=', packId)
    .selectAll('workforce_pack')
    .select('organisation.name as giver_name')
    .executeTakeFirst();
  return row ?? null;
}

/** What a giver has in a declaration, locked, the newest first. The declaration is locked before. */
export function lockWorkforcePacks(db: Transaction<Database>, declarationId: string, giverId: string) {
  return db
    .selectFrom('workforce_pack')
    .selectAll()
    .where('declaration_id', '=', declarationId)
    .where('giver_id', '=', giverId)
    .orderBy('version', 'desc')
    .forUpdate()
    .execute();
}

/** The figures that were published last, withdrawn or not; and whether any were deleted, after which none may follow. */
export async function lastWorkforceFigures(db: Kysely<Database>, declarationId: string, giverId: string) {
  const rows = await db
    .selectFrom('workforce_pack')
    .select(['id', 'status', 'figures', 'as_at'])
    .where('declaration_id', '=', declarationId)
    .where('giver_id', '=', giverId)
    .where('status', '!=', 'draft')
    .orderBy('version', 'desc')
    .execute();
  return { last: rows[0] ?? null, isDeleted: rows.some(({ status }) => status === 'deleted') };
}

export async function insertWorkforcePack(
  db: Transaction<Database>,
  row: Insertable<WorkforcePackTable>,
): Promise<string> {
  const { id } = await db.insertInto('workforce_pack').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function updateWorkforcePack(
  db: Transaction<Database>,
  packId: string,
  change: Updateable<WorkforcePackTable>,
): Promise<void> {
  await db.updateTable('workforce_pack').set(change).where('id', '=', packId).execute();
}

/** Forgets a draft, which nobody but its giver ever saw. */
export async function deleteWorkforceDraft(db: Transaction<Database>, packId: string): Promise<void> {
  await db.deleteFrom('workforce_pack').where('id', '=', packId).where('status', '=', 'draft').execute();
}

/** Packs whose day of deletion is over, and drafts that nobody released since `draftsBefore`. */
export function workforcePacksToEnd(db: Kysely<Database>, today: string, draftsBefore: Date, limit: number) {
  return db
    .selectFrom('workforce_pack')
    .select(['id', 'declaration_id', 'giver_id', 'status'])
    .where(({ and, or, eb }) =>
      or([
        and([eb('status', '=', 'draft'), eb('created_at', '<', draftsBefore)]),
        and([eb('status', 'in', ['released', 'replaced', 'withdrawn']), eb('delete_on', '<', today)]),
      ]),
    )
    .orderBy('id')
    .limit(limit)
    .execute();
}
