import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const measuresLetterInput = z.object({
  title: z.string(),
  incomingName: z.string(),
  version: z.number(),
  url: z.url(),
});

/** Tells an outgoing provider that a measures letter has come. What is in it is read on the site only. */
export function measuresLetter({ title, incomingName, version, url }: z.infer<typeof measuresLetterInput>) {
  const again = version > 1;
  return renderMail(`${again ? 'A newer measures letter' : 'A measures letter'} for your transfer: ${title}`, [
    paragraph(
      `${incomingName} has told you which measures it envisages for the staff who would come to it with “${title}”, or that there are none.`,
    ),
    paragraph(
      again
        ? 'It takes the place of the one before. Pass it on to the representatives of your staff, and record that you did.'
        : 'Pass it on to the representatives of your staff when you inform them, and record that you did.',
    ),
    action('Read the letter', url),
  ]);
}
