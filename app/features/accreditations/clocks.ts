import { Temporal } from 'temporal-polyfill';
import { addWorkingDays } from '../working-days/working-days.ts';
import { cycleDates, firstDue } from './dates.ts';
import type { AccreditationEvent, StoredStatus } from './states.ts';

const nation = ['england_and_wales'] as const;
/** Working days: to reply to a report, to write one after the visit, and for a steward to decide. */
export const workingDays = { toReply: 10, toReport: 20, toDecide: 10 } as const;

/** What an accreditation is to its clocks. */
export type Timed = {
  status: StoredStatus;
  onSiteOn: string;
  replyBy: string | null;
  replied: boolean;
  anniversary: string | null;
  hasLead: boolean;
};

type Clock = { on(): Temporal.PlainDate; in: readonly StoredStatus[]; event?: AccreditationEvent };

/** The last day on which a prime may reply to a report of this day. */
export function replyBy(reportedOn: Temporal.PlainDate): Temporal.PlainDate {
  return addWorkingDays(reportedOn, workingDays.toReply, nation);
}

/**
 * Every clock of a cycle: the day it comes to, the states it means anything in, and the event it brings where it changes
 * the state; the others remind somebody.
 */
function clocksOf({
  onSiteOn,
  replyBy: until,
  replied,
  anniversary,
  hasLead,
}: Timed): Partial<Record<ClockName, Clock>> {
  const dates = cycleDates(onSiteOn);
  const visit = Temporal.PlainDate.from(onSiteOn);
  const afterWorkingDays = (from: Temporal.PlainDate, days: number) =>
    addWorkingDays(from, days, nation).add({ days: 1 });
  return {
    request_expires: { on: () => dates.questionnaire, in: ['requested'], event: 'expire' },
    contacts_soon: { on: () => dates.contacts.subtract({ weeks: 1 }), in: ['booked'] },
    ...(hasLead ? {} : { lead_missing: { on: () => dates.contacts, in: ['booked', 'contacts_given', 'surveying'] } }),
    survey_opens: { on: () => dates.contacts, in: ['booked', 'contacts_given'], event: 'open_survey' },
    questionnaire_soon: { on: () => dates.questionnaire.subtract({ weeks: 1 }), in: ['surveying'] },
    questionnaire_locks: { on: () => dates.questionnaire, in: ['surveying'], event: 'lock' },
    timetable_ends: { on: () => dates.timetable, in: ['questionnaire_locked'], event: 'timetable_due' },
    visit_begins: { on: () => visit, in: ['timetabled'], event: 'go_on_site' },
    report_late: { on: () => afterWorkingDays(visit, workingDays.toReport), in: ['on_site'] },
    ...(until === null ? {} : reportClocks(Temporal.PlainDate.from(until), replied, afterWorkingDays)),
    ...(anniversary === null ? {} : renewalClocks(Temporal.PlainDate.from(anniversary))),
  };
}

function reportClocks(
  until: Temporal.PlainDate,
  replied: boolean,
  afterWorkingDays: (from: Temporal.PlainDate, days: number) => Temporal.PlainDate,
): Partial<Record<ClockName, Clock>> {
  return {
    ...(replied ? {} : { reply_over: { on: () => until.add({ days: 1 }), in: ['reported'] } }),
    decision_late: { on: () => afterWorkingDays(until, workingDays.toDecide), in: ['reported'] },
  };
}

function renewalClocks(ends: Temporal.PlainDate): Partial<Record<ClockName, Clock>> {
  return {
    renewal_6_months: { on: () => ends.subtract({ months: 6 }), in: ['standard_met'] },
    renewal_12_weeks: { on: () => ends.subtract({ weeks: 12 }), in: ['standard_met'] },
    lapses: { on: () => ends.add({ days: 1 }), in: ['standard_met'], event: 'lapse' },
  };
}

export const clockNames = [
  'request_expires',
  'contacts_soon',
  'lead_missing',
  'survey_opens',
  'questionnaire_soon',
  'questionnaire_locks',
  'timetable_ends',
  'visit_begins',
  'report_late',
  'reply_over',
  'decision_late',
  'renewal_6_months',
  'renewal_12_weeks',
  'lapses',
] as const;
export type ClockName = (typeof clockNames)[number];
export type DueClock = { name: ClockName; event: AccreditationEvent | null };

const clocksIn = (timed: Timed) => {
  const clocks = clocksOf(timed);
  return clockNames.flatMap((name) => {
    const clock = clocks[name];
    return clock?.in.includes(timed.status) ? [{ name, on: clock.on(), event: clock.event ?? null }] : [];
  });
};
const byDay = (left: { on: Temporal.PlainDate }, right: { on: Temporal.PlainDate }) =>
  Temporal.PlainDate.compare(left.on, right.on);

/** The clocks that have come to their day and have not fired, the earliest first. */
export function dueClocks(timed: Timed, fired: ReadonlySet<string>, today: Temporal.PlainDate): DueClock[] {
  return clocksIn(timed)
    .filter(({ name, on }) => !fired.has(name) && Temporal.PlainDate.compare(on, today) <= 0)
    .sort(byDay)
    .map(({ name, event }) => ({ name, event }));
}

/** The next day that changes the state by itself; null when none is to come. */
export function nextDay(timed: Timed, today: Temporal.PlainDate): { name: ClockName; on: string } | null {
  const [next] = clocksIn(timed)
    .filter(({ on, event }) => event !== null && Temporal.PlainDate.compare(on, today) >= 0)
    .sort(byDay);
  return next ? { name: next.name, on: next.on.toString() } : null;
}

export const firstClockNames = ['first_6_months', 'first_12_weeks', 'first_overdue'] as const;
export type FirstClockName = (typeof firstClockNames)[number];

/** Of a prime that was never accredited: which reminders of its head contract have come to their day. */
export function dueFirstClocks(
  contractStartsOn: string,
  fired: ReadonlySet<string>,
  today: Temporal.PlainDate,
): FirstClockName[] {
  const due = firstDue(contractStartsOn);
  const days: Record<FirstClockName, Temporal.PlainDate> = {
    first_6_months: due.subtract({ months: 6 }),
    first_12_weeks: due.subtract({ weeks: 12 }),
    first_overdue: due.add({ days: 1 }),
  };
  return firstClockNames.filter((name) => !fired.has(name) && Temporal.PlainDate.compare(days[name], today) <= 0);
}
