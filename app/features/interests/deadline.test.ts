import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { clockWords, endOf, isInTime, isNear, isSealed, opensAt } from './deadline.ts';

const at = (instant: string) => Temporal.Instant.from(instant);

const moments: [deadline: string, received: string, inTime: boolean][] = [
  // In summer London's midnight is 23:00 by Greenwich.
  ['2026-07-01', '2026-07-01T22:59:59.999Z', true],
  ['2026-07-01', '2026-07-01T23:00:00Z', false],
  ['2026-12-01', '2026-12-01T23:59:59.999Z', true],
  ['2026-12-01', '2026-12-02T00:00:00Z', false],
  // The night on which the clocks go back has an hour more.
  ['2026-10-25', '2026-10-25T23:59:59Z', true],
  ['2026-10-25', '2026-10-26T00:00:00Z', false],
];
test.each(moments)('for %s, what came at %s counts: %s', (deadline, received, inTime) => {
  expect(isInTime(deadline, at(received))).toBe(inTime);
});

test('without a deadline nothing is in time, and nothing is sealed', () => {
  expect(isInTime(null, at('2026-07-01T00:00:00Z'))).toBe(false);
  expect(isSealed(null, at('2026-07-01T00:00:00Z'))).toBe(false);
});

test('answers stay sealed for five minutes more than they can be sent', () => {
  expect(opensAt('2026-07-01').since(endOf('2026-07-01')).total('minutes')).toBe(5);
  expect(isSealed('2026-07-01', at('2026-07-01T23:04:59Z'))).toBe(true);
  expect(isSealed('2026-07-01', at('2026-07-01T23:05:00Z'))).toBe(false);
});

test('the clock is shown in the last two days, in London’s time', () => {
  expect(isNear('2026-07-01', at('2026-06-29T22:00:00Z'))).toBe(false);
  expect(isNear('2026-07-01', at('2026-06-30T08:00:00Z'))).toBe(true);
  expect(isNear('2026-07-01', at('2026-07-01T23:00:00Z'))).toBe(false);
  expect(clockWords(at('2026-07-01T22:41:07Z'))).toBe('23:41:07 on 1 July 2026');
});
