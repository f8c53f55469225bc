import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const tupeCostSetInput = z.object({
  title: z.string(),
  primeName: z.string(),
  amount: z.string(),
  /** What was assumed before; null for the first. */
  before: z.string().nullable(),
  /** Empty where none was asked for. */
  reason: z.string(),
  afterOpening: z.boolean(),
  url: z.url(),
});

/** Tells whoever looked closely at an opportunity what prices are to assume for staff who transfer. */
export function tupeCostSet({
  title,
  primeName,
  amount,
  before,
  reason,
  afterOpening,
  url,
}: z.infer<typeof tupeCostSetInput>) {
  return renderMail(`Cost of staff who transfer ${before === null ? 'set' : 'changed'}: ${title}`, [
    paragraph(
      `${primeName} takes staff who would transfer with the work “${title}” (TUPE) to cost ${amount} for the whole term${before === null ? '' : `, ${before} before`}. All prices are compared on it.`,
    ),
    ...(reason ? [paragraph('Its reason:'), quote(reason)] : []),
    action('Read how it comes to it', url),
    paragraph(
      afterOpening
        ? 'Answers are open by now: yours stands as you sent it, and that this was changed afterwards is shown beside the amount.'
        : 'If you have answered already, your answer stands as you sent it. You can change it until the deadline.',
    ),
  ]);
}
