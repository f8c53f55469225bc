import { z } from 'zod';
import { action, links, paragraph, renderMail } from './layout.ts';

export const enoughAnswersInput = z.object({
  title: z.string(),
  enough: z.number().int(),
  url: z.url(),
  settingsUrl: z.url(),
});

/** Tells a prime that as many providers have answered as it said are enough. */
export function enoughAnswers({ title, enough, url, settingsUrl }: z.infer<typeof enoughAnswersInput>) {
  return renderMail(`Enough providers have answered: ${title}`, [
    paragraph(
      `You said that ${enough} answers to ${title} are enough, and there are that many. No more providers are invited and nobody is reminded. The opportunity stays open to everyone until its deadline.`,
    ),
    paragraph('To invite more, raise the number.'),
    action('See the invitations', url),
    links([{ label: 'Choose how often we write', url: settingsUrl }]),
  ]);
}
