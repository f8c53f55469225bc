import { expect, test } from 'vitest';
import type { Figures } from '../workforce-packs/staff.ts';
import { estimateForm } from './estimate-form.ts';
import { estimateQuery } from './estimate-of-pack.ts';
import { figureSources } from './figure-sources.ts';

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
  const query = Object.fromEntries(new URLSearchParams(estimateQuery(figures, 'a pack')));
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
  expect(estimateQuery({ ...figures, people: null }, 'a pack')).toBe('');
});

test('each figure says where it comes from, and what is published together stays so', () => {
  const search = new URLSearchParams(estimateQuery(figures, 'a pack'));
  const sources = figureSources(search);
  if (!sources) throw new Error('It began from figures');
  const { words, kept, packId } = sources;
  expect(packId).toBe('a pack');
  expect(words.people_1).toBe(
    'Figures of staff: £20,000 to £24,999; £25,000 to £29,999. They are published together, so none of them can be taken by itself',
  );
  expect(words.people_2).toBe('Figures of staff: £60,000 or more');
  expect(words.age_1).toBe('Ages are in no figures of staff');
  expect(words.service_1).toContain('The longest counts');
  expect(words).not.toHaveProperty('people_3');
  expect(figureSources(new URLSearchParams(kept))?.words).toEqual(words);
  expect(figureSources(new URLSearchParams('people_1=5'))).toBeNull();
});
