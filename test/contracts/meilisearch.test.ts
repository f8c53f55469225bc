import { randomUUID } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchDocument } from '#search/engine.ts';
import { meilisearchEngine } from '#search/meilisearch/engine.ts';
import { deriveKeys } from '#search/meilisearch/keys.ts';
import { rebuildIndex } from '#search/meilisearch/rebuild.ts';
import { indexState } from '#search/meilisearch/state.ts';
import { openScratchEngine } from './scratch-meilisearch.ts';
import { makeDocument } from './search-documents.ts';

const { MEILI_URL = '', MEILI_API_KEY = '' } = process.env;
type Scratch = Awaited<ReturnType<typeof openScratchEngine>>;

async function* batches(...given: SearchDocument[][]) {
  yield* given;
}

/** What this engine must do beyond the contract of all: keys, rebuilding, and order among its writers. */
describe.skipIf(!MEILI_URL || !MEILI_API_KEY)(
  'the Meilisearch adapter (skipped without MEILI_URL and MEILI_API_KEY)',
  // The server writes each step to disk, which takes as long as the machine is busy.
  { timeout: 180_000 },
  () => {
    let scratch: Scratch;
    beforeAll(async () => {
      scratch = await openScratchEngine(MEILI_URL, MEILI_API_KEY);
    });
    afterAll(() => scratch.close());

    test('keys are made once, and may do no more than they must', async () => {
      const { options } = scratch;
      const again = await deriveKeys(MEILI_URL, MEILI_API_KEY, options.prefix);
      expect(again).toEqual({ searchKey: options.searchKey, writeKey: options.writeKey });
      const uid = `${options.prefix}profile`;
      const reader = new Meilisearch({ host: MEILI_URL, apiKey: again.searchKey });
      await expect(reader.index(uid).addDocuments([{ key: 'x' }])).rejects.toThrow(/API key/);
      await expect(reader.index('another').search('')).rejects.toThrow(/API key/);
      const writer = new Meilisearch({ host: MEILI_URL, apiKey: again.writeKey });
      await expect(writer.getKeys()).rejects.toThrow(/API key/);
      await expect(writer.createIndex('another')).rejects.toThrow(/API key/);
    });

    test('a check fails while an index is not there or was built in another way', async () => {
      const elsewhere = { ...scratch.options, prefix: `${scratch.options.prefix}else-` };
      expect(await indexState(elsewhere, 'profile')).toBe('missing');
      await expect(meilisearchEngine(elsewhere).check()).rejects.toThrow(/is missing/);
      await expect(meilisearchEngine(elsewhere).upsert('profile', [makeDocument()])).rejects.toThrow(/is missing/);
      expect(await indexState(scratch.options, 'profile')).toBe('ready');
    });

    test('of several writers at once the newest version stays, whoever comes last', async () => {
      const document = makeDocument({ data: { version: 0 } });
      const writers = [scratch.engine, meilisearchEngine(scratch.options), meilisearchEngine(scratch.options)];
      const versions = [5, 2, 9, 1, 7, 3, 8, 4, 6];
      await Promise.all(
        versions.map((version, at) =>
          writers[at % writers.length]?.upsert('profile', [{ ...document, version, data: { version } }]),
        ),
      );
      const { hits } = await scratch.engine.search('profile', {});
      expect(hits.find(({ id }) => id === document.id)?.data).toEqual({ version: 9 });
    });

    test('a rebuilding keeps what is newer and what was removed, and the index answers all the while', async () => {
      const { engine, options } = scratch;
      const [kept, changed, gone, stale] = [1, 2, 3, 4].map((version) => makeDocument({ version, title: 'Acorn' }));
      if (!kept || !changed || !gone || !stale) throw new Error('four documents were made');
      await engine.upsert('opportunity', [kept, changed, gone, stale]);
      await engine.remove('opportunity', gone.id, 3);
      const duringIt = async function* () {
        yield [kept, changed, gone];
        expect((await engine.search('opportunity', { text: 'acorn' })).total).toBe(3);
        await engine.upsert('opportunity', [{ ...changed, version: 9, title: 'Bramble' }]);
        yield [changed];
      };
      const progress: number[] = [];
      await rebuildIndex(options, 'opportunity', duringIt(), ({ written }) => progress.push(written));
      expect(progress).toEqual([3, 4]);
      expect(await engine.versions('opportunity', { limit: 10 })).toEqual([
        { id: kept.id, version: 1 },
        { id: changed.id, version: 9 },
      ]);
      expect((await engine.search('opportunity', { text: 'bramble' })).total).toBe(1);
    });

    test('of two rebuildings the later one wins', async () => {
      const { options, engine } = scratch;
      const late = makeDocument();
      const earlier = rebuildIndex(
        options,
        'opportunity',
        (async function* () {
          yield [makeDocument()];
          await rebuildIndex(options, 'opportunity', batches([late]));
          yield [makeDocument()];
        })(),
      );
      await expect(earlier).rejects.toThrow(/Another rebuild/);
      expect((await engine.versions('opportunity', { limit: 10 })).map(({ id }) => id)).toContain(late.id);
      expect(await engine.count('opportunity')).toBe(1);
    });

    test('what the service refuses is told to the caller, and only to that one', async () => {
      const bad = makeDocument({ point: { latitude: Number.NaN, longitude: 0 } });
      const good = makeDocument({ title: randomUUID() });
      const results = await Promise.allSettled([
        scratch.engine.upsert('profile', [makeDocument()]),
        scratch.engine.upsert('profile', [bad]),
        scratch.engine.upsert('profile', [good]),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect((await scratch.engine.termsOf('profile', [good.id], [])).map(({ id }) => id)).toEqual([good.id]);
    });
  },
);
