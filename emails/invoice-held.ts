import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const invoiceHeldInput = z.object({
  title: z.string(),
  primeName: z.string(),
  reference: z.string(),
  isRejected: z.boolean(),
  reason: z.string(),
  url: z.url(),
});

/** Tells a provider at once that its invoice is disputed or sent back, and why. */
export function invoiceHeld(input: z.infer<typeof invoiceHeldInput>) {
  const { title, primeName, reference, isRejected, reason, url } = input;
  return renderMail(`${isRejected ? 'Sent back' : 'Disputed'}: invoice ${reference}`, [
    paragraph(`${primeName} ${isRejected ? 'sent back' : 'disputes'} your invoice ${reference} on “${title}”:`),
    quote(reason),
    paragraph(
      isRejected
        ? 'It will not be paid as it is. Put right what is wrong and send it again under another reference.'
        : 'The days to pay it do not run until the dispute is settled.',
    ),
    action('See the invoice', url),
  ]);
}
