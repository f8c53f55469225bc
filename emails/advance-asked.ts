import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const advanceAskedInput = z.object({
  title: z.string(),
  otherName: z.string(),
  amount: z.string(),
  answerDue: z.string(),
  url: z.url(),
});

/** Tells a prime that a sub-contractor asks for payment in advance. */
export function advanceAsked({ title, otherName, amount, answerDue, url }: z.infer<typeof advanceAskedInput>) {
  return renderMail(`Payment in advance is asked for: ${title}`, [
    paragraph(
      `${otherName} asks you to pay ${amount} in advance for “${title}”. Answer by the end of ${answerDue}, with your reason.`,
    ),
    action('Answer it', url),
  ]);
}
