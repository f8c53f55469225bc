import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

const news = {
  late_requested: [
    'A late booking waits for a steward',
    'asks for a visit with less than twelve weeks’ notice. Its reason:',
  ],
  late_accepted: ['Your late booking was accepted', 'can go on with its accreditation. The steward says:'],
  late_refused: [
    'Your late booking was not accepted',
    'cannot have this visit: choose a later date. The steward says:',
  ],
  booked: ['An accreditation was booked', 'has booked a visit. Appoint a lead assessor before the survey opens.'],
  cancelled: ['An accreditation was cancelled', 'has no visit any more. The reason:'],
  expired: ['A late booking has expired', 'has to book a later visit: no steward accepted this one in time.'],
  appointed: [
    'You are asked to assess a prime',
    'is assessed on the day below. Declare that you are independent before you begin.',
  ],
  contacts_soon: [
    'Give the contacts of your partners',
    'has a week left to add partners that we do not know of. The survey then goes to all of them.',
  ],
  lead_missing: [
    'No lead assessor is appointed',
    'is being surveyed, and nobody independent is appointed to assess it.',
  ],
  questionnaire_soon: [
    'Your questionnaire locks in a week',
    'has a week left to answer. What is not answered by then stays empty.',
  ],
  questionnaire_locked: ['The questionnaire is locked', 'has nothing to change any more: the assessor reads it now.'],
  timetable_final: [
    'The partners to interview are drawn',
    'has its timetable. Partners to be interviewed were drawn by lot; none can be left out.',
  ],
  visit_begins: ['The visit begins', 'is visited from today.'],
  report_late: ['A report is overdue', 'was visited more than 20 working days ago, and there is no report.'],
  reported: [
    'The report is there',
    'can read the report of its assessor, and has 10 working days to reply before a steward decides.',
  ],
  reply_given: ['A prime has replied to its report', 'was heard: a steward can decide.'],
  reply_over: ['A decision is due', 'has not replied to its report: a steward can decide.'],
  decision_late: ['A decision is overdue', 'waits for the decision of a steward on its report.'],
  decided_met: ['The standard is met', 'meets the standard. The result is public. The steward says:'],
  decided_not_met: [
    'The standard is not met',
    'does not meet the standard. The result is public, and a case is open. The steward says:',
  ],
  renewal_6_months: ['An accreditation ends in six months', 'is accredited until the day below.'],
  renewal_12_weeks: [
    'An accreditation ends in twelve weeks',
    'is accredited until the day below. A visit needs twelve weeks’ notice.',
  ],
  lapsed: ['An accreditation has lapsed', 'is not accredited any more. The public page says so.'],
  first_6_months: [
    'A first accreditation is due in six months',
    'is to be accredited within twelve months of the start of its head contract.',
  ],
  first_12_weeks: [
    'A first accreditation is due in twelve weeks',
    'is to be accredited within twelve months of the start of its head contract. A visit needs twelve weeks’ notice.',
  ],
  first_overdue: [
    'A first accreditation is overdue',
    'was to be accredited within twelve months of the start of its head contract.',
  ],
} as const;

export type AccreditationNews = keyof typeof news;
const names = Object.keys(news) as [AccreditationNews, ...AccreditationNews[]];

export const accreditationNewsInput = z.object({
  event: z.enum(names),
  primeName: z.string(),
  /** The day that it is about, in words; null where there is none. */
  day: z.string().nullable(),
  /** What somebody said; null where nobody did. */
  words: z.string().nullable(),
  url: z.url(),
});

/** Tells a prime, an assessor or the stewards of a step in an accreditation. */
export function accreditationNews({ event, primeName, day, words, url }: z.infer<typeof accreditationNewsInput>) {
  const [subject, text] = news[event];
  return renderMail(`${subject}: ${primeName}`, [
    paragraph(`${primeName} ${text}`),
    ...(words ? [quote(words)] : []),
    ...(day ? [paragraph(`The day: ${day}.`)] : []),
    action('Open the accreditation', url),
  ]);
}
