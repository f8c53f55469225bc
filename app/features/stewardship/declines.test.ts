import { expect, test } from 'vitest';
import { shownCount, tableOf } from './declines.ts';

test('a small count is not shown, and a large one is rounded to five', () => {
  expect([0, 1, 9, 10, 12, 13, 101].map(shownCount)).toEqual([
    '0',
    'Fewer than 10',
    'Fewer than 10',
    '10',
    '10',
    '15',
    '100',
  ]);
});

test('counts are laid out with a column for each reason and their sum', () => {
  const [row, ...others] = tableOf(
    [
      { of: 'restart', reason: 'price', count: 12 },
      { of: 'restart', reason: 'tupe', count: 9 },
    ],
    (code) => code.toUpperCase(),
  );
  expect(row).toMatchObject({ of: 'RESTART', all: '20', cells: { price: '10', tupe: 'Fewer than 10', risk: '0' } });
  expect(others).toEqual([]);
});
