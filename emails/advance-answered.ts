import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const advanceAnsweredInput = z.object({
  title: z.string(),
  otherName: z.string(),
  status: z.enum(['granted', 'granted_in_part', 'refused']),
  granted: z.string(),
  reason: z.string(),
  url: z.url(),
});

/** Tells a provider what its prime answered to its request for payment in advance. */
export function advanceAnswered(input: z.infer<typeof advanceAnsweredInput>) {
  const { title, otherName, status, granted, reason, url } = input;
  const words = {
    granted: `${otherName} pays ${granted} in advance, as you asked.`,
    granted_in_part: `${otherName} pays ${granted} in advance, which is a part of what you asked for.`,
    refused: `${otherName} does not pay in advance.`,
  };
  return renderMail(`Answer to your request for payment in advance: ${title}`, [
    paragraph(words[status]),
    paragraph(`Reason: ${reason}`),
    action('See the answer', url),
  ]);
}
