import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const workforceReleasedInput = z.object({
  title: z.string(),
  asAt: z.string(),
  isNewVersion: z.boolean(),
  url: z.url(),
});

/** Tells those with an interest that figures of the staff who may transfer can be opened. */
export function workforceReleased({ title, asAt, isNewVersion, url }: z.infer<typeof workforceReleasedInput>) {
  return renderMail(`${isNewVersion ? 'New figures' : 'Figures'} of staff: ${title}`, [
    paragraph(
      `Figures of the staff who may transfer under “${title}” ${isNewVersion ? 'were brought up to date' : 'were released'}. They are as at ${asAt}, of groups of five people or more, without names.`,
    ),
    paragraph('You can open them once somebody has signed that your organisation keeps them confidential.'),
    action('Open the figures', url),
  ]);
}
