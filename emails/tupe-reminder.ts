import { z } from 'zod';
import { action, list, paragraph, renderMail } from './layout.ts';

export const tupeReminderInput = z.object({
  title: z.string(),
  transferOn: z.string(),
  dates: z.array(z.object({ when: z.string(), heading: z.string(), due: z.string() })).min(1),
  url: z.url(),
});

/** Reminds whoever owes something for a transfer of staff of what is near, due today or late. */
export function tupeReminder({ title, transferOn, dates, url }: z.infer<typeof tupeReminderInput>) {
  const [first] = dates;
  const subject =
    dates.length === 1 && first ? `${first.when}: ${first.heading}` : `${dates.length} dates of a transfer`;
  return renderMail(`${subject}, ${title}`, [
    paragraph(
      `Staff of “${title}” are planned to transfer on ${transferOn} under TUPE, the rules that protect jobs when work moves. This is for you to do:`,
    ),
    list(dates.map(({ when, heading, due }) => `${when}: ${heading}, by the end of ${due}`)),
    action('See the dates', url),
  ]);
}
