import type { Insertable, Kysely, Transaction, Updateable } from 'kysely';
import type { Database } from '../schema.ts';
import type { TupePensionGroupRow, TupePensionGroupTable } from '../tables/tupe-terms.table.ts';

/** The groups of staff of a declaration by pension, in their order. */
export function pensionGroupsOf(db: Kysely<Database>, declarationId: string): Promise<TupePensionGroupRow[]> {
  return db
    .selectFrom('tupe_pension_group')
    .selectAll()
    .where('declaration_id', '=', declarationId)
    .orderBy('position')
    .orderBy('id')
    .limit(100)
    .execute();
}

/** One of them; null when the declaration has no such group. */
export async function findPensionGroup(
  db: Kysely<Database>,
  declarationId: string,
  groupId: string,
): Promise<TupePensionGroupRow | null> {
  const row = await db
    .selectFrom('tupe_pension_group')
    .selectAll()
    .where('declaration_id', '=', declarationId)
    .where('id', '=', groupId)
    .executeTakeFirst();
  return row ?? null;
}

/** Adds a group after the last one. @returns its id */
export async function insertPensionGroup(
  db: Transaction<Database>,
  row: Omit<Insertable<TupePensionGroupTable>, 'position'>,
): Promise<string> {
  const { last } = await db
    .selectFrom('tupe_pension_group')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('declaration_id', '=', row.declaration_id)
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto('tupe_pension_group')
    .values({ ...row, position: (last ?? 0) + 1 })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Changes a group of a declaration; false when it is not one of its own. */
export async function updatePensionGroup(
  db: Transaction<Database>,
  { declarationId, groupId }: { declarationId: string; groupId: string },
  change: Updateable<TupePensionGroupTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('tupe_pension_group')
    .set(change)
    .where('declaration_id', '=', declarationId)
    .where('id', '=', groupId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes a group away; false when the declaration has no such group. */
export async function deletePensionGroup(
  db: Transaction<Database>,
  { declarationId, groupId }: { declarationId: string; groupId: string },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('tupe_pension_group')
    .where('declaration_id', '=', declarationId)
    .where('id', '=', groupId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
