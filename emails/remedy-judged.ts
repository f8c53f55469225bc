import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const remedyJudgedInput = z.object({
  organisationName: z.string(),
  what: z.enum(['agreed', 'refused', 'verified', 'not_done']),
  step: z.string(),
  dueOn: z.string(),
  words: z.string().nullable(),
  url: z.url(),
});

const judged = {
  agreed: 'is part of your improvement plan',
  refused: 'was not taken into your improvement plan',
  verified: 'is verified',
  not_done: 'is not done in the view of a steward',
} as const;

/** Tells an organisation what a steward decided on a step of its plan. */
export function remedyJudged(input: z.infer<typeof remedyJudgedInput>) {
  const { organisationName, what, step, dueOn, words, url } = input;
  return renderMail(`${organisationName}: a step ${judged[what]}`, [
    paragraph(`This step ${judged[what]}:`),
    quote(step),
    paragraph(`It is due by the end of ${dueOn}.`),
    ...(words ? [paragraph('The steward writes:'), quote(words)] : []),
    action('Read the case', url),
  ]);
}
