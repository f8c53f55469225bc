import type { AccreditationRefusal, StoredStatus } from './states.ts';

/** States of an accreditation as its readers see them. */
export const statusWords: Readonly<Record<StoredStatus, string>> = {
  requested: 'Late booking: waits for a steward',
  booked: 'Booked',
  contacts_given: 'Contacts given',
  surveying: 'Partners are being asked',
  questionnaire_locked: 'Questionnaire locked',
  timetabled: 'Timetable final',
  on_site: 'Being visited',
  reported: 'Reported: the prime may reply',
  standard_met: 'Standard met',
  standard_not_met: 'Standard not met',
  lapsed: 'Lapsed',
  cancelled: 'Cancelled',
};

/** The colour of a state, by the statuses that the tags know. */
export const statusTags: Partial<Record<StoredStatus, string>> = {
  requested: 'pending',
  reported: 'pending',
  standard_met: 'met',
  standard_not_met: 'not_met',
  lapsed: 'expired',
  cancelled: 'cancelled',
};

export const relationWords = {
  past: 'Past partner',
  present: 'Present partner',
  potential: 'Potential partner',
} as const;

/** What a person is told when a step cannot be taken. */
export const refusalWords: Readonly<Record<AccreditationRefusal, string>> = {
  no_such_step: 'This was done already, or cannot be done any more. Read the accreditation again',
  short_notice:
    'The visit is less than 12 weeks away. Say why, so that a steward can accept it, or choose a later date',
  not_short: 'The visit gives full notice: no steward has to accept it',
  no_notice: 'The visit is too soon: at least 7 weeks must be left',
  too_soon: 'Its day has not come',
  incomplete: 'Something is missing. Each principle needs its words, and its score where you assess',
  no_lead: 'A lead assessor must be appointed and have declared independence',
  has_interest: 'You belong, or belonged in the last 24 months, to this prime or its group. Another steward decides',
  not_heard: 'The prime has not replied, and its 10 working days are not over',
  not_good_enough: 'The overall score is in a band that does not meet the standard',
};

/** Beside which field of a booking a refusal stands, and its words. */
export function bookingRefusals(reason: AccreditationRefusal | 'unknown_standard' | 'under_way') {
  if (reason === 'unknown_standard') return { field: 'standard', message: 'Choose a standard that is published' };
  if (reason === 'under_way')
    return { field: 'onSiteOn', message: 'An accreditation of yours is under way. It must end before another begins' };
  return { field: reason === 'short_notice' ? 'lateReason' : 'onSiteOn', message: refusalWords[reason] };
}

/** What is said when an assessor cannot be appointed. */
export const appointWords = {
  unknown: 'This accreditation is gone',
  over: 'This accreditation is over',
  no_account: 'Nobody with this address has an account. They create one by signing in, and belong to no organisation',
  not_independent:
    'This person belongs, or belonged in the last 24 months, to the prime, its group or one of its partners',
  has_interest: refusalWords.has_interest,
  too_short: 'The last day must be the first day of the visit or later',
} as const;

/** What is said when a contact cannot be changed. */
export const contactWords = {
  unknown: 'This contact is not on the list',
  too_late: 'Contacts cannot be changed any more',
  own_group: 'This address belongs to somebody of your own organisation',
  twice: 'This address is on the list already',
  not_own: 'Only what you added yourself can be removed. A partner can opt out itself',
} as const;

/** What is said when the list of interviews cannot be changed. */
export const interviewWords = {
  unknown: 'Choose a partner of the list',
  too_late: 'The interviews are over',
  chosen: 'This partner is on the list already',
  not_chosen: 'Only partners on the list are interviewed: add it first',
  too_soon: 'The day of an interview is today or earlier',
} as const;
