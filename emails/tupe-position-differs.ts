import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const tupePositionDiffersInput = z.object({
  title: z.string(),
  name: z.string(),
  position: z.string(),
  saidBy: z.string(),
  url: z.url(),
});

/** Tells the parties of a transfer that one of them sees it differently. */
export function tupePositionDiffers({ title, name, position, saidBy, url }: z.infer<typeof tupePositionDiffersInput>) {
  return renderMail(`The parties do not agree on TUPE: ${title}`, [
    paragraph(`${name} has stated its position on “${title}”: ${position}. ${saidBy} says so.`),
    paragraph(
      'Somebody else in this has said otherwise. Nobody decides it here: both positions are shown side by side, with their reasons and dates. Read them, talk to each other, and take advice if you still differ.',
    ),
    action('Read all positions, or change yours', url),
  ]);
}
