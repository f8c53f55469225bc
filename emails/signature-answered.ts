import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const signatureAnsweredInput = z.object({
  title: z.string(),
  providerName: z.string(),
  /** Why the provider says that it did not sign this; null when it confirmed. */
  disputed: z.string().nullable(),
  url: z.url(),
});

/** Tells a prime what its provider says of a signature. */
export function signatureAnswered({ title, providerName, disputed, url }: z.infer<typeof signatureAnsweredInput>) {
  if (disputed === null) {
    return renderMail(`Signature confirmed: ${title}`, [
      paragraph(`${providerName} confirmed that it signed the sub-contract “${title}” on the terms that you recorded.`),
      action('See the sub-contract', url),
    ]);
  }
  return renderMail(`Signature disputed: ${title}`, [
    paragraph(`${providerName} says that it did not sign the sub-contract “${title}” as you recorded it:`),
    quote(disputed),
    paragraph('It stands as not signed until you record it again.'),
    action('See the sub-contract', url),
  ]);
}
