import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const interestUnderReviewInput = z.object({
  providerName: z.string(),
  primeName: z.string(),
  title: z.string(),
  decisionDate: z.string().nullable(),
  url: z.url(),
});

/** Tells a provider that the deadline has passed and its interest is being reviewed. */
export function interestUnderReview(input: z.infer<typeof interestUnderReviewInput>) {
  const { providerName, primeName, title, decisionDate, url } = input;
  return renderMail(`Being reviewed: the interest of ${providerName} in ${title}`, [
    paragraph(`The deadline for “${title}” has passed. ${primeName} can now read what ${providerName} sent.`),
    paragraph('It reads you by a number: your name comes with its decision.'),
    ...(decisionDate ? [paragraph(`${primeName} has to decide by ${decisionDate}, and give its reason.`)] : []),
    action('See where it stands', url),
  ]);
}
