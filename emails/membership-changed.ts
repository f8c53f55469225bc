import { z } from 'zod';
import { paragraph, renderMail } from './layout.ts';

export const membershipChangedInput = z.object({
  organisationName: z.string(),
  /** The new role, or null when the membership has ended. */
  role: z.enum(['owner', 'editor', 'viewer']).nullable(),
  changedBy: z.string(),
});

/** Tells a member that somebody changed their role or ended their membership. */
export function membershipChanged({ organisationName, role, changedBy }: z.infer<typeof membershipChangedInput>) {
  if (role === null) {
    return renderMail(`You no longer act for ${organisationName}`, [
      paragraph(`${changedBy} has removed you from ${organisationName} on Tierbridge.`),
      paragraph('If you think this is a mistake, ask one of its owners.'),
    ]);
  }
  return renderMail(`Your role at ${organisationName} has changed`, [
    paragraph(
      `${changedBy} has made you ${role === 'viewer' ? 'a' : 'an'} ${role} of ${organisationName} on Tierbridge.`,
    ),
    paragraph('If you think this is a mistake, ask one of its owners.'),
  ]);
}
