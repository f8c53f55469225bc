import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const findingOverdueInput = z.object({
  title: z.string(),
  findingDue: z.string(),
  to: z.enum(['steward', 'party']),
  url: z.url(),
});

/** Tells the stewards, and both sides, that a challenge was not found on in time. */
export function findingOverdue({ title, findingDue, to, url }: z.infer<typeof findingOverdueInput>) {
  return renderMail(`A finding is overdue: ${title}`, [
    paragraph(
      to === 'steward'
        ? `A challenge about “${title}” was to be found on by the end of ${findingDue}. The award is held until then, and both sides are told that it is late.`
        : `A steward was to find on the challenge about “${title}” by the end of ${findingDue}. The stewards were told that it is late. The award is still held.`,
    ),
    action(to === 'steward' ? 'Find on it' : 'Read the challenge', url),
  ]);
}
