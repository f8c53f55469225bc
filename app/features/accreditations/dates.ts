import { Temporal } from 'temporal-polyfill';

type Day = Temporal.PlainDate | string;
const day = (date: Day) => Temporal.PlainDate.from(date);

/** Weeks before the on-site date T by which each step is done (domain.md 1.1, "Assessment workflow to encode"). */
export const weeksBefore = { booking: 12, contacts: 9, questionnaire: 6, timetable: 2 } as const;
export type CycleStep = keyof typeof weeksBefore;

/** The last day of each step of a cycle whose on-site visit begins on `onSiteOn`. */
export function cycleDates(onSiteOn: Day): Record<CycleStep, Temporal.PlainDate> {
  const before = (step: CycleStep) => day(onSiteOn).subtract({ weeks: weeksBefore[step] });
  return {
    booking: before('booking'),
    contacts: before('contacts'),
    questionnaire: before('questionnaire'),
    timetable: before('timetable'),
  };
}

/** Until when an accreditation holds: 24 months after the on-site date; of 29 February, 28 February. */
export function anniversaryOf(onSiteOn: Day): Temporal.PlainDate {
  return day(onSiteOn).add({ months: 24 });
}

/** By when a prime is accredited for the first time: 12 months after its head contract began. */
export function firstDue(contractStartsOn: Day): Temporal.PlainDate {
  return day(contractStartsOn).add({ months: 12 });
}

/** By when partners are first asked how a head contract goes: 90 days after it began (domain.md 7.2, F11). */
export function firstPulseBy(contractStartsOn: Day): Temporal.PlainDate {
  return day(contractStartsOn).add({ days: 90 });
}

/**
 * How much notice a booking gives: `full` until T-12 weeks; `short` while a week is left before the questionnaire locks at
 * T-6, which a steward may accept; else `none`.
 */
export type Notice = 'full' | 'short' | 'none';
export function noticeOf(today: Day, onSiteOn: Day): Notice {
  const { booking, questionnaire } = cycleDates(onSiteOn);
  if (Temporal.PlainDate.compare(day(today), booking) <= 0) return 'full';
  return Temporal.PlainDate.compare(day(today), questionnaire.subtract({ weeks: 1 })) <= 0 ? 'short' : 'none';
}

/** The first day on which a booking made today gives full notice. */
export function earliestOnSite(today: Day): Temporal.PlainDate {
  return day(today).add({ weeks: weeksBefore.booking });
}
