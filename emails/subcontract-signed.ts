import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const subcontractSignedInput = z.object({
  title: z.string(),
  primeName: z.string(),
  signedOn: z.string(),
  url: z.url(),
});

/** Asks a provider whether it signed what its prime recorded. */
export function subcontractSigned({ title, primeName, signedOn, url }: z.infer<typeof subcontractSignedInput>) {
  return renderMail(`Did you sign this? ${title}`, [
    paragraph(`${primeName} recorded that your sub-contract “${title}” was signed on ${signedOn}, and on what terms.`),
    paragraph('Read the terms, then confirm that you signed it or say what is wrong.'),
    action('Confirm or dispute it', url),
  ]);
}
