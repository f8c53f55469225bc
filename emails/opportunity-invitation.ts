import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const opportunityInvitationInput = z.object({
  providerName: z.string(),
  primeName: z.string(),
  title: z.string(),
  deadline: z.string(),
  message: z.string(),
  opportunityUrl: z.url(),
  matchUrl: z.url(),
});

/** Tells a provider that a prime would like it to answer an opportunity. */
export function opportunityInvitation(input: z.infer<typeof opportunityInvitationInput>) {
  const { providerName, primeName, title, deadline, message, opportunityUrl, matchUrl } = input;
  return renderMail(`${primeName} invites ${providerName} to an opportunity`, [
    paragraph(`${primeName} invites ${providerName} to look at this opportunity: ${title}.`),
    ...(message ? [paragraph(`${primeName} writes:`), quote(message)] : []),
    paragraph(`It is open until the end of ${deadline}.`),
    action('Read the opportunity', opportunityUrl),
    action('See how you match', matchUrl),
    paragraph('An invitation is no promise, and you lose nothing by not answering. Others may have been invited too.'),
  ]);
}
