import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { bankHolidays, type Calendar } from './bank-holidays.ts';
import { easterSunday } from './easter.ts';
import { addWorkingDays, calendarsOf, isWorkingDay, workingDaysBetween } from './working-days.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const datesOf = (calendar: Calendar, year: number) =>
  bankHolidays(calendar, year).map(({ date }) => date.toString().slice(5));

test.each([
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2028, '2028-04-16'],
  [2038, '2038-04-25'],
])('Easter Sunday of %i is %s', (year, date) => {
  expect(easterSunday(year).toString()).toBe(date);
});

// The dates that gov.uk/bank-holidays publishes; 2028 follows from the same rules.
test.each<[Calendar, number, string]>([
  ['england_and_wales', 2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
  ['england_and_wales', 2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
  ['england_and_wales', 2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
  ['england_and_wales', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  ['england_and_wales', 2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ['england_and_wales', 2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
  ['scotland', 2023, '01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26'],
  ['scotland', 2024, '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26'],
  ['scotland', 2025, '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26'],
  ['scotland', 2026, '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28'],
  ['scotland', 2027, '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28'],
  ['scotland', 2028, '01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26'],
  ['northern_ireland', 2024, '01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26'],
  ['northern_ireland', 2025, '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26'],
  ['northern_ireland', 2026, '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28'],
  ['northern_ireland', 2027, '01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28'],
])('bank holidays of %s in %i', (calendar, year, dates) => {
  expect(datesOf(calendar, year).join(' ')).toBe(dates);
});

test('every substitute day is a weekday, in every year', () => {
  for (let year = 2020; year <= 2060; year += 1) {
    for (const calendar of ['england_and_wales', 'scotland', 'northern_ireland'] as const) {
      const dates = bankHolidays(calendar, year).map(({ date }) => date.toString());
      expect(new Set(dates).size).toBe(dates.length);
      expect(dates.every((date) => day(date).dayOfWeek <= 5)).toBe(true);
    }
  }
});

test('a bank holiday of one nation is a working day in another', () => {
  expect(isWorkingDay(day('2026-06-15'), ['england_and_wales'])).toBe(true);
  expect(isWorkingDay(day('2026-06-15'), ['england_and_wales', 'scotland'])).toBe(false);
  expect(isWorkingDay(day('2026-04-06'), ['scotland'])).toBe(true);
});

test('working days are counted after the first day, up to and with the last', () => {
  const inEngland = ['england_and_wales'] as const;
  expect(workingDaysBetween(day('2026-06-01'), day('2026-06-22'), inEngland)).toBe(15);
  expect(workingDaysBetween(day('2026-06-01'), day('2026-06-21'), inEngland)).toBe(14);
  expect(workingDaysBetween(day('2026-12-21'), day('2027-01-13'), inEngland)).toBe(14);
  expect(workingDaysBetween(day('2026-03-30'), day('2026-04-22'), inEngland)).toBe(15);
  expect(workingDaysBetween(day('2026-06-22'), day('2026-06-01'), inEngland)).toBe(0);
});

test('adding working days and counting them back agree', () => {
  const scottish = ['scotland'] as const;
  for (let start = day('2026-01-01'); start.year < 2028; start = start.add({ days: 13 })) {
    expect(workingDaysBetween(start, addWorkingDays(start, 15, scottish), scottish)).toBe(15);
  }
  expect(addWorkingDays(day('2026-06-01'), 15, scottish).toString()).toBe('2026-06-23');
});

test('the calendars of districts follow their nations', () => {
  expect(calendarsOf(['E06000010', 'W06000001'])).toEqual(['england_and_wales']);
  expect(calendarsOf(['N09000001', 'S12000033'])).toEqual(['scotland', 'northern_ireland']);
  expect(calendarsOf([])).toEqual(['england_and_wales']);
});
