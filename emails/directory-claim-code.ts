import { z } from 'zod';
import { paragraph, renderMail } from './layout.ts';

export const directoryClaimCodeInput = z.object({
  organisationName: z.string(),
  code: z.string(),
  validMinutes: z.number(),
});

/** The code that proves that whoever asks can read the address that a public register holds. */
export function directoryClaimCode({ organisationName, code, validMinutes }: z.infer<typeof directoryClaimCodeInput>) {
  return renderMail(`Code to claim ${organisationName} on Tierbridge`, [
    paragraph(
      `Somebody asks to take over the entry of ${organisationName} in the directory of Tierbridge. This address is the one that a public register holds for it.`,
    ),
    paragraph(`The code is ${code}`),
    paragraph(`It works for ${validMinutes} minutes. Give it only to a person who speaks for ${organisationName}.`),
    paragraph('If nobody of yours asked for it, ignore this email: nothing happens without the code.'),
  ]);
}
