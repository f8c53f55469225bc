import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const caseForStewardsInput = z.object({
  what: z.enum(['answered', 'replied', 'proposed', 'done', 'late', 'review_late', 'findings_over']),
  organisationName: z.string(),
  by: z.string(),
  words: z.string().nullable(),
  url: z.url(),
});

const news = {
  answered: { subject: 'has answered', text: 'has answered your question:', next: 'Judge the answer' },
  replied: { subject: 'has replied', text: 'has replied to the level that is proposed:', next: 'Decide' },
  proposed: { subject: 'proposes a plan', text: 'proposes a step of its improvement plan:', next: 'Agree or refuse' },
  done: {
    subject: 'has done a step',
    text: 'says that it has done a step of its plan. Its partners are asked:',
    next: 'Verify it',
  },
  late: { subject: 'is late', text: 'did not do what was due:', next: 'Take the next step' },
  findings_over: {
    subject: 'can be closed',
    text: 'has put right every breach in its case. The last one:',
    next: 'Close the case',
  },
  review_late: {
    subject: 'waits for a steward',
    text: 'waits for a steward, whose day is over.',
    next: 'Take the next step',
  },
} as const;

/** Tells a steward what happened in a case, and by when the next step is due. */
export function caseForStewards({ what, organisationName, by, words, url }: z.infer<typeof caseForStewardsInput>) {
  const { subject, text, next } = news[what];
  return renderMail(`Case: ${organisationName} ${subject}`, [
    paragraph(`${organisationName} ${text}`),
    ...(words ? [quote(words)] : []),
    paragraph(what === 'review_late' ? `It was due by ${by}.` : `${next} by the end of ${by}.`),
    action(next, url),
  ]);
}
