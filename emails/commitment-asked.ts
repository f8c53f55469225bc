import { z } from 'zod';
import { action, list, paragraph, renderMail } from './layout.ts';

export const commitmentAskedInput = z.object({
  title: z.string(),
  why: z.string(),
  by: z.string().nullable(),
  /** What changed, a line for each item. */
  changes: z.array(z.string()),
  url: z.url(),
});

/** Asks the owners of an organisation to accept a rule set. */
export function commitmentAsked({ title, why, by, changes, url }: z.infer<typeof commitmentAskedInput>) {
  return renderMail(`Please accept: ${title}`, [
    paragraph(`${why}. Please read “${title}” and accept it for your organisation${by ? ` by the end of ${by}` : ''}.`),
    ...(changes.length > 0 ? [paragraph('What changed:'), list(changes)] : []),
    action('Read and accept', url),
  ]);
}
