import { describe, expect, test } from 'vitest';
import { lengthOf } from '#search/postgres/term-vectors.ts';
import { termCounts } from '#search/words/terms.ts';
import type { EngineOnTrial } from './engine-on-trial.ts';
import { makeDocument } from './search-documents.ts';

const termOf = (word: string) => [...termCounts({ title: word, body: '' }).keys()][0] ?? '';
const asked = (...words: string[]) => words.map((word, place) => ({ term: termOf(word), weight: 10 - place }));

/** What matching and the checker ask of an engine. */
export function describeTerms({ put, remove, engine }: EngineOnTrial) {
  describe('terms', () => {
    test('documents have of some terms what their words say; what is not there is left out', async () => {
      const document = makeDocument({ title: 'Carpentry mentors', body: 'Mentoring in carpentry workshops' });
      const gone = makeDocument({ title: 'Acorn' });
      await put(document, gone);
      await remove(gone.id, 1);
      const counts = termCounts(document);
      const ids = [document.id, gone.id, 'never written'];
      expect(await engine().termsOf('profile', ids, [...counts.keys(), termOf('acorn')])).toEqual([
        { id: document.id, terms: counts, length: lengthOf(counts) },
      ]);
      const [some] = counts.keys();
      const [vector] = await engine().termsOf('profile', ids, some ? [some] : []);
      expect(vector).toEqual({ id: document.id, terms: new Map([...counts].slice(0, 1)), length: lengthOf(counts) });
      expect(await engine().termsOf('profile', [], [...counts.keys()])).toEqual([]);
    });

    test('of the documents that share terms, those that share most are found', async () => {
      const both = makeDocument({ title: 'Carpentry', body: 'mentoring' });
      const heavy = makeDocument({ title: 'Carpentry' });
      const light = makeDocument({ title: 'Mentoring' });
      await put(light, both, heavy, makeDocument({ title: 'Bramble' }));
      const find = async (limit: number) =>
        (await engine().findByTerms('profile', { terms: asked('carpentry', 'mentoring'), limit })).map(({ id }) => id);
      expect((await find(10)).sort()).toEqual([both.id, heavy.id, light.id].sort());
      expect((await find(2)).sort()).toEqual([both.id, heavy.id].sort());
      expect(await find(1)).toEqual([both.id]);
    });

    test('documents are found by terms with what is to be counted of them, under filters', async () => {
      const north = makeDocument({ title: 'Carpentry workshops', tags: ['place:north'] });
      await put(north, makeDocument({ title: 'Carpentry', tags: ['place:south'] }));
      const filters = [{ field: 'place', anyOf: ['north'] }];
      const counts = termCounts(north);
      const query = { terms: asked('carpentry'), filters, limit: 5 };
      expect(await engine().findByTerms('profile', { ...query, counted: [...counts.keys()] })).toEqual([
        { id: north.id, terms: counts, length: lengthOf(counts) },
      ]);
      const [found] = await engine().findByTerms('profile', query);
      expect([...(found?.terms.keys() ?? [])]).toEqual([termOf('carpentry')]);
    });

    test('no terms, or terms that no document has, find nothing', async () => {
      await put(makeDocument({ title: 'Carpentry' }));
      expect(await engine().findByTerms('profile', { terms: [], limit: 5 })).toEqual([]);
      expect(await engine().findByTerms('profile', { terms: asked('acorn'), limit: 5 })).toEqual([]);
      expect(await engine().findByTerms('profile', { terms: [{ term: `'"\\ &|!`, weight: 1 }], limit: 5 })).toEqual([]);
    });
  });

  describe('what is stored', () => {
    test('is counted, and listed by id with its version, a page at a time', async () => {
      const documents = ['b', 'a-1', 'Z', 'é', 'a'].map((id, at) => makeDocument({ id, version: at + 1 }));
      await put(...documents);
      await remove('b', 1);
      expect(await engine().count('profile')).toBe(4);
      const first = await engine().versions('profile', { limit: 2 });
      expect(first).toEqual([
        { id: 'Z', version: 3 },
        { id: 'a', version: 5 },
      ]);
      expect(await engine().versions('profile', { after: 'a', limit: 2 })).toEqual([
        { id: 'a-1', version: 2 },
        { id: 'é', version: 4 },
      ]);
      expect(await engine().versions('profile', { after: 'é', limit: 2 })).toEqual([]);
    });
  });
}
