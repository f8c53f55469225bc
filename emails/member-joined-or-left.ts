import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const memberJoinedOrLeftInput = z.object({
  organisationName: z.string(),
  member: z.string(),
  change: z.enum(['joined', 'left']),
  url: z.url(),
});

/** Tells the owners that somebody came or went. */
export function memberJoinedOrLeft({ organisationName, member, change, url }: z.infer<typeof memberJoinedOrLeftInput>) {
  return renderMail(`${member} has ${change} ${organisationName}`, [
    paragraph(`${member} has ${change} ${organisationName} on Tierbridge.`),
    action('See its members', url),
  ]);
}
