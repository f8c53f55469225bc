import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const employeeInformationGivenInput = z.object({
  title: z.string(),
  giverName: z.string(),
  isUpdate: z.boolean(),
  /** The items that are still missing, in words; empty when there are none. */
  missing: z.string(),
  url: z.url(),
});

/** Tells the parties of a transfer that employee liability information was given. Nothing of what is in it. */
export function employeeInformationGiven({
  title,
  giverName,
  isUpdate,
  missing,
  url,
}: z.infer<typeof employeeInformationGivenInput>) {
  return renderMail(`Employee information ${isUpdate ? 'updated' : 'given'}: ${title}`, [
    paragraph(
      `${giverName} has ${isUpdate ? 'brought up to date' : 'given'} employee liability information for the transfer “${title}”.`,
    ),
    paragraph(missing ? `Still missing: ${missing}.` : 'All five items that the law asks for have been given.'),
    paragraph('Those who were named for it open it there with a code of their authenticator app. Nobody else can.'),
    action('See what was given', url),
  ]);
}
