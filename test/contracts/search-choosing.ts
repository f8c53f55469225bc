import { describe, expect, test } from 'vitest';
import type { EngineOnTrial } from './engine-on-trial.ts';
import { makeDocument } from './search-documents.ts';

/** Filters and facets. */
export function describeChoosing({ put, search, idsOf }: EngineOnTrial) {
  describe('filters', () => {
    test('codes of one filter are joined by "or", filters by "and"', async () => {
      const north = makeDocument({ tags: ['place:north', 'service:advice'] });
      const south = makeDocument({ tags: ['place:south', 'service:advice', 'service:training'] });
      const west = makeDocument({ tags: ['place:west', 'service:training'] });
      await put(north, south, west);
      const places = { field: 'place', anyOf: ['north', 'south'] };
      expect(await idsOf({ filters: [places] })).toEqual([north.id, south.id]);
      expect(await idsOf({ filters: [places, { field: 'service', anyOf: ['training'] }] })).toEqual([south.id]);
    });

    test('two filters on one field must both pass', async () => {
      const both = makeDocument({ tags: ['place:north', 'place:south'] });
      await put(both, makeDocument({ tags: ['place:north'] }));
      const filters = [
        { field: 'place', anyOf: ['north'] },
        { field: 'place', anyOf: ['south'] },
      ];
      expect(await idsOf({ filters })).toEqual([both.id]);
      expect((await search({ filters, facets: ['place'] })).total).toBe(1);
    });

    test('a filter without codes lets nothing through', async () => {
      await put(makeDocument({ tags: ['place:north'] }));
      expect((await search({ filters: [{ field: 'place', anyOf: [] }] })).total).toBe(0);
    });

    test('a code is compared whole, under its own field', async () => {
      await put(makeDocument({ tags: ['place:E06', 'old-place:E07', 'service:a:b'] }));
      const total = async (field: string, code: string) =>
        (await search({ filters: [{ field, anyOf: [code] }] })).total;
      expect(await total('place', 'E0')).toBe(0);
      expect(await total('place', 'E07')).toBe(0);
      expect(await total('service', 'a:b')).toBe(1);
    });

    test('a range of numbers compares them as numbers and includes its ends', async () => {
      const [two, ten, thirty] = [2, 10, 30].map((size) => makeDocument({ sortKeys: { size } }));
      const without = [
        makeDocument({ sortKeys: { size: null } }),
        makeDocument({ sortKeys: { size: '15' } }),
        makeDocument(),
      ];
      if (!two || !ten || !thirty) throw new Error('three documents were made');
      await put(two, ten, thirty, ...without);
      expect(await idsOf({ filters: [{ sortKey: 'size', from: 2, to: 10 }] })).toEqual([two.id, ten.id]);
      expect(await idsOf({ filters: [{ sortKey: 'size', from: 9.5 }] })).toEqual([ten.id, thirty.id]);
      expect(await idsOf({ filters: [{ sortKey: 'size', to: 2 }] })).toEqual([two.id]);
    });

    test('a range of dates includes its ends', async () => {
      const dates = ['2026-02-28', '2026-03-01', '2026-10-01'];
      const [february, march, october] = dates.map((closes) => makeDocument({ sortKeys: { closes } }));
      if (!february || !march || !october) throw new Error('three documents were made');
      await put(february, march, october);
      const between = { sortKey: 'closes', from: '2026-02-28', to: '2026-03-01' };
      expect(await idsOf({ filters: [between] })).toEqual([february.id, march.id]);
      expect(await idsOf({ filters: [{ sortKey: 'closes', from: '2026-03-02' }] })).toEqual([october.id]);
    });

    test('"or" lets through what passes one of its filters, "and" what passes all', async () => {
      const [north, southAdvice, south] = [
        makeDocument({ tags: ['place:north'] }),
        makeDocument({ tags: ['place:south', 'service:advice'], sortKeys: { size: 5 } }),
        makeDocument({ tags: ['place:south'], sortKeys: { size: 9 } }),
      ];
      await put(north, southAdvice, south);
      const isIn = (code: string) => ({ field: 'place', anyOf: [code] });
      const inSouth = { and: [isIn('south'), { field: 'service', anyOf: ['advice'] }] };
      expect(await idsOf({ filters: [inSouth] })).toEqual([southAdvice.id]);
      expect(await idsOf({ filters: [{ or: [isIn('north'), inSouth] }] })).toEqual([north.id, southAdvice.id]);
      expect(await idsOf({ filters: [{ or: [isIn('north'), { sortKey: 'size', from: 6 }] }] })).toEqual([
        north.id,
        south.id,
      ]);
      expect(await idsOf({ filters: [{ or: [] }] })).toEqual([]);
      expect(await idsOf({ filters: [{ and: [] }, isIn('north')] })).toEqual([north.id]);
    });

    test('a radius lets through what is near, and nothing that has no place', async () => {
      const at = (latitude: number, longitude: number) => makeDocument({ point: { latitude, longitude } });
      const [leeds, york, hull] = [at(53.8008, -1.5491), at(53.959, -1.0815), at(53.7457, -0.3367)];
      await put(leeds, york, hull, makeDocument());
      // York is 35 kilometres from Leeds, Hull 80.
      const near = { latitude: 53.8008, longitude: -1.5491 };
      expect(await idsOf({ filters: [{ near, withinKilometres: 1 }] })).toEqual([leeds.id]);
      expect(await idsOf({ filters: [{ near, withinKilometres: 34 }] })).toEqual([leeds.id]);
      expect(await idsOf({ filters: [{ near, withinKilometres: 37 }] })).toEqual([leeds.id, york.id]);
      expect(await idsOf({ filters: [{ near, withinKilometres: 100 }] })).toEqual([leeds.id, york.id, hull.id]);
    });

    test('a document that loses its place is near nothing', async () => {
      const document = makeDocument({ point: { latitude: 53.8, longitude: -1.5 } });
      await put(document);
      await put({ ...document, version: 2, point: undefined });
      const near = { latitude: 53.8, longitude: -1.5 };
      expect(await idsOf({ filters: [{ near, withinKilometres: 100 }] })).toEqual([]);
    });

    test('names and codes with quotes are only names and codes', async () => {
      await put(makeDocument());
      const name = `x' or '1'='1`;
      const filters = [
        { field: name, anyOf: [name, '"', '{}', '\\'] },
        { sortKey: name, from: 1 },
      ];
      expect((await search({ filters, facets: [name], sort: { sortKey: name, direction: 'ascending' } })).total).toBe(
        0,
      );
    });
  });

  describe('facets', () => {
    const market = async () => {
      const northAdvice = makeDocument({
        title: 'Acorn',
        tags: ['place:north', 'service:advice'],
        sortKeys: { size: 1 },
      });
      const southAdvice = makeDocument({
        title: 'Acorn',
        tags: ['place:south', 'service:advice'],
        sortKeys: { size: 2 },
      });
      const southTraining = makeDocument({
        title: 'Acorn',
        tags: ['place:south', 'service:training'],
        sortKeys: { size: 3 },
      });
      await put(northAdvice, southAdvice, southTraining);
    };

    test('count the codes of every field asked for, and of no other', async () => {
      await market();
      expect((await search({ facets: ['place', 'sector'] })).facets).toEqual({
        place: { north: 1, south: 2 },
        sector: {},
      });
      expect((await search({})).facets).toEqual({});
    });

    test('each field is counted without its own filter but with the others', async () => {
      await market();
      const { facets, total } = await search({
        filters: [
          { field: 'place', anyOf: ['north'] },
          { field: 'service', anyOf: ['advice'] },
        ],
        facets: ['place', 'service'],
      });
      expect(total).toBe(1);
      expect(facets).toEqual({ place: { north: 1, south: 1 }, service: { advice: 1 } });
    });

    test('a code that a document bears twice is counted once', async () => {
      await put(makeDocument({ tags: ['place:north', 'place:north'] }));
      expect((await search({ facets: ['place'] })).facets).toEqual({ place: { north: 1 } });
    });

    test('among three filtered fields, a document that misses two of them is counted nowhere', async () => {
      const tagsOf = (place: string, service: string, size: string) => [
        `place:${place}`,
        `service:${service}`,
        `size:${size}`,
      ];
      await put(
        makeDocument({ tags: tagsOf('north', 'advice', 'small') }),
        makeDocument({ tags: tagsOf('south', 'advice', 'small') }),
        makeDocument({ tags: tagsOf('north', 'training', 'large') }),
      );
      const filters = [
        { field: 'place', anyOf: ['north'] },
        { field: 'service', anyOf: ['advice'] },
        { field: 'size', anyOf: ['small'] },
      ];
      expect(await search({ filters, facets: ['place', 'service', 'size'] })).toMatchObject({
        total: 1,
        facets: { place: { north: 1, south: 1 }, service: { advice: 1 }, size: { small: 1 } },
      });
    });

    test('a filter on a field that is not counted narrows every facet', async () => {
      await market();
      const filters = [{ field: 'service', anyOf: ['training'] }];
      expect((await search({ filters, facets: ['place'] })).facets).toEqual({ place: { south: 1 } });
    });

    test('text and ranges narrow every facet, and the page does not', async () => {
      await market();
      const filters = [
        { field: 'place', anyOf: ['south'] },
        { sortKey: 'size', to: 2 },
      ];
      expect((await search({ text: 'acorn', filters, facets: ['place'], limit: 1 })).facets).toEqual({
        place: { north: 1, south: 1 },
      });
      expect((await search({ text: 'bramble', facets: ['place'] })).facets).toEqual({ place: {} });
    });
  });
}
