import { z } from 'zod';
import { action, list, paragraph, quote, renderMail } from './layout.ts';

export const opportunityAmendedInput = z.object({
  title: z.string(),
  primeName: z.string(),
  reason: z.string(),
  /** What changed, one line each. */
  changes: z.array(z.string()),
  /** How many more there are. */
  others: z.number(),
  deadline: z.string().nullable(),
  isMoved: z.boolean(),
  unmovedReason: z.string().nullable(),
  url: z.url(),
});

/** Tells whoever looked closely at an opportunity that it was changed, why and how. */
export function opportunityAmended(input: z.infer<typeof opportunityAmendedInput>) {
  const { title, primeName, reason, changes, others, deadline, isMoved, unmovedReason, url } = input;
  return renderMail(`Changed: ${title}`, [
    paragraph(`${primeName} has changed the opportunity “${title}”. Its reason:`),
    quote(reason),
    paragraph('What changed:'),
    list(others > 0 ? [...changes, `and ${others} more`] : changes),
    ...(deadline ? [paragraph(`${isMoved ? 'It is now' : 'It is still'} open until the end of ${deadline}.`)] : []),
    ...(unmovedReason ? [paragraph('Why the deadline did not move:'), quote(unmovedReason)] : []),
    action('Read what changed', url),
    paragraph('If you have answered already, your answer stands as you sent it. You can change it until the deadline.'),
  ]);
}
