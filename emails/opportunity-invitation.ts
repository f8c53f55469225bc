import { z } from 'zod';
import { action, links, paragraph, quote, renderMail } from './layout.ts';

export const opportunityInvitationInput = z.object({
  providerName: z.string(),
  primeName: z.string(),
  title: z.string(),
  deadline: z.string(),
  message: z.string(),
  opportunityUrl: z.url(),
  matchUrl: z.url(),
  notForUsUrl: z.url().optional(),
});

/** Tells a provider that a prime would like it to answer an opportunity. */
export function opportunityInvitation(input: z.infer<typeof opportunityInvitationInput>) {
  const { providerName, primeName, title, deadline, message, opportunityUrl, matchUrl, notForUsUrl } = input;
  return renderMail(`${primeName} invites ${providerName} to an opportunity`, [
    paragraph(`${primeName} invites ${providerName} to look at this opportunity: ${title}.`),
    ...(message ? [paragraph(`${primeName} writes:`), quote(message)] : []),
    paragraph(`It is open until the end of ${deadline}.`),
    action('Read the opportunity', opportunityUrl),
    action('See how you match', matchUrl),
    ...(notForUsUrl ? [links([{ label: 'Not for us: say why in one press', url: notForUsUrl }])] : []),
    paragraph('An invitation is no promise, and you lose nothing by not answering. Others may have been invited too.'),
  ]);
}
