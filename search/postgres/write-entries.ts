import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { IndexName } from '../engine.ts';

/** What search reads of a document: its words as text of a tsvector, and where it is. */
export type Entry = {
  id: string;
  words: string;
  titleWords: string;
  latitude: number | null;
  longitude: number | null;
};

const locks = 720_575_940;

/**
 * Lets one writer at a time change an index, until the transaction ends: documents share the rows of bitmaps, and two
 * writers that met in them in another order would wait for each other. Readers never wait.
 */
export async function lockEntries(db: Kysely<Database>, index: IndexName): Promise<void> {
  await sql`select pg_advisory_xact_lock(${locks}::integer, hashtext(${index}))`.execute(db);
}

/** Writes the entries of documents that were written, and their bits and values to sort by. A new one gets the next slot. */
export async function writeEntries(db: Kysely<Database>, index: IndexName, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const column = <Key extends keyof Entry>(key: Key) => entries.map((entry) => entry[key]);
  await sql`
    insert into search_entry (index_name, id, slot, words, title_words, latitude, longitude)
    select ${index}, id, (select coalesce(max(slot), -1) from search_entry where index_name = ${index}) + place,
      words::tsvector, title_words::tsvector, latitude, longitude
    from unnest(${column('id')}::text[], ${column('words')}::text[], ${column('titleWords')}::text[],
      ${column('latitude')}::float8[], ${column('longitude')}::float8[])
      with ordinality as entry (id, words, title_words, latitude, longitude, place)
    on conflict (index_name, id) do update set words = excluded.words, title_words = excluded.title_words,
      latitude = excluded.latitude, longitude = excluded.longitude`.execute(db);
  await sql`select search_index_entries(${index}, ${column('id')}::text[])`.execute(db);
}
