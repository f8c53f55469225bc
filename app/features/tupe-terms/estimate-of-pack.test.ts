import { expect, test } from 'vitest';
import type { Figures } from '../workforce-packs/staff.ts';
import { estimateForm } from './estimate-form.ts';
import { estimateQuery } from './estimate-of-pack.ts';

const asAt = '2026-06-01';
const figures: Figures = {
  rule: 1,
  people: 12,
  lines: [{ keys: ['adviser|York'], count: 12, fte: 9, asAt, spread: null }],
  tables: {
    pay: [
      { keys: ['20_to_25', '25_to_30'], count: 7, asAt },
      { keys: ['60_or_more'], count: 5, asAt },
    ],
    service: [{ keys: ['2_to_5', '20_or_more'], count: 12, asAt }],
    pension: [],
    origin: [],
  },
};

test('the figures of a pack fill in the estimate, which takes them as they are', () => {
  const query = Object.fromEntries(new URLSearchParams(estimateQuery(figures)));
  expect(estimateForm.parse(query)).toEqual({
    bands: [
      { headcount: 7, fteHundredths: 525, annualPayPence: 2_500_000 },
      { headcount: 5, fteHundredths: 375, annualPayPence: 6_500_000 },
    ],
    groups: [{ headcount: 12, age: 'unknown', service: '20_or_more' }],
    termMonths: 12,
    pensionPercent: 3,
    otherPercent: 0,
    redundantPercent: 0,
  });
  expect(estimateQuery({ ...figures, people: null })).toBe('');
});
