import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const directoryInvitationInput = z.object({
  providerName: z.string(),
  primeName: z.string(),
  title: z.string(),
  deadline: z.string(),
  message: z.string(),
  opportunityUrl: z.url(),
  profileUrl: z.url(),
  claimUrl: z.url(),
  stopUrl: z.url(),
});

/** The first that an organisation in the directory may hear of us: who writes, why, how to take part and how to stop it. */
export function directoryInvitation(input: z.infer<typeof directoryInvitationInput>) {
  const { providerName, primeName, title, deadline, message, opportunityUrl, profileUrl, claimUrl, stopUrl } = input;
  return renderMail(`${primeName} invites ${providerName} to an opportunity`, [
    paragraph(
      `Tierbridge is a market for employment support, where prime contractors find partners. It lists ${providerName} because a public register does, and this address is the one in that register.`,
    ),
    paragraph(`${primeName} invites ${providerName} to look at this opportunity: ${title}.`),
    ...(message ? [paragraph(`${primeName} writes:`), quote(message)] : []),
    paragraph(`It is open until the end of ${deadline}. Anyone can read it without signing in.`),
    action('Read the opportunity', opportunityUrl),
    paragraph(
      'Nobody from your organisation has confirmed your entry. To answer, and to say what you really do, take it over. It costs nothing.',
    ),
    action('See your entry', profileUrl),
    action('Take over your entry', claimUrl),
    paragraph('If you want no more invitations like this, say so once and no prime can send one.'),
    action('No more invitations', stopUrl),
  ]);
}
