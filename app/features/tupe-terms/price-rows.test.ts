import { expect, test } from 'vitest';
import { tupePriceRows } from './price-rows.ts';
import { notStated } from './stated-cost.ts';

const cells = (offered: Parameters<ReturnType<typeof tupePriceRows>[number]['words']>[0], assumed: number | null) =>
  tupePriceRows(assumed).map(({ words }) => words(offered)[0]);

test('each price says what of it was said, what was computed, and what cannot be compared', () => {
  const included = { included: 'yes', amountPence: 2_000_000, basis: 'Two posts' } as const;
  expect(cells({ pricePence: 9_000_000, tupe: included }, 3_000_000)).toEqual([
    'With £20,000 for staff who would transfer: Two posts',
    '£70,000 (computed: less its own amount)',
    '£100,000 (computed: with the amount assumed for all)',
  ]);
  expect(cells({ pricePence: 7_000_000, tupe: { ...notStated, included: 'no' } }, 3_000_000)).toEqual([
    'Staff who would transfer are not in it',
    '£70,000 (as said)',
    '£100,000 (computed: with the amount assumed for all)',
  ]);
  const silent = 'Did not say: cannot be compared';
  expect(cells({ pricePence: 7_000_000, tupe: notStated }, 3_000_000).slice(1)).toEqual([silent, silent]);
  expect(cells({ pricePence: 7_000_000, tupe: { ...notStated, included: 'no' } }, null)[2]).toBe(
    'No assumption was set: cannot be compared',
  );
});
