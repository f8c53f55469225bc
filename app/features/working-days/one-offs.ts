import type { Calendar } from './bank-holidays.ts';

export type OneOff = { date: string; name: string; in: readonly Calendar[] };

const everywhere = ['england_and_wales', 'scotland', 'northern_ireland'] as const;

/** Days added once, by royal proclamation (gov.uk/bank-holidays). None has been proclaimed for 2027. */
export const oneOffHolidays: readonly OneOff[] = [
  { date: '2022-06-03', name: 'Platinum Jubilee bank holiday', in: everywhere },
  { date: '2022-09-19', name: 'State Funeral of Queen Elizabeth II', in: everywhere },
  { date: '2023-05-08', name: 'Coronation of King Charles III', in: everywhere },
  { date: '2026-06-15', name: 'World Cup bank holiday', in: ['scotland'] },
];

/** Regular holidays that were moved once: from the day of the rule to the day on which they were kept. */
export const movedHolidays: Readonly<Record<string, string>> = {
  '2020-05-04': '2020-05-08',
  '2022-05-30': '2022-06-02',
};
