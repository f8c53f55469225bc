import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { digestsDue, isWorthTelling, whyOf } from './domain.ts';

const due = (instant: string) => {
  const found = digestsDue(Temporal.Instant.from(instant));
  return found && [found.runOn, found.daily.toISOString(), found.weekly.toISOString()];
};

test('digests are due from seven in London on, summer and winter, and on Monday for the week', () => {
  expect(due('2026-06-03T05:59:59Z')).toBeNull();
  expect(due('2026-06-03T06:00:00Z')).toEqual(['2026-06-03', '2026-06-03T06:00:00.000Z', '2026-06-01T06:00:00.000Z']);
  expect(due('2026-06-03T22:30:00Z')).toEqual(due('2026-06-03T06:00:00Z'));
  expect(due('2026-11-30T06:59:00Z')).toBeNull();
  expect(due('2026-11-30T07:00:00Z')).toEqual(['2026-11-30', '2026-11-30T07:00:00.000Z', '2026-11-30T07:00:00.000Z']);
});

test('a week in which the clocks change still begins at seven on Monday', () => {
  // Clocks went back on Sunday 25 October 2026.
  expect(due('2026-10-25T07:30:00Z')?.at(2)).toBe('2026-10-19T06:00:00.000Z');
});

const part = (label: string, points: number) => ({
  key: 'fit' as const,
  label,
  weight: 25,
  value: 1,
  points,
  evidence: `${label} evidence`,
  missing: null,
});

test('an alert says what brought most points, and nothing that brought none', () => {
  const parts = [part('a', 3), part('b', 0), part('c', 20.25)];
  expect(whyOf({ parts })).toEqual(['c, 20.3 of 25: c evidence', 'a, 3.0 of 25: a evidence']);
});

test('a match is told of from half of all points on, and never when something rules it out', () => {
  const ruledOut = { kind: 'place' as const, reason: 'Nowhere near', lift: 'move' };
  expect(isWorthTelling({ total: 50, exclusions: [] })).toBe(true);
  expect(isWorthTelling({ total: 49.9, exclusions: [] })).toBe(false);
  expect(isWorthTelling({ total: 90, exclusions: [ruledOut] })).toBe(false);
});
