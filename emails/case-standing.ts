import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const caseStandingInput = z.object({
  organisationName: z.string(),
  level: z.string(),
  follows: z.string(),
  reason: z.string(),
  answerDue: z.string().nullable(),
  proposed: z.object({ level: z.string(), follows: z.string(), reason: z.string(), replyDue: z.string() }).nullable(),
  url: z.url(),
});

/** Tells an organisation where its case stands, what is proposed, and by when it may answer or reply. */
export function caseStanding(input: z.infer<typeof caseStandingInput>) {
  const { organisationName, level, follows, reason, answerDue, proposed, url } = input;
  return renderMail(`${organisationName}: ${proposed ? `${proposed.level} is proposed` : level}`, [
    paragraph(`The market stewards have a case about the conduct of ${organisationName}. It stands at: ${level}.`),
    quote(reason),
    paragraph(follows),
    ...(answerDue ? [paragraph(`They wait for your answer until the end of ${answerDue}.`)] : []),
    ...(proposed
      ? [
          paragraph(`They propose to take it further, to: ${proposed.level}. Their reason:`),
          quote(proposed.reason),
          paragraph(
            `${proposed.follows} You can reply until the end of ${proposed.replyDue}. A steward decides once you have; without a reply it takes effect on the next day.`,
          ),
        ]
      : []),
    action('Read the case', url),
  ]);
}
