import { expect, test } from 'vitest';
import type { Figures } from '../workforce-packs/staff.ts';
import { costQuery, readCostQuery } from './cost-query.ts';
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

const queryOf = (from: Figures, packId = 'a pack', before = new URLSearchParams()) =>
  new URLSearchParams(estimateQuery(from, packId, before) ?? '');

test('the figures of a pack fill in the estimate, which takes them as they are', () => {
  const query = Object.fromEntries(queryOf(figures));
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
  const search = queryOf(figures);
  const sources = figureSources(search);
  if (!sources) throw new Error('It began from figures');
  const { words, kept, packIds } = sources;
  expect(packIds).toEqual(['a pack']);
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

test('the figures of another pack are added: alike rows together, what was typed by itself, and no pack twice', () => {
  const typed = queryOf(figures);
  typed.set('pay_2', '61,000');
  typed.set('term', '24');
  const alike = { pay: [{ keys: ['20_to_25', '25_to_30'], count: 9, asAt }] };
  const service = figures.tables.service.map((group) => ({ ...group, count: 9 }));
  const more: Figures = { ...figures, tables: { ...figures.tables, ...alike, service } };
  const both = queryOf({ ...more, people: 9, lines: [] }, 'another', typed);
  const { bands, groups, termMonths } = estimateForm.parse(Object.fromEntries(both));
  expect(bands.map(({ headcount, annualPayPence }) => [headcount, annualPayPence])).toEqual([
    [16, 2_500_000],
    [5, 6_100_000],
  ]);
  expect([groups.map(({ headcount }) => headcount), termMonths]).toEqual([[21], 24]);
  expect(figureSources(both)?.packIds).toEqual(['a pack', 'another']);
  expect(queryOf(more, 'another', both).toString()).toBe(both.toString());
  expect(queryOf({ ...more, people: null }, 'a third', both).toString()).toBe('');
});

test('what does not fit in an estimate is not taken in part', () => {
  const row = (place: number): [string, string][] => [
    [`people_${place}`, '5'],
    [`pay_${place}`, '20000'],
  ];
  const full = new URLSearchParams(Array.from({ length: 23 }, (_, index) => row(index + 1)).flat());
  expect(estimateQuery(figures, 'a pack', full)).toBeNull();
});

test('an estimate goes to the lot of an interest as it is, and anything else goes nowhere', () => {
  const lotId = '0b0f7e5e-3a5e-4a58-9d2c-3f2f2a1d9c11';
  const search = new URLSearchParams(costQuery(lotId, 36_216_000, 'Twelve & a half posts'));
  expect(readCostQuery(search)).toEqual({ lotId, amountPence: 36_216_000, basis: 'Twelve & a half posts' });
  for (const [name, wrong] of [
    ['tupe_lot', '1'],
    ['tupe_pence', '-1'],
    ['tupe_basis', 'x'.repeat(1001)],
  ] as const) {
    const changed = new URLSearchParams(search);
    changed.set(name, wrong);
    expect(readCostQuery(changed)).toBeNull();
  }
});
