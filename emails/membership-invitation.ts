import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const membershipInvitationInput = z.object({
  organisationName: z.string(),
  role: z.enum(['owner', 'editor', 'viewer']),
  invitedBy: z.string(),
  url: z.url(),
  validDays: z.number(),
});

const mayDo = {
  owner: 'As an owner you can change everything and decide who else belongs to it.',
  editor: 'As an editor you can change its profile and its opportunities.',
  viewer: 'As a viewer you can read everything of it and change nothing.',
};

/** Asks somebody to become a member of an organisation. */
export function membershipInvitation(input: z.infer<typeof membershipInvitationInput>) {
  const { organisationName, role, invitedBy, url, validDays } = input;
  return renderMail(`Join ${organisationName} on Tierbridge`, [
    paragraph(`${invitedBy} invites you to work for ${organisationName} on Tierbridge. ${mayDo[role]}`),
    action('See the invitation', url),
    paragraph(`It works once, for ${validDays} days, and only for the address that this email was sent to.`),
    paragraph('If you do not know them, ignore this email: nothing happens without you.'),
  ]);
}
