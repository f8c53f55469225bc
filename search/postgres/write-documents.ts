import { type InsertObject, type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { IndexName, SearchDocument } from '../engine.ts';
import { storable, storableJson } from '../storable.ts';
import { termCounts } from '../words/terms.ts';
import { documentWords } from './document-words.ts';
import { lengthOf, writeVector } from './term-vectors.ts';
import { type Entry, lockEntries, writeEntries } from './write-entries.ts';

// A statement holds at most 65,534 parameters, and a tsvector one megabyte.
const mostRows = 500;
const mostBody = 100_000;
const mostTitle = 1_000;

type Row = InsertObject<Database, 'search_document'>;
type Written = { row: Row; entry: Entry; vocabulary: string[] };

/**
 * Writes documents; one that is not newer than what is stored, or than its removal, changes nothing. With '<=' one of the
 * same version is written again, for when its words are read or stored in another way than before.
 */
export async function writeDocuments(
  db: Kysely<Database>,
  index: IndexName,
  documents: readonly SearchDocument[],
  replaces: '<' | '<=' = '<',
) {
  const written = newestOfEach(documents).map((document) => toWritten(index, document));
  await addWords(db, index, [...new Set(written.flatMap(({ vocabulary }) => vocabulary))]);
  for (let start = 0; start < written.length; start += mostRows) {
    await write(db, index, written.slice(start, start + mostRows), replaces);
  }
}

const mostWords = 20_000;

/** Words once known stay known: one that no document has any more is never found by. */
async function addWords(db: Kysely<Database>, index: IndexName, words: readonly string[]) {
  for (let start = 0; start < words.length; start += mostWords) {
    const some = words.slice(start, start + mostWords).sort();
    await sql`
      insert into search_word (index_name, word)
      select ${index}, word from unnest(${some}::text[]) as word
      where not exists (select from search_word known where known.index_name = ${index} and known.word = word.word)
      on conflict do nothing`.execute(db);
  }
}

/** Leaves a marker with the version of the removal, so that an older document that arrives late stays out. */
export async function removeDocument(db: Kysely<Database>, index: IndexName, id: string, version: number) {
  const stored = storable(id);
  const row = {
    index_name: index,
    id: stored,
    version,
    title: '',
    body: '',
    tags: [],
    sort_keys: {},
    document: {},
    terms: '',
    latitude: null,
    longitude: null,
    deleted: true,
  };
  const entry = { id: stored, words: '', titleWords: '', latitude: null, longitude: null };
  await write(db, index, [{ row, entry, vocabulary: [] }], '<=');
}

/** Writes documents and what search reads of them, together or not at all. */
async function write(db: Kysely<Database>, index: IndexName, written: readonly Written[], replaces: '<' | '<=') {
  const work = async (transaction: Kysely<Database>) => {
    await lockEntries(transaction, index);
    const changed = await insertRows(
      transaction,
      written.map(({ row }) => row),
      replaces,
    );
    await writeEntries(
      transaction,
      index,
      written.map(({ entry }) => entry).filter(({ id }) => changed.has(id)),
    );
  };
  await (db.isTransaction ? work(db) : db.transaction().execute(work));
}

async function insertRows(db: Kysely<Database>, rows: readonly Row[], replaces: '<' | '<='): Promise<Set<string>> {
  const changed = await db
    .insertInto('search_document')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['index_name', 'id'])
        .doUpdateSet((eb) => ({
          version: eb.ref('excluded.version'),
          title: eb.ref('excluded.title'),
          body: eb.ref('excluded.body'),
          tags: eb.ref('excluded.tags'),
          sort_keys: eb.ref('excluded.sort_keys'),
          document: eb.ref('excluded.document'),
          terms: eb.ref('excluded.terms'),
          length: eb.ref('excluded.length'),
          latitude: eb.ref('excluded.latitude'),
          longitude: eb.ref('excluded.longitude'),
          deleted: eb.ref('excluded.deleted'),
        }))
        .whereRef('search_document.version', replaces, 'excluded.version'),
    )
    .returning('id')
    .execute();
  return new Set(changed.map(({ id }) => id));
}

/** A statement cannot write one row twice. In the order of their ids, so that two writers never wait for each other. */
function newestOfEach(documents: readonly SearchDocument[]): SearchDocument[] {
  const newest = new Map<string, SearchDocument>();
  for (const document of documents) {
    const other = newest.get(document.id);
    if (!other || other.version < document.version) newest.set(document.id, document);
  }
  return [...newest.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function toWritten(index: IndexName, document: SearchDocument): Written {
  const { version, tags, sortKeys, point, data } = document;
  const id = storable(document.id);
  const title = storable(document.title.slice(0, mostTitle)).normalize('NFC');
  const body = storable(document.body.slice(0, mostBody)).normalize('NFC');
  const counts = termCounts({ title, body });
  const { words, titleWords, vocabulary } = documentWords({ title, body });
  const place = { latitude: point?.latitude ?? null, longitude: point?.longitude ?? null };
  const row = {
    index_name: index,
    id,
    version,
    title,
    body,
    tags: [...new Set(tags.map(storable))],
    sort_keys: storableJson(sortKeys),
    document: storableJson(data),
    terms: writeVector(counts),
    length: lengthOf(counts),
    deleted: false,
    ...place,
  };
  return { row, entry: { id, words, titleWords, ...place }, vocabulary };
}
