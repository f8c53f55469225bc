import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const workforceWithdrawnInput = z.object({ title: z.string(), reason: z.string(), url: z.url() });

/** Tells those who signed for figures of staff that they were withdrawn. */
export function workforceWithdrawn({ title, reason, url }: z.infer<typeof workforceWithdrawnInput>) {
  return renderMail(`Figures of staff withdrawn: ${title}`, [
    paragraph(`The figures of the staff who may transfer under “${title}” were withdrawn. The reason that was given:`),
    quote(reason),
    paragraph('Do not work with them any more. What you signed still holds.'),
    action('See the opportunity', url),
  ]);
}
