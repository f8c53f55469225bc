import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { IndexName, StoredVersion, TermVector } from '../engine.ts';
import { storable } from '../storable.ts';
import { readVector } from './term-vectors.ts';

type Row = { id: string; terms: string; length: number };

/** What documents, by their ids, have of some terms. */
export async function termsOfDocuments(
  db: Kysely<Database>,
  index: IndexName,
  ids: readonly string[],
  terms: readonly string[],
): Promise<TermVector[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Row>`
    select id, terms::text as terms, length from search_document
    where index_name = ${index} and id = any(${ids.map(storable)}::text[]) and not deleted and terms is not null`.execute(
    db,
  );
  const wanted = new Set(terms);
  return rows.map((row) => ({ ...row, terms: readVector(row.terms, wanted) }));
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
