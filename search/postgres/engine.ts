import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { SearchEngine } from '../engine.ts';
import { findByTerms } from './find-by-terms.ts';
import { findDocuments } from './find-documents.ts';
import { countDocuments, findVersions, termsOfDocuments } from './find-terms.ts';
import { statisticsKeeper } from './statistics-keeper.ts';
import { readStatistics } from './term-statistics.ts';
import { removeDocument, writeDocuments } from './write-documents.ts';

/** The same with documents written again although their version is the same: for building an index anew in its place. */
export function rewritingEngine(db: Kysely<Database>): SearchEngine {
  return { ...postgresEngine(db), upsert: (index, documents) => writeDocuments(db, index, documents, '<=') };
}

/** Search inside Postgres: needs no other service, and stands in when the search service is down. */
export function postgresEngine(db: Kysely<Database>): SearchEngine {
  const keepStatistics = statisticsKeeper(db);
  return {
    name: 'postgres',
    async upsert(index, documents) {
      await writeDocuments(db, index, documents);
      await keepStatistics(documents.length);
    },
    async remove(index, id, version) {
      await removeDocument(db, index, id, version);
    },
    search: (index, query) => findDocuments(db, index, query),
    findByTerms: (index, query) => findByTerms(db, index, query),
    termsOf: (index, ids, terms) => termsOfDocuments(db, index, ids, terms),
    statistics: (index, terms) => readStatistics(db, index, terms),
    versions: (index, page) => findVersions(db, index, page),
    count: (index) => countDocuments(db, index),
    async settle() {},
    async check() {
      await sql`select from search_document limit 1`.execute(db);
    },
    async close() {},
  };
}
