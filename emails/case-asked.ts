import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const caseAskedInput = z.object({
  organisationName: z.string(),
  words: z.string(),
  answerDue: z.string(),
  url: z.url(),
});

/** Asks an organisation something in its case. */
export function caseAsked({ organisationName, words, answerDue, url }: z.infer<typeof caseAskedInput>) {
  return renderMail(`The stewards ask ${organisationName}`, [
    paragraph(`The market stewards ask ${organisationName} in a case about its conduct:`),
    quote(words),
    paragraph(`Answer by the end of ${answerDue}. What you say is kept with the case and is not public.`),
    action('Answer', url),
  ]);
}
