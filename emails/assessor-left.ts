import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const assessorLeftInput = z.object({
  title: z.string(),
  name: z.string(),
  wasChair: z.boolean(),
  url: z.url(),
});

/** Tells the chair that an assessor has left; or, where it was the chair, those who must name another. */
export function assessorLeft({ title, name, wasChair, url }: z.infer<typeof assessorLeftInput>) {
  const who = name || 'Somebody';
  return renderMail(`${who} no longer assesses “${title}”`, [
    paragraph(`${who} no longer assesses the answers to “${title}”.`),
    paragraph('Scores that they locked still count and are kept. Scores that they had not locked do not count.'),
    ...(wasChair
      ? [paragraph('They were the chair. Name a new chair: until then nobody can record what the assessors agree on.')]
      : []),
    action('See the assessors', url),
  ]);
}
