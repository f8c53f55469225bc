import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const joinDecidedInput = z.object({
  organisationName: z.string(),
  /** The role given, or null when the request was declined. */
  role: z.enum(['owner', 'editor', 'viewer']).nullable(),
  reason: z.string().nullable(),
  url: z.url(),
});

/** Answers a request to join. */
export function joinDecided({ organisationName, role, reason, url }: z.infer<typeof joinDecidedInput>) {
  if (role) {
    return renderMail(`You have joined ${organisationName}`, [
      paragraph(`Your request to join ${organisationName} on Tierbridge was accepted. Your role is ${role}.`),
      action('See your organisations', url),
    ]);
  }
  return renderMail(`Your request to join ${organisationName}`, [
    paragraph(`Your request to join ${organisationName} on Tierbridge was declined.`),
    ...(reason ? [paragraph('The reason given:'), quote(reason)] : []),
  ]);
}
