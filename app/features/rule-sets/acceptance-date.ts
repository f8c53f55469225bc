import { Temporal } from 'temporal-polyfill';
import { addWorkingDays } from '../working-days/working-days.ts';

/** Organisations have at least so many working days to accept a new version. */
export const leastWorkingDays = 20;

/** The first day by which a version that is published today may be asked to be accepted. Bank holidays anywhere are left out. */
export function earliestAcceptBy(today: Temporal.PlainDate): Temporal.PlainDate {
  return addWorkingDays(today, leastWorkingDays, ['england_and_wales', 'scotland', 'northern_ireland']);
}

/** Whether a date leaves too little time to accept. */
export function isTooSoon(acceptBy: string, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(acceptBy), earliestAcceptBy(today)) < 0;
}
