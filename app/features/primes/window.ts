import { Temporal } from 'temporal-polyfill';
import { calendarsOf, workingDaysBetween } from '../working-days/working-days.ts';

/** How many working days providers were given: the bank holidays of every nation where the service is to be given count. */
export function windowInWorkingDays(publishedOn: string, deadline: string, districts: readonly string[]): number {
  const from = Temporal.PlainDate.from(publishedOn);
  return workingDaysBetween(from, Temporal.PlainDate.from(deadline), calendarsOf(districts));
}
