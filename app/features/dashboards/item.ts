import { Temporal } from 'temporal-polyfill';
import { counted, formatDate } from '../wording.ts';

/** One row of a dashboard: a real thing, with the link that takes its reader there. */
export type Item = {
  key: string;
  href: string;
  title: string;
  hint: string;
  /** The calendar date that it waits for; null for what has none. */
  date: string | null;
};

export type Urgency = 'late' | 'soon' | 'later' | 'undated';
const soonInDays = 5;

/** How near a date is: late once its day is over, soon within five days. */
export function urgencyOn(today: Temporal.PlainDate, date: string | null): Urgency {
  if (date === null) return 'undated';
  const days = today.until(Temporal.PlainDate.from(date), { largestUnit: 'days' }).days;
  if (days < 0) return 'late';
  return days <= soonInDays ? 'soon' : 'later';
}

/** "Overdue: was due 3 June 2026", "Today", "In 3 days", "By 30 June 2026" */
export function dueInWords(today: Temporal.PlainDate, date: string): string {
  const days = today.until(Temporal.PlainDate.from(date), { largestUnit: 'days' }).days;
  if (days < 0) return `Overdue: was due ${formatDate(date)}`;
  if (days === 0) return 'Today';
  return days <= soonInDays ? `In ${counted(days, 'day')}` : `By ${formatDate(date)}`;
}

/** What is late first, then by date; what has no date comes last, in the order given. */
export function byDate(items: readonly Item[]): Item[] {
  return items.toSorted((left, right) => (left.date ?? '9999').localeCompare(right.date ?? '9999'));
}
