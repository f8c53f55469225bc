import { setTimeout as wait } from 'node:timers/promises';
import { openEmbedded } from '#db/connection.ts';
import { migrate } from '#db/migrate.ts';
import { indexNames, type SearchEngine } from '#search/engine.ts';
import type { SearchFollower } from '#search/following/follower.ts';
import { rewritingEngine } from '#search/postgres/engine.ts';

/** A second engine on a database of its own, and what may befall it. */
export type TestFollower = SearchFollower & {
  is(state: 'well' | 'down' | 'slow'): void;
  /** Loses all that it held, as after a disk was lost. */
  wipe(): Promise<void>;
  /** Ids that it will not take. */
  refuses: Set<string>;
  /** As it was when it was opened. */
  reset(): Promise<void>;
  close(): Promise<void>;
};

/** Search in another database, in the place of a service: what goes wrong with one can be had at will. */
export async function openTestFollower(): Promise<TestFollower> {
  const connection = await openEmbedded('memory');
  await migrate(connection.db);
  const inner = rewritingEngine(connection.db);
  let state: 'well' | 'down' | 'slow' = 'well';
  let whole = new Set<string>();
  const refuses = new Set<string>();
  const meet = async () => {
    if (state === 'down') throw new Error('connect ECONNREFUSED');
    if (state === 'slow') await wait(1_200);
  };
  const must = (index: string) => {
    if (!whole.has(index)) throw new Error(`index ${index} is missing`);
  };
  const engine: SearchEngine = {
    ...inner,
    name: 'second',
    async upsert(index, documents) {
      await meet();
      must(index);
      const refused = documents.find(({ id }) => refuses.has(id));
      if (refused) throw new Error(`${refused.id} is refused`);
      await inner.upsert(index, documents);
    },
    async remove(index, id, version) {
      await meet();
      must(index);
      await inner.remove(index, id, version);
    },
    async search(index, query) {
      await meet();
      return inner.search(index, query);
    },
    async count(index) {
      await meet();
      must(index);
      return inner.count(index);
    },
    async versions(index, page) {
      await meet();
      must(index);
      return inner.versions(index, page);
    },
    async check() {
      await meet();
      for (const index of indexNames) must(index);
    },
  };
  const asOpened = { ...engine };
  return {
    engine,
    refuses,
    async state(index) {
      await meet();
      return whole.has(index) ? 'ready' : 'missing';
    },
    async rebuild(index, documents, onProgress) {
      await meet();
      let written = 0;
      for await (const batch of documents) {
        await inner.upsert(index, batch);
        written += batch.length;
        onProgress(written);
      }
      whole.add(index);
    },
    is(next) {
      state = next;
    },
    wipe,
    async reset() {
      state = 'well';
      refuses.clear();
      Object.assign(engine, asOpened);
      await wipe();
    },
    close: connection.close,
  };

  async function wipe() {
    whole = new Set();
    await connection.db.deleteFrom('search_document').execute();
  }
}

/** Every version that an engine holds of an index. */
export async function versionsIn(engine: Pick<SearchEngine, 'versions'>, index: 'profile' | 'opportunity') {
  return engine.versions(index, { limit: 1_000 });
}
