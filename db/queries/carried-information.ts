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

/** Lets what withheld rows of a declaration point to be opened there: given to whoever takes over on that day, not before. */
export async function releaseCarried(
  db: Transaction<Database>,
  { declarationId, giverId, ids }: Own & { ids: readonly string[] },
  { at, on, by }: { at: Date; on: string; by: string | null },
): Promise<void> {
  await db
    .updateTable('employee_information')
    .set({ released_at: at, released_by: by, given_on: on })
    .where('declaration_id', '=', declarationId)
    .where('giver_id', '=', giverId)
    .where('id', 'in', ids)
    .where('carried_from', 'is not', null)
    .where('released_at', 'is', null)
    .where('deleted_at', 'is', null)
    .execute();
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
