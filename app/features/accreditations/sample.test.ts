import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawSample, type Partner, sampleSize } from './sample.ts';

const anyPartners = fc.uniqueArray(
  fc.record<Partner>({
    id: fc.uuid(),
    relation: fc.constantFrom('past', 'present', 'potential'),
    tier: fc.integer({ min: 1, max: 3 }),
  }),
  { selector: ({ id }) => id, maxLength: 60 },
);

test.each([
  [0, 0],
  [3, 3],
  [5, 5],
  [12, 5],
  [40, 10],
  [400, 25],
])('of %i partners %i are interviewed', (partners, size) => {
  expect(sampleSize(partners)).toBe(size);
});

test('a sample has its size, nobody twice, and every stratum as far as there are places', () => {
  fc.assert(
    fc.property(anyPartners, fc.string(), (partners, seed) => {
      const drawn = drawSample(seed, partners);
      expect(drawn).toHaveLength(sampleSize(partners.length));
      expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
      const stratum = ({ relation, tier }: Partner) => `${relation} ${tier}`;
      const strata = new Set(partners.map(stratum));
      const reached = new Set(partners.filter(({ id }) => drawn.some((one) => one.id === id)).map(stratum));
      expect(reached.size).toBe(Math.min(strata.size, drawn.length));
    }),
  );
});

test('the same seed draws the same sample in whatever order partners come; another seed another one', () => {
  fc.assert(
    fc.property(anyPartners, (partners) => {
      expect(drawSample('one', partners.toReversed())).toEqual(drawSample('one', partners));
    }),
  );
  const many = Array.from({ length: 40 }, (_, index): Partner => ({ id: `p${index}`, relation: 'present', tier: 1 }));
  expect(drawSample('one', many)).not.toEqual(drawSample('two', many));
});

test('why somebody was drawn can be read', () => {
  const partners: Partner[] = [
    { id: 'a', relation: 'past', tier: 1 },
    { id: 'b', relation: 'present', tier: 2 },
  ];
  expect(drawSample('seed', partners)).toContainEqual({
    id: 'a',
    why: 'Drawn by lot: 1 of 1 partners that are past, tier 1',
  });
});
