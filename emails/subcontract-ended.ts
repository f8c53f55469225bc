import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const subcontractEndedInput = z.object({
  title: z.string(),
  otherName: z.string(),
  endedOn: z.string(),
  reason: z.string(),
  url: z.url(),
});

/** Tells a side that its sub-contract has ended. */
export function subcontractEnded({ title, otherName, endedOn, reason, url }: z.infer<typeof subcontractEndedInput>) {
  return renderMail(`Ended: ${title}`, [
    paragraph(`Your sub-contract “${title}” with ${otherName} ended on ${endedOn}:`),
    quote(reason),
    paragraph('What happened until then can still be entered: referrals, invoices and payments.'),
    action('See the sub-contract', url),
  ]);
}
