import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const opportunityWithdrawnInput = z.object({
  title: z.string(),
  primeName: z.string(),
  reason: z.string(),
  url: z.url(),
});

/** Tells whoever looked closely at an opportunity that it was withdrawn, and why. */
export function opportunityWithdrawn({ title, primeName, reason, url }: z.infer<typeof opportunityWithdrawnInput>) {
  return renderMail(`Withdrawn: ${title}`, [
    paragraph(`${primeName} has withdrawn the opportunity “${title}”. Nobody can answer it any more. Its reason:`),
    quote(reason),
    action('See the opportunity', url),
  ]);
}
