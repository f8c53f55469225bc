import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const signInLinkInput = z.object({ url: z.url(), validMinutes: z.number() });

/** The link that signs a person in. It goes to whoever holds the address, so it names nobody. */
export function signInLink({ url, validMinutes }: z.infer<typeof signInLinkInput>) {
  return renderMail('Sign in to Tierbridge', [
    paragraph('Use this link to sign in to Tierbridge.'),
    action('Sign in', url),
    paragraph(`It works once and for ${validMinutes} minutes.`),
    paragraph('If you did not ask for it, ignore this email: nobody can sign in without it.'),
  ]);
}
