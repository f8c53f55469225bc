import { z } from 'zod';
import { action, links, paragraph, quote, renderMail } from './layout.ts';

export const clarificationAskedInput = z.object({
  title: z.string(),
  number: z.number().int(),
  question: z.string(),
  until: z.string().nullable(),
  answerUrl: z.url(),
  settingsUrl: z.url(),
});

/** Tells a prime what was asked about its opportunity, and not who asked. */
export function clarificationAsked(input: z.infer<typeof clarificationAskedInput>) {
  const { title, number, question, until, answerUrl, settingsUrl } = input;
  return renderMail(`Question ${number}: ${title}`, [
    paragraph(`A provider has asked this about ${title}:`),
    quote(question),
    paragraph(
      'Everyone can read it. Your answer goes to everyone too. Nobody at your organisation can see who asked until the response deadline has passed.',
    ),
    ...(until ? [paragraph(`Questions without an answer after ${until} count on your public page.`)] : []),
    action('Answer the question', answerUrl),
    links([{ label: 'Choose how often we write', url: settingsUrl }]),
  ]);
}
