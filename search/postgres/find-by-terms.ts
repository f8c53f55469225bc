import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { IndexName, TermQuery, TermVector } from '../engine.ts';
import { asArray, isIn } from './bitmaps.ts';
import { passingAll } from './filter-bitmaps.ts';
import { findAmongBearers, mostUncounted } from './find-among-bearers.ts';
import { lexeme } from './lexeme.ts';
import { mostBearers } from './term-statistics.ts';
import { readVector } from './term-vectors.ts';

const mostFound = 1_000;
const mostOthers = 200;

type Asked = TermQuery['terms'][number];
export type FoundRow = { id: string; terms: string; length: number };

/**
 * The documents that share most with a set of terms. The rarest terms find, until they would find 20,000 documents; the
 * commoner ones only weigh what was found. So the work does not grow with the index, and no document is read but the
 * best.
 */
export async function findByTerms(db: Kysely<Database>, index: IndexName, query: TermQuery): Promise<TermVector[]> {
  const limit = Math.min(mostFound, Math.max(0, Math.trunc(query.limit)));
  if (query.terms.length === 0 || limit === 0) return [];
  const [{ finding, everyBearer }, few] = await Promise.all([
    rarest(db, index, query.terms),
    isUncountedFew(db, index),
  ]);
  const most = limit + Math.min(limit, mostOthers);
  const rows =
    few && everyBearer && !query.filters?.length
      ? await findAmongBearers(db, index, finding, most)
      : await findAmongDocuments(db, index, { ...query, terms: finding, limit: most });
  const wanted = new Set([...query.terms.map(({ term }) => term), ...(query.counted ?? [])]);
  return rows
    .map((row) => ({ ...row, terms: readVector(row.terms, wanted) }))
    .map((vector) => ({ vector, shared: sharedWeight(query.terms, vector) }))
    .sort((left, right) => right.shared - left.shared || (left.vector.id < right.vector.id ? -1 : 1))
    .slice(0, limit)
    .map(({ vector }) => vector);
}

/** Finds by going to each document that bears a term. */
export async function findAmongDocuments(
  db: Kysely<Database>,
  index: IndexName,
  { terms, filters = [], limit }: TermQuery,
): Promise<FoundRow[]> {
  const passing = filters.length === 0 ? sql`` : sql`join search_entry using (index_name, id)`;
  const condition = filters.length === 0 ? sql`` : sql`and ${isIn(sql`passing`)}`;
  const bearers = terms.map(
    ({ term, weight }) => sql`
      select id, ${weight}::float8 as weight from search_document ${passing}
      where index_name = ${index} and not deleted and terms @@ ${lexeme(term)}::tsquery ${condition}`,
  );
  const { rows } = await sql<FoundRow>`
    with passing as materialized (${asArray(sql`(${passingAll(index, filters)}) as passing_all`)}),
    found as materialized (
      select id from (${sql.join(bearers, sql` union all `)}) bearer
      group by id order by sum(weight) desc, id collate "C" limit ${limit}::int)
    select id, terms::text as terms, length from found join search_document using (id) where index_name = ${index}`.execute(
    db,
  );
  return rows;
}

async function isUncountedFew(db: Kysely<Database>, index: IndexName): Promise<boolean> {
  const { rows } = await sql`
    select from search_uncounted where index_name = ${index} limit ${mostUncounted + 1}::int`.execute(db);
  return rows.length <= mostUncounted;
}

/**
 * The terms that find: by what was last counted, or by weight where nothing was counted, for the rarer weigh more.
 * `everyBearer` unless one of them has more bearers than are kept with a term.
 */
async function rarest(
  db: Kysely<Database>,
  index: IndexName,
  terms: readonly Asked[],
): Promise<{ finding: Asked[]; everyBearer: boolean }> {
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
  const finding = terms
    .toSorted((a, b) => bearing(a) - bearing(b) || b.weight - a.weight)
    .filter((term) => {
      const first = read === 0;
      read += bearing(term);
      return first || read <= mostBearers;
    });
  return { finding, everyBearer: finding.every((term) => bearing(term) <= mostBearers) };
}

function sharedWeight(terms: readonly Asked[], vector: TermVector): number {
  return terms.reduce((sum, { term, weight }) => sum + (vector.terms.has(term) ? weight : 0), 0);
}
