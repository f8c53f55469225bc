import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { IndexName, StoredVersion, TermQuery, TermVector } from '../engine.ts';
import { storable } from '../storable.ts';
import { passes } from './filters.ts';
import { lexeme } from './lexeme.ts';
import { readVector } from './term-vectors.ts';

const mostFound = 1_000;

type Row = { id: string; terms: string };

/** The documents that share most with a set of terms. */
export async function findByTerms(
  db: Kysely<Database>,
  index: IndexName,
  { terms, filters = [], limit }: TermQuery,
): Promise<TermVector[]> {
  const asked = terms.map(({ term, weight }) => ({ lexeme: lexeme(term), weight }));
  if (asked.length === 0) return [];
  const conditions = [sql`index_name = ${index} and not deleted`, ...filters.map(passes)];
  const shared = sql.join(
    asked.map(({ lexeme, weight }) => sql`case when terms @@ ${lexeme}::tsquery then ${weight}::float8 else 0 end`),
    sql` + `,
  );
  const { rows } = await sql<Row>`
    with found as (
      select id, ${shared} as shared from search_document
      where terms @@ ${asked.map(({ lexeme }) => lexeme).join(' | ')}::tsquery and ${sql.join(conditions, sql` and `)}
      order by shared desc, id limit ${Math.min(mostFound, limit)}::int)
    select id, terms::text as terms from found join search_document using (id) where index_name = ${index}`.execute(db);
  return rows.map(toVector);
}

/** The terms of documents by their ids. */
export async function termsOfDocuments(
  db: Kysely<Database>,
  index: IndexName,
  ids: readonly string[],
): Promise<TermVector[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Row>`
    select id, terms::text as terms from search_document
    where index_name = ${index} and id = any(${ids.map(storable)}::text[]) and not deleted and terms is not null`.execute(
    db,
  );
  return rows.map(toVector);
}

/** The versions of what is stored, a page at a time. */
export async function findVersions(
  db: Kysely<Database>,
  index: IndexName,
  { after = '', limit }: { after?: string; limit: number },
): Promise<StoredVersion[]> {
  return db
    .selectFrom('search_document')
    .where('index_name', '=', index)
    .where('deleted', '=', false)
    .where(sql<boolean>`id collate "C" > ${after}`)
    .select(['id', 'version'])
    .orderBy(sql`id collate "C"`)
    .limit(limit)
    .execute();
}

export async function countDocuments(db: Kysely<Database>, index: IndexName): Promise<number> {
  const { number } = await db
    .selectFrom('search_document')
    .where('index_name', '=', index)
    .where('deleted', '=', false)
    .select((eb) => eb.fn.countAll<number>().as('number'))
    .executeTakeFirstOrThrow();
  return number;
}

function toVector({ id, terms }: Row): TermVector {
  return { id, terms: readVector(terms) };
}
