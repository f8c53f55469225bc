import { z } from 'zod';
import { action, links, paragraph, quote, renderMail } from './layout.ts';

export const clarificationAnsweredInput = z.object({
  title: z.string(),
  primeName: z.string(),
  number: z.number().int(),
  question: z.string(),
  answer: z.string(),
  url: z.url(),
  settingsUrl: z.url(),
});

/** Tells whoever looked closely at an opportunity what was asked and answered: the same to each of them. */
export function clarificationAnswered(input: z.infer<typeof clarificationAnsweredInput>) {
  const { title, primeName, number, question, answer, url, settingsUrl } = input;
  return renderMail(`Question ${number} was answered: ${title}`, [
    paragraph(`A provider asked about ${title}:`),
    quote(question),
    paragraph(`${primeName} answers:`),
    quote(answer),
    action('Read all questions and answers', url),
    paragraph('You get this because you saved this opportunity, or your organisation was invited, asked or answered.'),
    links([{ label: 'Choose how often we write', url: settingsUrl }]),
  ]);
}
