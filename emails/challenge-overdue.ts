import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const challengeOverdueInput = z.object({
  title: z.string(),
  primeName: z.string(),
  answerDue: z.string(),
  to: z.enum(['prime', 'provider']),
  url: z.url(),
});

/** Tells both sides that a review was not answered in time. */
export function challengeOverdue({ title, primeName, answerDue, to, url }: z.infer<typeof challengeOverdueInput>) {
  return renderMail(`Not answered in time: ${title}`, [
    paragraph(
      to === 'prime'
        ? `You were to answer a request for a review of “${title}” by the end of ${answerDue}. The provider can now take it to a steward.`
        : `${primeName} was to answer your request for a review of “${title}” by the end of ${answerDue}. You can now take it to a steward.`,
    ),
    action(to === 'prime' ? 'Answer it' : 'See what you can do', url),
  ]);
}
