import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const invoiceEnteredInput = z.object({
  title: z.string(),
  otherName: z.string(),
  reference: z.string(),
  amount: z.string(),
  receivedOn: z.string(),
  to: z.enum(['prime', 'provider']),
  url: z.url(),
});

/** Tells one side of an invoice that the other side entered. */
export function invoiceEntered(input: z.infer<typeof invoiceEnteredInput>) {
  const { title, otherName, reference, amount, receivedOn, to, url } = input;
  return renderMail(`Invoice ${reference}: ${title}`, [
    paragraph(`${otherName} entered invoice ${reference} over ${amount} on “${title}”, received on ${receivedOn}.`),
    to === 'prime'
      ? paragraph(
          'Accept it, dispute it or send it back without delay. The days to pay it are counted from these dates.',
        )
      : paragraph('Check that the dates are right: the days to pay it are counted from them.'),
    action('See the invoice', url),
  ]);
}
