import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const advanceWithdrawnInput = z.object({ title: z.string(), otherName: z.string(), url: z.url() });

/** Tells a prime that a request for payment in advance was taken back. */
export function advanceWithdrawn({ title, otherName, url }: z.infer<typeof advanceWithdrawnInput>) {
  return renderMail(`Payment in advance is no longer asked for: ${title}`, [
    paragraph(`${otherName} took back its request for payment in advance for “${title}”. You need do nothing.`),
    action('See the sub-contract', url),
  ]);
}
