import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { IndexName, TermStatistics } from '../engine.ts';

/** What was last counted of an index. Before the first count every term is as rare as any other. */
export async function readStatistics(
  db: Kysely<Database>,
  index: IndexName,
  terms: readonly string[],
): Promise<TermStatistics> {
  const counted = await db.selectFrom('search_index').where('index_name', '=', index).selectAll().executeTakeFirst();
  const rows =
    terms.length === 0
      ? []
      : await db
          .selectFrom('search_term')
          .where('index_name', '=', index)
          .where('term', 'in', [...terms])
          .select(['term', 'documents'])
          .execute();
  return {
    documents: counted?.documents ?? 0,
    averageLength: counted?.average_length ?? 1,
    frequencies: new Map(rows.map(({ term, documents }) => [term, documents])),
  };
}

/** A term that more documents bear is not found by: its bearers are not kept. */
export const mostBearers = 20_000;

const manyUncounted = 1_000;

/** Whether a thousand documents, or half of all, were written since the terms of an index were last counted. */
export async function isCountDue(db: Kysely<Database>, index: IndexName): Promise<boolean> {
  const { rows } = await sql<{ due: boolean }>`
    select uncounted > 0 and uncounted >= least(${manyUncounted}::int, coalesce(documents, 0) / 2) as due
    from (select count(*) as uncounted from (
      select from search_uncounted where index_name = ${index} limit ${manyUncounted}::int) as written) as listed
    left join search_index on index_name = ${index}`.execute(db);
  return rows[0]?.due ?? false;
}

/** Counts every term of an index anew, and lists who bears it, in one transaction. */
export async function countTerms(db: Kysely<Database>, index: IndexName): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{
      since: string;
    }>`select pg_snapshot_xmin(pg_current_snapshot())::text as since`.execute(transaction);
    await numberDocuments(transaction, index);
    await transaction.deleteFrom('search_term').where('index_name', '=', index).execute();
    await sql`
      insert into search_term (index_name, term, documents, bearers)
      select index_name, term, count(*)::int, case when count(*) <= ${mostBearers}::int then array_agg(number) end
      from search_document join search_number using (index_name, id) cross join lateral unnest(tsvector_to_array(terms)) as term
      where index_name = ${index} and not deleted
      group by index_name, term`.execute(transaction);
    await sql`
      insert into search_index (index_name, documents, average_length, counted_at)
      select ${index}, count(*)::int, coalesce(avg(length), 1), now()
      from search_document where index_name = ${index} and not deleted
      on conflict (index_name) do update set documents = excluded.documents,
        average_length = excluded.average_length, counted_at = excluded.counted_at`.execute(transaction);
    await forgetUncounted(transaction, index, rows[0]?.since ?? '0');
  });
}

// In the order of ids, so that of two equals the same one comes first whichever way they are found.
async function numberDocuments(db: Kysely<Database>, index: IndexName): Promise<void> {
  await sql`delete from search_number where index_name = ${index}`.execute(db);
  await sql`
    insert into search_number (index_name, number, id)
    select index_name, row_number() over (order by id collate "C"), id
    from search_document where index_name = ${index} and not deleted`.execute(db);
}

// What is being written at this moment stays listed. So does what a transaction wrote that had not ended when the count began;
// a number yet to come is from before the database was moved.
async function forgetUncounted(db: Kysely<Database>, index: IndexName, since: string): Promise<void> {
  await sql`
    delete from search_uncounted where index_name = ${index} and id in (
      select id from search_uncounted
      where index_name = ${index}
        and (changed_in < ${since}::xid8 or changed_in >= pg_snapshot_xmax(pg_current_snapshot()))
      for update skip locked)`.execute(db);
}
