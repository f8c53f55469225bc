import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const decisionNudgeInput = z.object({
  title: z.string(),
  /** "Provider 3", or "A provider": never its name. */
  who: z.string(),
  due: z.string().nullable(),
  url: z.url(),
});

/** Tells a prime that a provider asks when it will decide. */
export function decisionNudge({ title, who, due, url }: z.infer<typeof decisionNudgeInput>) {
  return renderMail(`When will you decide? ${title}`, [
    paragraph(`${who} asks when you will decide on its interest in “${title}”.`),
    ...(due ? [paragraph(`The decision is due by ${due}.`)] : []),
    action('See what is to decide', url),
  ]);
}
