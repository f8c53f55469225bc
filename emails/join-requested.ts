import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const joinRequestedInput = z.object({
  organisationName: z.string(),
  personName: z.string(),
  personEmail: z.string(),
  message: z.string(),
  url: z.url(),
});

/** Tells the owners that somebody asks to join. */
export function joinRequested(input: z.infer<typeof joinRequestedInput>) {
  const { organisationName, personName, personEmail, message, url } = input;
  const who = personName ? `${personName} (${personEmail})` : personEmail;
  return renderMail(`Somebody asks to join ${organisationName}`, [
    paragraph(`${who} asks to join ${organisationName} on Tierbridge. They wrote:`),
    quote(message),
    action('Answer the request', url),
  ]);
}
