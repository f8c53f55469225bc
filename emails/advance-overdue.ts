import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const advanceOverdueInput = z.object({
  title: z.string(),
  otherName: z.string(),
  answerDue: z.string(),
  to: z.enum(['prime', 'provider']),
  url: z.url(),
});

/** Tells both sides that a request for payment in advance was not answered in time. */
export function advanceOverdue({ title, otherName, answerDue, to, url }: z.infer<typeof advanceOverdueInput>) {
  return renderMail(`Not answered in time: payment in advance for ${title}`, [
    paragraph(
      to === 'prime'
        ? `You were to answer ${otherName}’s request for payment in advance by the end of ${answerDue}. It still waits.`
        : `${otherName} was to answer your request for payment in advance by the end of ${answerDue}. They are told that it is late.`,
    ),
    action(to === 'prime' ? 'Answer it' : 'See where it stands', url),
  ]);
}
