import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const interestLeftInput = z.object({ label: z.string(), title: z.string(), url: z.url() });

/** Tells a prime that one of those who answered has withdrawn, by its number. */
export function interestLeft({ label, title, url }: z.infer<typeof interestLeftInput>) {
  return renderMail(`${label} has withdrawn from ${title}`, [
    paragraph(`${label} has withdrawn its answer to “${title}”. It cannot be assessed or awarded any more.`),
    action('See the interests', url),
  ]);
}
