import { describe, expect, test } from 'vitest';
import type { EngineOnTrial } from './engine-on-trial.ts';
import { makeDocument } from './search-documents.ts';

/** Writing and removing by version. */
export function describeWriting({ put, remove, search, searchIn, idsOf }: EngineOnTrial) {
  describe('writing', () => {
    test('a written document is found with its data', async () => {
      const data = { name: 'Acorn', counts: [1, 2, { deep: null }], open: true };
      const document = makeDocument({ title: 'Acorn Training', data });
      await put(document);
      const { hits, total } = await search({ text: 'acorn' });
      expect(total).toBe(1);
      expect(hits).toEqual([{ id: document.id, relevance: expect.any(Number), data }]);
    });

    test('a newer version replaces an older one, in its words, tags, sort keys and data', async () => {
      const first = makeDocument({ title: 'Acorn', tags: ['place:a'], sortKeys: { size: 1 }, data: { version: 1 } });
      await put(first);
      await put({
        ...first,
        version: 2,
        title: 'Bramble',
        tags: ['place:b'],
        sortKeys: { size: 2 },
        data: { version: 2 },
      });
      expect((await search({ text: 'acorn' })).total).toBe(0);
      expect((await search({ filters: [{ field: 'place', anyOf: ['a'] }] })).total).toBe(0);
      expect((await search({ filters: [{ sortKey: 'size', to: 1 }] })).total).toBe(0);
      expect((await search({ text: 'bramble' })).hits).toMatchObject([{ id: first.id, data: { version: 2 } }]);
    });

    test('an older or equal version changes nothing', async () => {
      const document = makeDocument({ title: 'Acorn', version: 5 });
      await put(document);
      await put({ ...document, title: 'Bramble', version: 4 });
      await put({ ...document, title: 'Clover', version: 5 });
      expect(await idsOf({ text: 'acorn' })).toEqual([document.id]);
    });

    test('of several versions in one batch the newest stays', async () => {
      const document = makeDocument({ version: 1, data: { version: 1 } });
      const versions = [2, 3, 1].map((version) => ({ ...document, version, data: { version } }));
      await put(...versions);
      expect((await search({})).hits).toMatchObject([{ id: document.id, data: { version: 3 } }]);
    });

    test('a removed document is not found or counted', async () => {
      const document = makeDocument({ title: 'Acorn', tags: ['place:a'] });
      await put(document);
      await remove(document.id, 1);
      expect(await search({ facets: ['place'] })).toEqual({ hits: [], total: 0, facets: { place: {} } });
      expect((await search({ text: 'acorn' })).total).toBe(0);
    });

    test('a removal that is older than the document changes nothing', async () => {
      const document = makeDocument({ version: 5 });
      await put(document);
      await remove(document.id, 4);
      expect(await idsOf({})).toEqual([document.id]);
    });

    test('a removal that arrives before an older document keeps it out, and a newer one brings it back', async () => {
      const document = makeDocument({ version: 3 });
      await remove(document.id, 3);
      await put({ ...document, version: 2 });
      await put({ ...document, version: 3 });
      expect(await idsOf({})).toEqual([]);
      await put({ ...document, version: 4 });
      expect(await idsOf({})).toEqual([document.id]);
    });

    test('a document that was never written can be removed', async () => {
      await remove('document-never-written', 1);
      expect((await search({})).total).toBe(0);
    });

    test('nothing to write is no error', async () => {
      await expect(put()).resolves.toBeUndefined();
    });

    test('one index knows nothing of another', async () => {
      const document = makeDocument({ title: 'Acorn' });
      await put(document);
      expect((await searchIn('opportunity', { text: 'acorn' })).total).toBe(0);
    });

    test('hostile characters in a document are stored or left out, never refused', async () => {
      const hostile = `Acorn \0 \ud800 '; drop table search_document; -- 🌳 ${'x'.repeat(5_000)}`;
      const document = makeDocument({
        title: hostile,
        body: hostile.repeat(30),
        tags: [`place:'"{},\\\0`],
        data: { hostile, list: ['{}', '\\', '"', '\0'] },
      });
      await put(document);
      const { hits } = await search({ text: 'acorn', filters: [{ field: 'place', anyOf: [`'"{},\\\0`] }] });
      expect(hits).toMatchObject([{ id: document.id }]);
    });

    test('a large batch is written whole', async () => {
      await put(...Array.from({ length: 1_200 }, () => makeDocument({ tags: ['batch:large'] })));
      expect((await search({ filters: [{ field: 'batch', anyOf: ['large'] }] })).total).toBe(1_200);
    });
  });
}
