import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { isDraftReminderDue } from './draft-reminder.ts';

test.each([
  ['2026-06-09', '2026-06-12', false],
  ['2026-06-10', '2026-06-12', true],
  ['2026-06-12', '2026-06-12', true],
  ['2026-06-13', '2026-06-12', false],
  // Over a weekend, and over Christmas: 25, 26 (as 28) December and a weekend are no working days.
  ['2026-06-11', '2026-06-15', true],
  ['2026-12-23', '2026-12-29', true],
  ['2026-12-22', '2026-12-29', false],
])('on %s a draft for %s is reminded of: %s', (today, deadline, is) => {
  expect(isDraftReminderDue(Temporal.PlainDate.from(today), deadline, ['england_and_wales'])).toBe(is);
});

test('nothing is due without a deadline', () => {
  expect(isDraftReminderDue(Temporal.PlainDate.from('2026-06-12'), null, ['england_and_wales'])).toBe(false);
});
