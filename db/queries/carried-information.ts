import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { EmployeeInformationRow } from '../tables/employee-information.table.ts';

/** Whether an instalment waits for its giver to say that it is for the incoming provider; `given` is the row, in a query. */
export const isWithheldRow = sql<boolean>`(given.carried_from is not null and given.released_at is null)`;

/** The declarations of sub-contracts that came of a declaration and are not over. */
export async function declarationsFrom(db: Kysely<Database>, parentId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('tupe_declaration')
    .select('id')
    .where('parent_id', '=', parentId)
    .where('state', 'not in', ['not_applicable', 'closed', 'aborted'])
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** What was carried from an instalment, wherever it is. */
export function carriedOf(db: Kysely<Database>, informationId: string): Promise<EmployeeInformationRow[]> {
  return db
    .selectFrom('employee_information')
    .selectAll()
    .where('carried_from', '=', informationId)
    .orderBy('id')
    .execute();
}

type Own = { declarationId: string; giverId: string };

/** Lets what a giver's rows of a declaration point to be opened there. @returns the ids of those that were withheld */
export async function releaseCarried(
  db: Transaction<Database>,
  { declarationId, giverId }: Own,
  { at, by }: { at: Date; by: string | null },
): Promise<string[]> {
  const rows = await db
    .updateTable('employee_information')
    .set({ released_at: at, released_by: by })
    .where('declaration_id', '=', declarationId)
    .where('giver_id', '=', giverId)
    .where('carried_from', 'is not', null)
    .where('released_at', 'is', null)
    .where('deleted_at', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Takes a giver's withheld rows off a declaration: nobody could open them. @returns how many there were */
export async function dropCarried(db: Transaction<Database>, { declarationId, giverId }: Own): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('employee_information')
    .where('declaration_id', '=', declarationId)
    .where('giver_id', '=', giverId)
    .where('carried_from', 'is not', null)
    .where('released_at', 'is', null)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
