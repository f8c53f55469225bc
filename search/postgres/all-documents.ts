import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { IndexName, SearchDocument } from '../engine.ts';
import { readDocuments } from './read-documents.ts';

const page = 500;

/** Every document of an index in the order of ids, some hundreds at a time. */
export async function* allDocuments(db: Kysely<Database>, index: IndexName): AsyncGenerator<readonly SearchDocument[]> {
  let after = '';
  for (;;) {
    const rows = await db
      .selectFrom('search_document')
      .where('index_name', '=', index)
      .where('deleted', '=', false)
      .where('id', '>', after)
      .orderBy('id')
      .limit(page)
      .select('id')
      .execute();
    const ids = rows.map(({ id }) => id);
    const documents = await readDocuments(db, index, ids);
    if (documents.size > 0) yield [...documents.values()];
    after = ids.at(-1) ?? '';
    if (rows.length < page) return;
  }
}
