import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const challengeEscalatedInput = z.object({
  title: z.string(),
  primeName: z.string(),
  providerName: z.string(),
  reason: z.string(),
  findingDue: z.string(),
  to: z.enum(['prime', 'steward']),
  url: z.url(),
});

/** Tells the prime and the stewards that a review was taken to the stewards. */
export function challengeEscalated(input: z.infer<typeof challengeEscalatedInput>) {
  const { title, primeName, providerName, reason, findingDue, to, url } = input;
  return renderMail(`Taken to a steward: ${title}`, [
    paragraph(`${providerName} has taken its challenge of a decision of ${primeName} on “${title}” to the stewards:`),
    quote(reason),
    paragraph(
      to === 'prime'
        ? `A steward finds on it by the end of ${findingDue}. Until then the award does not take effect.`
        : `It waits in your queue, to be found on by the end of ${findingDue}. The award is held until then.`,
    ),
    action('Read the challenge', url),
  ]);
}
