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

/** Counts every term of an index anew, in one transaction. */
export async function countTerms(db: Kysely<Database>, index: IndexName): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('search_term').where('index_name', '=', index).execute();
    await sql`
      insert into search_term (index_name, term, documents)
      select index_name, term, count(*)::int
      from search_document cross join lateral unnest(tsvector_to_array(terms)) as term
      where index_name = ${index} and not deleted
      group by index_name, term`.execute(transaction);
    await sql`
      insert into search_index (index_name, documents, average_length, counted_at)
      select ${index}, count(*)::int, coalesce(avg(length), 1), now()
      from search_document where index_name = ${index} and not deleted
      on conflict (index_name) do update set documents = excluded.documents,
        average_length = excluded.average_length, counted_at = excluded.counted_at`.execute(transaction);
  });
}
