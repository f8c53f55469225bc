import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const challengeRaisedInput = z.object({
  title: z.string(),
  providerName: z.string(),
  grounds: z.string(),
  answerDue: z.string(),
  url: z.url(),
});

/** Tells a prime that a decision of its is to be reviewed. */
export function challengeRaised({
  title,
  providerName,
  grounds,
  answerDue,
  url,
}: z.infer<typeof challengeRaisedInput>) {
  return renderMail(`A review was asked for: ${title}`, [
    paragraph(`${providerName} asks you to review your decision on “${title}”:`),
    quote(grounds),
    paragraph(
      `Somebody of yours who took no part in the decision answers it by the end of ${answerDue}. Until it is closed the award does not take effect.`,
    ),
    action('Read and answer it', url),
  ]);
}
