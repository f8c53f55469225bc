import { paths } from '#app/paths.ts';
import { cycleDates } from './dates.ts';
import type { StoredStatus } from './states.ts';

export type Duty = { text: string; hint: string; href: string; due: string | null };
type Own = {
  id: string;
  status: StoredStatus;
  on_site_on: string;
  contacts_given_on: string | null;
  reply_by: string | null;
  replied_on: string | null;
};

/** What a prime has to do in an accreditation now, and by when; nothing where it only waits. */
export function dutiesIn(own: Own): Duty[] {
  const { id, status, on_site_on: onSiteOn } = own;
  const dates = cycleDates(onSiteOn);
  if (status === 'booked' && own.contacts_given_on === null) {
    return [
      {
        text: 'Give the contacts of your partners',
        hint: 'For your accreditation. Partners known here are in already',
        href: paths.accreditation(id, 'contacts'),
        due: dates.contacts.toString(),
      },
    ];
  }
  if (status === 'contacts_given' || status === 'surveying') {
    return [
      {
        text: 'Answer the questionnaire of your accreditation',
        hint: 'It locks by itself',
        href: paths.accreditation(id, 'questionnaire'),
        due: dates.questionnaire.toString(),
      },
    ];
  }
  if (status === 'reported' && own.replied_on === null) {
    return [
      {
        text: 'Read the report of your assessor and reply',
        hint: 'A steward decides after that',
        href: paths.accreditation(id),
        due: own.reply_by,
      },
    ];
  }
  return [];
}

/** The first accreditation, where there was none yet. */
export function firstDuty(due: string): Duty {
  return {
    text: 'Book your first accreditation',
    hint: 'Due within 12 months of the start of your head contract, with 12 weeks’ notice. An owner books it',
    href: paths.accreditations(),
    due,
  };
}
