import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const tupeSignatureAskedInput = z.object({
  title: z.string(),
  signedBy: z.string(),
  reason: z.string(),
  url: z.url(),
});

/** Asks for the second signature under a statement that TUPE does not apply. */
export function tupeSignatureAsked({ title, signedBy, reason, url }: z.infer<typeof tupeSignatureAskedInput>) {
  return renderMail(`Your signature is asked for: ${title}`, [
    paragraph(`${signedBy} signed that TUPE does not apply to “${title}”, for this reason:`),
    quote(reason),
    paragraph('It counts only when you sign it too. Sign it if you agree, or say why not.'),
    action('Read it and answer', url),
  ]);
}
