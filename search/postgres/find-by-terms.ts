import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { IndexName, TermQuery, TermVector } from '../engine.ts';
import { passes } from './filters.ts';
import { lexeme } from './lexeme.ts';
import { readVector } from './term-vectors.ts';

const mostFound = 1_000;
const mostOthers = 200;
const mostRead = 20_000;

type Asked = TermQuery['terms'][number];
type Row = { id: string; terms: string };

/**
 * The documents that share most with a set of terms. The rarest terms find, until they would find 20,000 documents; the
 * commoner ones only weigh what was found. So the work does not grow with the index, and no document is read but the
 * best.
 */
export async function findByTerms(db: Kysely<Database>, index: IndexName, query: TermQuery): Promise<TermVector[]> {
  const limit = Math.min(mostFound, Math.max(0, Math.trunc(query.limit)));
  if (query.terms.length === 0 || limit === 0) return [];
  const finding = await rarest(db, index, query.terms);
  const conditions = sql.join(
    [sql`index_name = ${index} and not deleted`, ...(query.filters ?? []).map(passes)],
    sql` and `,
  );
  const bearers = finding.map(
    ({ term, weight }) => sql`
      select id, ${weight}::float8 as weight from search_document
      where terms @@ ${lexeme(term)}::tsquery and ${conditions}`,
  );
  const { rows } = await sql<Row>`
    with found as materialized (
      select id from (${sql.join(bearers, sql` union all `)}) bearer
      group by id order by sum(weight) desc, id limit ${limit + Math.min(limit, mostOthers)}::int)
    select id, terms::text as terms from found join search_document using (id) where index_name = ${index}`.execute(db);
  return rows
    .map(({ id, terms }) => ({ id, terms: readVector(terms) }))
    .map((vector) => ({ vector, shared: sharedWeight(query.terms, vector) }))
    .sort((left, right) => right.shared - left.shared || (left.vector.id < right.vector.id ? -1 : 1))
    .slice(0, limit)
    .map(({ vector }) => vector);
}

/** The terms that find: by what was last counted, or by weight where nothing was counted, for the rarer weigh more. */
async function rarest(db: Kysely<Database>, index: IndexName, terms: readonly Asked[]): Promise<Asked[]> {
  const counted = await db
    .selectFrom('search_term')
    .where('index_name', '=', index)
    .where(
      'term',
      'in',
      terms.map(({ term }) => term),
    )
    .select(['term', 'documents'])
    .execute();
  const documents = new Map(counted.map(({ term, documents }) => [term, documents]));
  const bearing = ({ term }: Asked) => documents.get(term) ?? 0;
  let read = 0;
  return terms
    .toSorted((a, b) => bearing(a) - bearing(b) || b.weight - a.weight)
    .filter((term) => {
      const first = read === 0;
      read += bearing(term);
      return first || read <= mostRead;
    });
}

function sharedWeight(terms: readonly Asked[], vector: TermVector): number {
  return terms.reduce((sum, { term, weight }) => sum + (vector.terms.has(term) ? weight : 0), 0);
}
