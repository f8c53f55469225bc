import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { reminderOn } from './reminders.ts';

// Due on Monday 31 August 2026, a bank holiday in England and Wales.
test.each([
  ['2026-08-20', null],
  ['2026-08-21', 'before 5'],
  ['2026-08-27', 'before 1'],
  ['2026-08-30', 'before 1'],
  ['2026-08-31', 'before 1'],
  ['2026-09-01', 'overdue 0'],
  ['2026-09-07', 'overdue 0'],
  ['2026-09-08', 'overdue 1'],
  ['2026-09-15', 'overdue 2'],
])('on %s: %s', (today, kind) => {
  expect(reminderOn(Temporal.PlainDate.from(today), '2026-08-31', ['england_and_wales'])).toBe(kind);
});

test('the bank holidays of the nation count', () => {
  // 30 November is a holiday in Scotland.
  const day = Temporal.PlainDate.from('2026-11-24');
  expect(reminderOn(day, '2026-12-02', ['england_and_wales'])).toBeNull();
  expect(reminderOn(day, '2026-12-02', ['scotland'])).toBe('before 5');
});
