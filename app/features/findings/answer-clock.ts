import { Temporal } from 'temporal-polyfill';
import { workingDaysBetween } from '../working-days/working-days.ts';
import type { FindingState } from './states.ts';

/** So many working days before a finding becomes public its organisation is reminded. */
export const remindAhead = 2;

/** No two working days lie further apart, over Christmas and its weekends. */
export const farthestReminder = 10;

type Waiting = { annotate_by: string; annotation: string | null; reminded_on: string | null };

/** Whether its organisation may still answer it: until the end of the last day. */
export function canBeAnswered(
  today: Temporal.PlainDate,
  finding: { status: FindingState; annotate_by: string },
): boolean {
  return (
    finding.status === 'open' && Temporal.PlainDate.compare(today, Temporal.PlainDate.from(finding.annotate_by)) <= 0
  );
}

/** The first day on which everyone may read it. */
export function publicFrom(annotateBy: string): string {
  return Temporal.PlainDate.from(annotateBy).add({ days: 1 }).toString();
}

/** What the clock does to an open finding on a day. */
export function clockOn(today: Temporal.PlainDate, finding: Waiting): 'publish' | 'remind' | null {
  const publicOn = Temporal.PlainDate.from(publicFrom(finding.annotate_by));
  if (Temporal.PlainDate.compare(today, publicOn) >= 0) return 'publish';
  if (finding.annotation !== null || finding.reminded_on !== null) return null;
  return workingDaysBetween(today, publicOn, ['england_and_wales']) <= remindAhead ? 'remind' : null;
}
