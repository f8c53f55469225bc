import type { AccreditationRow } from '#db/tables/accreditation.table.ts';

export type StoredStatus = AccreditationRow['status'];
export type AccreditationState = 'none' | StoredStatus;
export const accreditationStates = [
  'none',
  'requested',
  'booked',
  'contacts_given',
  'surveying',
  'questionnaire_locked',
  'timetabled',
  'on_site',
  'reported',
  'standard_met',
  'standard_not_met',
  'lapsed',
  'cancelled',
] as const satisfies readonly AccreditationState[];

export const accreditationEvents = [
  'book',
  'request',
  'accept_late',
  'refuse_late',
  'expire',
  'give_contacts',
  'open_survey',
  'submit',
  'lock',
  'finish_timetable',
  'timetable_due',
  'go_on_site',
  'report',
  'decide_met',
  'decide_not_met',
  'lapse',
  'cancel',
] as const;
export type AccreditationEvent = (typeof accreditationEvents)[number];

/** What the guards of the table look at: facts at the moment of the event. */
export type AccreditationFacts = {
  /** How much notice the on-site date gives, from today. */
  notice: 'full' | 'short' | 'none';
  /** Whether the day that the step waits for has come. */
  isDue: boolean;
  /** Whether all that the step needs is there: every answer, a sample, every score with the report. */
  isComplete: boolean;
  /** Whether a lead assessor has declared independence. */
  hasLead: boolean;
  /** Whether the steward who decides has an interest in the prime. */
  hasInterest: boolean;
  /** Whether the prime has replied to the report, or its days to reply are over. */
  isHeard: boolean;
  /** Whether the overall score reaches a band that meets the standard. */
  isGoodEnough: boolean;
};

/** For the steps that ask nothing. */
export const noFacts: AccreditationFacts = {
  notice: 'full',
  isDue: false,
  isComplete: false,
  hasLead: false,
  hasInterest: false,
  isHeard: false,
  isGoodEnough: false,
};

export type AccreditationRefusal =
  | 'no_such_step'
  | 'short_notice'
  | 'not_short'
  | 'no_notice'
  | 'too_soon'
  | 'incomplete'
  | 'no_lead'
  | 'has_interest'
  | 'not_heard'
  | 'not_good_enough';
type Guard = (facts: AccreditationFacts) => AccreditationRefusal | null;
type Step = { to: StoredStatus; guard?: Guard };

const withFullNotice: Guard = ({ notice }) =>
  notice === 'full' ? null : notice === 'short' ? 'short_notice' : 'no_notice';
const withShortNotice: Guard = ({ notice }) =>
  notice === 'short' ? null : notice === 'full' ? 'not_short' : 'no_notice';
const whenDue: Guard = ({ isDue }) => (isDue ? null : 'too_soon');
const whenComplete: Guard = ({ isComplete }) => (isComplete ? null : 'incomplete');
const byTheLead: Guard = (facts) => (facts.hasLead ? whenComplete(facts) : 'no_lead');
const byAnOutsider: Guard = ({ hasInterest }) => (hasInterest ? 'has_interest' : null);
const acceptedInTime: Guard = (facts) => byAnOutsider(facts) ?? (facts.notice === 'none' ? 'no_notice' : null);
const afterTheReply: Guard = (facts) => byAnOutsider(facts) ?? (facts.isHeard ? null : 'not_heard');
const forAGoodScore: Guard = (facts) => afterTheReply(facts) ?? (facts.isGoodEnough ? null : 'not_good_enough');

const cancel: Step = { to: 'cancelled' };

/**
 * State by event. What the clock does has a guard of its own (`open_survey`, `lock`, `timetable_due`, `go_on_site`), so that
 * no day is taken early and none depends on a prime that does nothing.
 */
export const accreditationSteps: Readonly<Record<AccreditationState, Partial<Record<AccreditationEvent, Step>>>> = {
  none: {
    book: { to: 'booked', guard: withFullNotice },
    request: { to: 'requested', guard: withShortNotice },
  },
  requested: {
    accept_late: { to: 'booked', guard: acceptedInTime },
    refuse_late: { to: 'cancelled', guard: byAnOutsider },
    expire: { to: 'cancelled', guard: whenDue },
    cancel,
  },
  booked: {
    give_contacts: { to: 'contacts_given' },
    open_survey: { to: 'surveying', guard: whenDue },
    cancel,
  },
  contacts_given: { open_survey: { to: 'surveying', guard: whenDue }, cancel },
  surveying: {
    submit: { to: 'questionnaire_locked', guard: whenComplete },
    lock: { to: 'questionnaire_locked', guard: whenDue },
    cancel,
  },
  questionnaire_locked: {
    finish_timetable: { to: 'timetabled', guard: byTheLead },
    timetable_due: { to: 'timetabled', guard: whenDue },
    cancel,
  },
  timetabled: { go_on_site: { to: 'on_site', guard: whenDue }, cancel },
  on_site: { report: { to: 'reported', guard: byTheLead } },
  reported: {
    decide_met: { to: 'standard_met', guard: forAGoodScore },
    decide_not_met: { to: 'standard_not_met', guard: afterTheReply },
  },
  standard_met: { lapse: { to: 'lapsed', guard: whenDue } },
  standard_not_met: {},
  lapsed: {},
  cancelled: {},
};

export type AccreditationStep = { ok: true; to: StoredStatus } | { ok: false; reason: AccreditationRefusal };

/** What an event makes of a state, or why it cannot happen. */
export function accreditationStep(
  state: AccreditationState,
  event: AccreditationEvent,
  facts: AccreditationFacts,
): AccreditationStep {
  const step = accreditationSteps[state][event];
  if (!step) return { ok: false, reason: 'no_such_step' };
  const refusal = step.guard?.(facts) ?? null;
  return refusal ? { ok: false, reason: refusal } : { ok: true, to: step.to };
}

const underWay: ReadonlySet<AccreditationState> = new Set([
  'requested',
  'booked',
  'contacts_given',
  'surveying',
  'questionnaire_locked',
  'timetabled',
  'on_site',
  'reported',
]);

/** Whether a cycle has begun and not ended: a prime has one at a time. */
export function isUnderWay(state: AccreditationState): boolean {
  return underWay.has(state);
}

/** Whether anybody but the parties may read of it: once a steward has decided. */
export function isPublic(state: AccreditationState): boolean {
  return state === 'standard_met' || state === 'standard_not_met' || state === 'lapsed';
}
