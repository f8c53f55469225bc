import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const interestsOpenedInput = z.object({
  title: z.string(),
  count: z.number().int(),
  decisionDate: z.string().nullable(),
  url: z.url(),
});

/** Tells a prime, after the deadline, how many answered, and that it can read them. */
export function interestsOpened({ title, count, decisionDate, url }: z.infer<typeof interestsOpenedInput>) {
  const answered =
    count === 0 ? 'Nobody answered it' : `${count} ${count === 1 ? 'provider' : 'providers'} answered it`;
  return renderMail(`Responses are closed: ${title}`, [
    paragraph(`The deadline for “${title}” has passed. ${answered}.`),
    ...(count > 0
      ? [
          paragraph(
            'You read them by number, in an order that says nothing: their names come with your decision. Each of them gets a decision and a reason.',
          ),
        ]
      : []),
    ...(count > 0 && decisionDate ? [paragraph(`You said that you would decide by ${decisionDate}.`)] : []),
    action('See the interests', url),
  ]);
}
