import { afterAll, afterEach, beforeAll } from 'vitest';
import type { IndexName, SearchDocument, SearchEngine, SearchQuery, SearchResult } from '#search/engine.ts';
import { makeDocument } from './search-documents.ts';

export type OpenedEngine = { engine: SearchEngine; close(): Promise<void> };

/** An engine in the hands of the tests. What was written can be found at once, and is gone after each test. */
export type EngineOnTrial = {
  put(...documents: SearchDocument[]): Promise<void>;
  /** Writes a document for each title, and gives their ids. */
  putTitles(...titles: string[]): Promise<string[]>;
  remove(id: string, version: number): Promise<void>;
  search(query: SearchQuery): Promise<SearchResult>;
  searchIn(index: IndexName, query: SearchQuery): Promise<SearchResult>;
  idsOf(query: SearchQuery): Promise<string[]>;
  check(): Promise<void>;
  /** The engine itself, for what reads and never writes. */
  engine(): Omit<SearchEngine, 'upsert' | 'remove' | 'close'>;
};

const newestVersion = 1_000_000;

/** Opens the engine before the tests of the surrounding "describe" and closes it after them. */
export function putOnTrial(open: () => Promise<OpenedEngine>): EngineOnTrial {
  let opened: OpenedEngine;
  const used = new Set<string>();
  beforeAll(async () => {
    opened = await open();
  });
  afterEach(async () => {
    await Promise.all([...used].map((id) => opened.engine.remove('profile', id, newestVersion)));
    used.clear();
    await opened.engine.settle();
  });
  afterAll(() => opened.close());

  const trial: EngineOnTrial = {
    async put(...documents) {
      for (const { id } of documents) used.add(id);
      await opened.engine.upsert('profile', documents);
      await opened.engine.settle();
    },
    async putTitles(...titles) {
      const documents = titles.map((title) => makeDocument({ title }));
      await trial.put(...documents);
      return documents.map(({ id }) => id);
    },
    async remove(id, version) {
      used.add(id);
      await opened.engine.remove('profile', id, version);
      await opened.engine.settle();
    },
    search: (query) => opened.engine.search('profile', query),
    searchIn: (index, query) => opened.engine.search(index, query),
    idsOf: async (query) => (await trial.search(query)).hits.map(({ id }) => id),
    check: () => opened.engine.check(),
    engine: () => opened.engine,
  };
  return trial;
}
