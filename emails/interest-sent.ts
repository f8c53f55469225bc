import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const interestSentInput = z.object({
  providerName: z.string(),
  primeName: z.string(),
  title: z.string(),
  isChange: z.boolean(),
  version: z.number().int(),
  receivedAt: z.string(),
  deadline: z.string(),
  decisionDate: z.string().nullable(),
  url: z.url(),
});

/** The receipt for an interest, or for a change of one. It repeats nothing of what was written. */
export function interestSent(input: z.infer<typeof interestSentInput>) {
  const { providerName, primeName, title, isChange, version, receivedAt, deadline, decisionDate, url } = input;
  const subject = isChange ? `Changed: the interest of ${providerName}` : `Received: the interest of ${providerName}`;
  return renderMail(`${subject} in ${title}`, [
    paragraph(`We received version ${version} at ${receivedAt}, by our clock, from ${providerName}, for: ${title}.`),
    ...(isChange ? [paragraph('It stands in place of what was sent before.')] : []),
    paragraph(
      `Nobody at ${primeName} can see that you answered, or what you wrote, until the end of ${deadline}. Until then you can change it or withdraw it.`,
    ),
    ...(decisionDate ? [paragraph(`${primeName} has to decide by ${decisionDate}.`)] : []),
    action('Read what you sent', url),
  ]);
}
