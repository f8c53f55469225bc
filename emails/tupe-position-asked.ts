import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const tupePositionAskedInput = z.object({ title: z.string(), isReminder: z.boolean(), url: z.url() });

/** Asks a party of a transfer for its position, or reminds it. */
export function tupePositionAsked({ title, isReminder, url }: z.infer<typeof tupePositionAskedInput>) {
  const subject = isReminder ? 'Reminder: say what you think on TUPE' : 'Say what you think on TUPE';
  return renderMail(`${subject}: ${title}`, [
    paragraph(
      `Your organisation is named as one that a transfer of staff may touch: “${title}”. TUPE stands for the regulations that protect the jobs and terms of staff when the service that they work in moves to another employer.`,
    ),
    paragraph(
      isReminder
        ? 'You have not said yet whether you think that it applies. Providers cannot price the work without knowing.'
        : 'Say whether you think that it applies, and why. Some 14 short questions help you, or you state it at once.',
    ),
    action('State your position', url),
  ]);
}
