import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { AlertFrequency, NewSavedSearch, SavedSearchRow } from '../tables/alert.table.ts';

/** A person saves the same search once. */
export const savedSearchOnce = 'saved_search_once';

/** Saves a search. @returns its id, or null when the person has saved the same before */
export async function insertSavedSearch(db: Transaction<Database>, row: NewSavedSearch): Promise<string | null> {
  const inserted = await db
    .insertInto('saved_search')
    .values(row)
    .onConflict((conflict) => conflict.constraint(savedSearchOnce).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id ?? null;
}

/** A person's saved searches, by name, at most 100. */
export function savedSearchesOf(db: Kysely<Database>, personId: string): Promise<SavedSearchRow[]> {
  return db
    .selectFrom('saved_search')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('name')
    .orderBy('id')
    .limit(100)
    .execute();
}

export async function countSavedSearches(db: Kysely<Database>, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('saved_search')
    .where('person_id', '=', personId)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** A saved search of a person. */
export function findSavedSearch(
  db: Kysely<Database>,
  { personId, id }: { personId: string; id: string },
): Promise<SavedSearchRow | undefined> {
  return db
    .selectFrom('saved_search')
    .selectAll()
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Changes a saved search of a person. @returns false when there is none such */
export async function updateSavedSearch(
  db: Transaction<Database>,
  { personId, id }: { personId: string; id: string },
  change: { name: string; frequency: AlertFrequency; updated_at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('saved_search')
    .set(change)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Deletes a saved search of a person. @returns false when there is none such */
export async function deleteSavedSearch(
  db: Transaction<Database>,
  { personId, id }: { personId: string; id: string },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('saved_search')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Silences every saved search of a person. */
export async function silenceSavedSearches(db: Transaction<Database>, personId: string, now: Date): Promise<void> {
  await db
    .updateTable('saved_search')
    .set({ frequency: 'off', updated_at: now })
    .where('person_id', '=', personId)
    .where('frequency', '<>', 'off')
    .execute();
}

export type SearchToRun = Pick<SavedSearchRow, 'id' | 'query' | 'name' | 'frequency'> & {
  personId: string;
  email: string;
  organisationId: string | null;
};

type Window = { after: string; limit: number };

/** Searches to run for what is new on a page, in the order of their ids. One saved for an organisation ends with the membership. */
export function savedSearchesToRun(
  db: Kysely<Database>,
  page: SavedSearchRow['page'],
  window: Window,
): Promise<SearchToRun[]> {
  return searchesToRun(db, page, window).execute();
}

export type ClosingSearch = SearchToRun & { checkedOn: string };

/** Searches for opportunities that close within some days, and that have not been looked at on a day, in the order of their ids. */
export function closingSearchesToRun(db: Kysely<Database>, today: string, window: Window): Promise<ClosingSearch[]> {
  return searchesToRun(db, 'opportunity', window)
    .where('saved_search.query', '~', '(^|&)closing=')
    .where('saved_search.checked_on', '<', today)
    .select('saved_search.checked_on as checkedOn')
    .execute();
}

/** Notes up to which day a search was looked at. */
export async function setSearchChecked(db: Transaction<Database>, id: string, today: string): Promise<void> {
  await db.updateTable('saved_search').set({ checked_on: today }).where('id', '=', id).execute();
}

function searchesToRun(db: Kysely<Database>, page: SavedSearchRow['page'], window: Window) {
  return db
    .selectFrom('saved_search')
    .innerJoin('person', 'person.id', 'saved_search.person_id')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.person_id', '=', 'saved_search.person_id')
        .onRef('membership.organisation_id', '=', 'saved_search.organisation_id')
        .on('membership.ended_at', 'is', null),
    )
    .where('saved_search.page', '=', page)
    .where('saved_search.id', '>', window.after)
    .where(({ or, eb }) => or([eb('saved_search.organisation_id', 'is', null), eb('membership.id', 'is not', null)]))
    .select([
      'saved_search.id',
      'saved_search.query',
      'saved_search.name',
      'saved_search.frequency',
      'saved_search.person_id as personId',
      'saved_search.organisation_id as organisationId',
      'person.email',
    ])
    .orderBy('saved_search.id')
    .limit(window.limit);
}
