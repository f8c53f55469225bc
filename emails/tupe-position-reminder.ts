import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const tupePositionReminderInput = z.object({ title: z.string(), url: z.url() });

/** Reminds a party of a transfer that it has said nothing yet. */
export function tupePositionReminder({ title, url }: z.infer<typeof tupePositionReminderInput>) {
  return renderMail(`Reminder: say what you think on TUPE: ${title}`, [
    paragraph(
      `Your organisation is named in a record of “${title}”. TUPE stands for the regulations that protect the jobs and terms of staff when the service that they work in moves to another employer.`,
    ),
    paragraph(
      'You have not said yet whether you think that it applies. Providers cannot price the work without knowing. Some 14 short questions help you, or you state your position at once. This is the only reminder.',
    ),
    action('State your position', url),
  ]);
}
