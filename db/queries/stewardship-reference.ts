import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { ProgrammeAreaTable, ReferenceEntryRow } from '../tables/platform.table.ts';

export type AreaKey = Pick<ProgrammeAreaTable, 'programme' | 'version' | 'code'>;

const total = sql<number>`count(*)::int`;
const flagged = sql<number>`(count(*) filter (where verify))::int`;

/** How many entries each list has, and how many of them are still to be checked. */
export function countEntries(db: Kysely<Database>) {
  return db
    .selectFrom('reference_entry')
    .select(['list', total.as('entries'), flagged.as('flagged')])
    .groupBy('list')
    .orderBy('list')
    .execute();
}

export function countProgrammeAreas(db: Kysely<Database>) {
  return db
    .selectFrom('programme_area')
    .select([total.as('entries'), flagged.as('flagged')])
    .executeTakeFirstOrThrow();
}

/** The entries of a list, those to be checked first. */
export function entriesOfList(db: Kysely<Database>, list: string): Promise<ReferenceEntryRow[]> {
  return db
    .selectFrom('reference_entry')
    .selectAll()
    .where('list', '=', list)
    .orderBy('verify', 'desc')
    .orderBy('position')
    .execute();
}

export function programmeAreas(db: Kysely<Database>) {
  return db
    .selectFrom('programme_area')
    .selectAll()
    .orderBy('verify', 'desc')
    .orderBy('programme')
    .orderBy('version')
    .orderBy('code')
    .execute();
}

export function findEntry(db: Kysely<Database>, list: string, code: string): Promise<ReferenceEntryRow | undefined> {
  return db
    .selectFrom('reference_entry')
    .selectAll()
    .where('list', '=', list)
    .where('code', '=', code)
    .executeTakeFirst();
}

export function findProgrammeArea(db: Kysely<Database>, key: AreaKey) {
  return db
    .selectFrom('programme_area')
    .selectAll()
    .where('programme', '=', key.programme)
    .where('version', '=', key.version)
    .where('code', '=', key.code)
    .executeTakeFirst();
}

export type EditedBy = { edited_by: string; edited_at: Date };

/** Changes an entry and marks it as edited, so that the loader leaves it alone from then on. @returns whether it exists */
export async function updateEntry(
  db: Transaction<Database>,
  { list, code }: { list: string; code: string },
  change: Pick<ReferenceEntryRow, 'label' | 'hint' | 'verify' | 'note'> &
    Partial<Pick<ReferenceEntryRow, 'detail'>> &
    EditedBy,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('reference_entry')
    .set(change)
    .where('list', '=', list)
    .where('code', '=', code)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** As updateEntry, for a programme area. */
export async function updateProgrammeArea(
  db: Transaction<Database>,
  key: AreaKey,
  change: { verify: boolean; note: string | null } & EditedBy,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('programme_area')
    .set(change)
    .where('programme', '=', key.programme)
    .where('version', '=', key.version)
    .where('code', '=', key.code)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
