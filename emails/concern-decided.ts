import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const concernDecidedInput = z.object({
  organisationName: z.string(),
  item: z.string(),
  outcome: z.string(),
  reason: z.string(),
  to: z.enum(['reporter', 'subject']),
  url: z.url(),
});

/** The letter with a steward's decision on a concern. It names nobody who raised it. */
export function concernDecided(input: z.infer<typeof concernDecidedInput>) {
  const { organisationName, item, outcome, reason, to, url } = input;
  return renderMail(`Decision on a concern: ${outcome}`, [
    paragraph(`A market steward has decided on a concern about ${organisationName} (commitment ${item}).`),
    paragraph(`The decision: ${outcome}. The reasons:`),
    quote(reason),
    paragraph(
      to === 'reporter'
        ? 'Nobody may treat you worse for having raised it: that would be a severe breach. Tell the stewards if it happens.'
        : 'You may not treat anybody worse because of a concern: that would be a severe breach. Where a breach was found, a case follows, in which you answer and propose how to put it right.',
    ),
    action('Read it', url),
  ]);
}
