import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const paymentQueryInput = z.object({
  title: z.string(),
  providerName: z.string(),
  reference: z.string(),
  paidOn: z.string(),
  seenOn: z.string(),
  url: z.url(),
});

/** Tells a prime that its provider saw the money on quite another day than it says it paid. */
export function paymentQuery(input: z.infer<typeof paymentQueryInput>) {
  const { title, providerName, reference, paidOn, seenOn, url } = input;
  return renderMail(`When was invoice ${reference} paid? ${title}`, [
    paragraph(
      `You say that invoice ${reference} on “${title}” was paid on ${paidOn}. ${providerName} saw the money on ${seenOn}.`,
    ),
    paragraph('More than three days apart is shown to both of you as a query. Find out together which day is right.'),
    action('See the invoice', url),
  ]);
}
