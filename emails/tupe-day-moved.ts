import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const tupeDayMovedInput = z.object({
  title: z.string(),
  /** Null for the first plan. */
  from: z.string().nullable(),
  to: z.string(),
  reason: z.string(),
  url: z.url(),
});

/** Tells the parties of a transfer that its day was planned or moved. */
export function tupeDayMoved({ title, from, to, reason, url }: z.infer<typeof tupeDayMovedInput>) {
  return renderMail(from ? `Transfer of staff moved: ${title}` : `Transfer of staff planned: ${title}`, [
    paragraph(
      from
        ? `The planned day on which staff of “${title}” transfer was moved from ${from} to ${to}. Every date was counted anew; the plan before is kept.`
        : `Staff of “${title}” are planned to transfer on ${to}. Every date is counted from that day.`,
    ),
    ...(reason ? [paragraph('The reason that was given:'), quote(reason)] : []),
    action('See the dates', url),
  ]);
}
