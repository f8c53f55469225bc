import { describe, expect, test } from 'vitest';
import type { EngineOnTrial } from './engine-on-trial.ts';
import { makeDocument } from './search-documents.ts';

/** Order and pages. */
export function describePaging({ put, search, idsOf }: EngineOnTrial) {
  describe('order and paging', () => {
    test('sorts numbers as numbers both ways, what has none last, ties by id', async () => {
      const sizes = [10, 2, 10, null, undefined];
      const [a, b, c, none, missing] = sizes.map((size) =>
        makeDocument({ sortKeys: size === undefined ? {} : { size } }),
      );
      if (!a || !b || !c || !none || !missing) throw new Error('five documents were made');
      await put(c, missing, b, none, a);
      const by = (direction: 'ascending' | 'descending') => idsOf({ sort: { sortKey: 'size', direction } });
      expect(await by('ascending')).toEqual([b.id, a.id, c.id, none.id, missing.id]);
      expect(await by('descending')).toEqual([a.id, c.id, b.id, none.id, missing.id]);
    });

    test('sorts dates both ways', async () => {
      const [later, sooner] = ['2026-10-01', '2026-03-01'].map((closes) => makeDocument({ sortKeys: { closes } }));
      if (!later || !sooner) throw new Error('two documents were made');
      await put(later, sooner);
      const by = (direction: 'ascending' | 'descending') => idsOf({ sort: { sortKey: 'closes', direction } });
      expect(await by('ascending')).toEqual([sooner.id, later.id]);
      expect(await by('descending')).toEqual([later.id, sooner.id]);
    });

    test('a chosen order goes before relevance', async () => {
      const weak = makeDocument({ title: 'Bramble', body: 'acorn', sortKeys: { size: 1 } });
      const strong = makeDocument({ title: 'Acorn', sortKeys: { size: 2 } });
      await put(strong, weak);
      const ids = await idsOf({ text: 'acorn', sort: { sortKey: 'size', direction: 'ascending' } });
      expect(ids).toEqual([weak.id, strong.id]);
    });

    test('pages follow one another without gap or overlap, each with the total', async () => {
      const documents = Array.from({ length: 7 }, () => makeDocument({ title: 'Acorn' }));
      await put(...documents);
      const pages = await Promise.all([0, 3, 6, 9].map((offset) => search({ text: 'acorn', offset, limit: 3 })));
      expect(pages.map(({ total }) => total)).toEqual([7, 7, 7, 7]);
      expect(pages.flatMap(({ hits }) => hits.map(({ id }) => id))).toEqual(documents.map(({ id }) => id));
    });

    test('a limit above 400 gives 400, one below 1 gives 1, and an offset below 0 is 0', async () => {
      await put(...Array.from({ length: 405 }, () => makeDocument()));
      expect((await search({ limit: 5_000 })).hits).toHaveLength(400);
      expect((await search({ limit: 0 })).hits).toHaveLength(1);
      expect((await search({ limit: -3, offset: -3 })).hits).toHaveLength(1);
      expect(await search({ limit: 1 })).toMatchObject({ total: 405 });
    });
  });
}
