import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const decisionReopenedInput = z.object({
  title: z.string(),
  primeName: z.string(),
  by: z.enum(['prime', 'steward']),
  decisionDue: z.string(),
  url: z.url(),
});

/** Tells everyone who answered in a lot that its decisions are made anew after a review. */
export function decisionReopened({ title, primeName, by, decisionDue, url }: z.infer<typeof decisionReopenedInput>) {
  return renderMail(`Decided anew: ${title}`, [
    paragraph(
      by === 'prime'
        ? `${primeName} has reviewed its decision on “${title}” and found that it was not right.`
        : `A steward has reviewed the decision of ${primeName} on “${title}” and found that it was not right.`,
    ),
    paragraph(
      `All outcomes in this lot are taken back, and it is decided anew by ${decisionDue}. Nobody need send anything.`,
    ),
    action('See where it stands', url),
  ]);
}
