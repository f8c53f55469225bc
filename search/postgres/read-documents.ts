import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import { type IndexName, type SearchDocument, searchDocument } from '../engine.ts';

/** Documents as they were written, by their ids; what was removed is left out. */
export async function readDocuments(
  db: Kysely<Database>,
  index: IndexName,
  ids: readonly string[],
): Promise<Map<string, SearchDocument>> {
  const rows = await db
    .selectFrom('search_document')
    .where('index_name', '=', index)
    .where('deleted', '=', false)
    .where(sql<boolean>`id = any(${[...ids]}::text[])`)
    .select(['id', 'version', 'title', 'body', 'tags', 'sort_keys', 'document', 'latitude', 'longitude'])
    .execute();
  return new Map(
    rows.map(({ id, version, title, body, tags, sort_keys, document, latitude, longitude }) => [
      id,
      searchDocument.parse({
        id,
        version,
        title,
        body,
        tags,
        sortKeys: sort_keys,
        data: document,
        ...(latitude === null || longitude === null ? {} : { point: { latitude, longitude } }),
      }),
    ]),
  );
}
