import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const scoresLockedInput = z.object({ title: z.string(), providers: z.string(), url: z.url() });

/** Tells the chair that all scores are locked. */
export function scoresLocked({ title, providers, url }: z.infer<typeof scoresLockedInput>) {
  return renderMail(`All scores are locked: ${title}`, [
    paragraph(`The assessors have locked their scores of ${providers} for “${title}”.`),
    paragraph('You can now see them side by side and record what you agree on.'),
    action('Record what you agree on', url),
  ]);
}
