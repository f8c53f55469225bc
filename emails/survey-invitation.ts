import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const surveyInvitationInput = z.object({
  kind: z.enum(['pulse', 'accreditation']),
  subjectName: z.string(),
  isReminder: z.boolean(),
  closesOn: z.string(),
  url: z.url(),
  optOutUrl: z.url(),
});

/** Asks a partner what a prime is like to work with. The link in it is the reader's own. */
export function surveyInvitation(input: z.infer<typeof surveyInvitationInput>) {
  const { kind, subjectName, isReminder, closesOn, url, optOutUrl } = input;
  const about =
    kind === 'pulse'
      ? `Five questions about working with ${subjectName}. They take two minutes.`
      : `${subjectName} is being accredited by somebody independent, who asks all its past, present and potential partners what it is like to work with.`;
  return renderMail(`${isReminder ? 'Not answered yet: w' : 'W'}hat is it like to work with ${subjectName}?`, [
    paragraph(about),
    paragraph(
      'Nobody learns what you answered: not the prime, not the assessor and not the stewards of the market. Answers are shown together, from five organisations on.',
    ),
    paragraph(`You can answer, and change your answers, until the end of ${closesOn}. You need no account.`),
    action('Answer the questions', url),
    paragraph(`If you want no part in this survey, you can say so, in words of your own: ${optOutUrl}`),
  ]);
}
