import { expect, test } from 'vitest';
import { reckonNotice } from './notice.ts';
import { noticeCalendar } from './notice-calendar.server.ts';

const reckon = (given: string, effective: string | null = null, reason = '') =>
  reckonNotice({ given, effective, reason });

// domain.md C19: month ends, in common years and leap years.
test.each([
  ['2026-11-30', '2027-02-28', true],
  ['2027-11-30', '2028-02-29', true],
  ['2026-11-28', '2027-02-28', false],
  ['2026-08-31', '2026-11-30', true],
  ['2026-03-31', '2026-06-30', true],
  ['2026-11-26', '2027-02-26', false],
])('notice given on %s takes effect on %s at the earliest', (given, earliest, isMonthEnd) => {
  expect(reckon(given)).toMatchObject({ earliest, isMonthEnd, daysShort: null, exceptional: null });
});

test('a day that is long enough is, and one before it wants an exceptional reason', () => {
  expect(reckon('2026-11-30', '2027-02-28')).toMatchObject({ daysShort: 0, exceptional: null });
  expect(reckon('2026-11-30', '2027-02-27')).toMatchObject({ daysShort: 1, exceptional: { reason: null } });
  expect(reckon('2026-11-30', '2026-12-31', 'The programme was closed by law.')).toMatchObject({
    daysShort: 59,
    exceptional: { reason: 'The programme was closed by law.' },
  });
  expect(reckon('2026-11-30', '2026-11-29').isBeforeGiven).toBe(true);
});

test('the day goes into a calendar as a whole day', () => {
  const lines = noticeCalendar('https://market.example', '2026-11-30').split('\r\n');
  expect(lines).toContain('DTSTART;VALUE=DATE:20270228');
  expect(lines).toContain('DTEND;VALUE=DATE:20270301');
});
