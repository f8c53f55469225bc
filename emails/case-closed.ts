import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const caseClosedInput = z.object({ organisationName: z.string(), reason: z.string(), url: z.url() });

/** Tells an organisation that its case is closed. */
export function caseClosed({ organisationName, reason, url }: z.infer<typeof caseClosedInput>) {
  return renderMail(`${organisationName}: the case is closed`, [
    paragraph(`The market stewards have closed their case about the conduct of ${organisationName}. Their reason:`),
    quote(reason),
    action('Read the case', url),
  ]);
}
