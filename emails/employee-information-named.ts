import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const employeeInformationNamedInput = z.object({
  title: z.string(),
  endsOn: z.string(),
  to: z.enum(['recipient', 'giver']),
  url: z.url(),
});

/** Tells somebody that they may open employee liability information, and its giver that somebody was named. */
export function employeeInformationNamed({ title, endsOn, to, url }: z.infer<typeof employeeInformationNamedInput>) {
  const text =
    to === 'recipient'
      ? `You were named as one who may open the employee information of the transfer “${title}”, until ${endsOn}. You need a second step for signing in; each opening is logged and shown to its giver.`
      : `An incoming provider has named a person who may open the employee information that you gave for the transfer “${title}”, until ${endsOn}. You see who it is on the page, and can end it there.`;
  return renderMail(`Employee information: ${to === 'recipient' ? 'you were named' : 'a person was named'}`, [
    paragraph(text),
    action('See the page', url),
  ]);
}
