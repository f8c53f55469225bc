import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const employeeInformationDeletedInput = z.object({
  title: z.string(),
  givenOn: z.string(),
  url: z.url(),
});

/** Tells the parties of a transfer that employee liability information was deleted from the vault. */
export function employeeInformationDeleted({ title, givenOn, url }: z.infer<typeof employeeInformationDeletedInput>) {
  return renderMail(`Employee information deleted: ${title}`, [
    paragraph(
      `What was given on ${givenOn} for the transfer “${title}” has been deleted: nobody can open it any more.`,
    ),
    action('See the proof, to keep', url),
  ]);
}
