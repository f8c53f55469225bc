import { Temporal } from 'temporal-polyfill';
import { easterSunday } from './easter.ts';
import { movedHolidays, type OneOff, oneOffHolidays } from './one-offs.ts';

export const calendars = ['england_and_wales', 'scotland', 'northern_ireland'] as const;
/** England and Wales keep the same bank holidays; Scotland and Northern Ireland each keep their own. */
export type Calendar = (typeof calendars)[number];
export type BankHoliday = { date: Temporal.PlainDate; name: string };

const saturday = 6;

/**
 * The bank holidays of a year in the order of their dates, by rule: Banking and Financial Dealings Act 1971, schedule 1,
 * the days added by custom and proclamation, and substitute days where one falls on a weekend.
 */
export function bankHolidays(calendar: Calendar, year: number): BankHoliday[] {
  const regular = [...fixedHolidays(calendar, year), ...movingHolidays(calendar, year)].map(moved);
  return [...regular, ...oneOffs(calendar, year)].sort((left, right) =>
    Temporal.PlainDate.compare(left.date, right.date),
  );
}

function fixedHolidays(calendar: Calendar, year: number): BankHoliday[] {
  const isScotland = calendar === 'scotland';
  return [
    ...(isScotland
      ? pair(holiday(year, 1, 1, 'New Year’s Day'), '2nd January')
      : [substituted(holiday(year, 1, 1, 'New Year’s Day'))]),
    ...(calendar === 'northern_ireland'
      ? [
          substituted(holiday(year, 3, 17, 'St Patrick’s Day')),
          substituted(holiday(year, 7, 12, 'Battle of the Boyne (Orangemen’s Day)')),
        ]
      : []),
    ...(isScotland ? [substituted(holiday(year, 11, 30, 'St Andrew’s Day'))] : []),
    ...pair(holiday(year, 12, 25, 'Christmas Day'), 'Boxing Day'),
  ];
}

function movingHolidays(calendar: Calendar, year: number): BankHoliday[] {
  const easter = easterSunday(year);
  const isScotland = calendar === 'scotland';
  return [
    { date: easter.subtract({ days: 2 }), name: 'Good Friday' },
    ...(isScotland ? [] : [{ date: easter.add({ days: 1 }), name: 'Easter Monday' }]),
    { date: firstMonday(year, 5), name: 'Early May bank holiday' },
    { date: lastMonday(year, 5), name: 'Spring bank holiday' },
    { date: isScotland ? firstMonday(year, 8) : lastMonday(year, 8), name: 'Summer bank holiday' },
  ];
}

function oneOffs(calendar: Calendar, year: number): BankHoliday[] {
  return oneOffHolidays
    .filter((oneOff: OneOff) => oneOff.in.includes(calendar) && oneOff.date.startsWith(`${year}-`))
    .map(({ date, name }) => ({ date: Temporal.PlainDate.from(date), name }));
}

function moved(regular: BankHoliday): BankHoliday {
  const to = movedHolidays[regular.date.toString()];
  return to ? { ...regular, date: Temporal.PlainDate.from(to) } : regular;
}

function holiday(year: number, month: number, day: number, name: string): BankHoliday {
  return { date: Temporal.PlainDate.from({ year, month, day }), name };
}

/** A holiday on a weekend is kept on the Monday after. */
function substituted({ date, name }: BankHoliday): BankHoliday {
  return date.dayOfWeek < saturday ? { date, name } : { date: date.add({ days: 8 - date.dayOfWeek }), name };
}

/** Two holidays in a row, each on a weekday of its own: the second one waits for the first. */
function pair(first: BankHoliday, secondName: string): BankHoliday[] {
  const { date } = first;
  const second = date.add({ days: 1 });
  switch (date.dayOfWeek) {
    case 5:
      return [first, { date: second.add({ days: 2 }), name: secondName }];
    case 6:
      return [
        { ...first, date: date.add({ days: 2 }) },
        { date: second.add({ days: 2 }), name: secondName },
      ];
    case 7:
      return [
        { ...first, date: date.add({ days: 2 }) },
        { date: second, name: secondName },
      ];
    default:
      return [first, { date: second, name: secondName }];
  }
}

function firstMonday(year: number, month: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return first.add({ days: (8 - first.dayOfWeek) % 7 });
}

function lastMonday(year: number, month: number): Temporal.PlainDate {
  const last = Temporal.PlainDate.from({ year, month, day: 1 }).add({ months: 1 }).subtract({ days: 1 });
  return last.subtract({ days: last.dayOfWeek - 1 });
}
