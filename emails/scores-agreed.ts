import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const scoresAgreedInput = z.object({ title: z.string(), decisionDate: z.string(), url: z.url() });

/** Tells those who decide for a prime that all scores are agreed. */
export function scoresAgreed({ title, decisionDate, url }: z.infer<typeof scoresAgreedInput>) {
  return renderMail(`The scores are agreed: ${title}`, [
    paragraph(
      `The assessors have agreed on the scores of all answers to “${title}”. You can see the ranking, with names.`,
    ),
    ...(decisionDate ? [paragraph(`The providers were promised a decision by ${decisionDate}.`)] : []),
    action('See the ranking', url),
  ]);
}
