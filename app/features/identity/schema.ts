import { z } from 'zod';
import { safeReturnTo } from '#app/paths.ts';
import { emailAddress, optionalText, requiredText } from '../fields.ts';

/** Where to go afterwards: always an address of ours. */
const returnTo = optionalText(2000, 'The address to return to is too long').transform((text) => safeReturnTo(text));

export const emailForm = z.object({ email: emailAddress('Enter your email address'), return_to: returnTo });
export const linkForm = z.object({ token: z.string().max(200).catch(''), return_to: returnTo });
export const codeForm = z.object({ code: requiredText('Enter the code', 40), return_to: returnTo });
export const nameForm = z.object({ name: requiredText('Enter your full name', 100), return_to: returnTo });
export const demoForm = z.object({ person_id: z.uuid().catch('') });
export const sessionForm = z.object({ session_id: z.union([z.literal('others'), z.uuid()]).catch('') });
export const actingForm = z.object({
  organisation_id: requiredText('Select the organisation to act for', 40).pipe(
    z.uuid({ error: 'Select the organisation to act for' }),
  ),
});

/** What a person does on the page of their second factor. The code belongs to one of the steps only. */
export const secondFactorForm = z.discriminatedUnion(
  'step',
  [
    z.object({ step: z.literal('start') }),
    z.object({ step: z.literal('confirm'), code: codeForm.shape.code }),
    z.object({ step: z.literal('remove') }),
  ],
  { error: 'Choose what to do' },
);

export const roleInWords = { owner: 'Owner', editor: 'Editor', viewer: 'Viewer' } as const;
