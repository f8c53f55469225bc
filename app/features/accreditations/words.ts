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
