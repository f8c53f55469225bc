import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from './normalise.ts';
import { notStated, type StatedCost } from './stated-cost.ts';

const yes = (amountPence: number | null): StatedCost => ({ included: 'yes', amountPence, basis: 'Four posts' });
const no: StatedCost = { included: 'no', amountPence: null, basis: '' };
const said = (pence: number) => ({ pence, how: 'said' });
const computed = (pence: number) => ({ pence, how: 'computed' });

const cases: [string, number | null, StatedCost, number | null, object][] = [
  ['included', 100_00, yes(30_00), 40_00, { without: computed(70_00), with: computed(110_00), why: null }],
  ['included, of the same amount', 100_00, yes(40_00), 40_00, { without: computed(60_00), with: said(100_00) }],
  ['not included', 80_00, no, 40_00, { without: said(80_00), with: computed(120_00), why: null }],
  ['not said', 80_00, notStated, 40_00, { saidPence: 80_00, without: null, with: null, why: 'not_stated' }],
  ['no price', null, yes(30_00), 40_00, { saidPence: null, without: null, with: null, why: 'no_price' }],
  ['included, no amount', 80_00, yes(null), 40_00, { without: null, with: null, why: 'own_amount_missing' }],
  ['more than the price', 80_00, yes(90_00), 40_00, { without: null, why: 'own_amount_above_price' }],
  ['no assumption', 80_00, no, null, { without: said(80_00), with: null, why: 'no_assumption' }],
];
test.each(cases)('a price with TUPE %s', (_name, pricePence, tupe, assumption, expected) => {
  expect(normalise({ pricePence, tupe }, assumption)).toMatchObject(expected);
});

test('on the same assumption the order of prices without TUPE and with it is the same', () => {
  const offer = fc.record({
    pricePence: fc.integer({ min: 1_000, max: 10_000_000 }),
    tupe: fc.oneof(fc.constant(no), fc.integer({ min: 0, max: 1_000 }).map(yes)),
  });
  fc.assert(
    fc.property(offer, offer, fc.nat({ max: 10_000_000 }), (one, other, assumption) => {
      const [first, second] = [normalise(one, assumption), normalise(other, assumption)];
      if (!first.with || !first.without || !second.with || !second.without) throw new Error('Not compared');
      expect(first.with.pence - second.with.pence).toBe(first.without.pence - second.without.pence);
    }),
  );
});
