import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const tupePromiseChangedInput = z.object({
  title: z.string(),
  risk: z.string(),
  version: z.number().int(),
  isWithdrawn: z.boolean(),
  url: z.url(),
});

/** Tells a party to a transfer of staff that a promise was changed, or taken away, after it was proposed. */
export function tupePromiseChanged({
  title,
  risk,
  version,
  isWithdrawn,
  url,
}: z.infer<typeof tupePromiseChangedInput>) {
  return renderMail(`${isWithdrawn ? 'Taken away' : 'Changed'}: a promise in “${title}”`, [
    paragraph(
      isWithdrawn
        ? `A promise was taken away: ${risk.toLowerCase()}. Nobody bears that risk by it any more.`
        : `A promise was changed: ${risk.toLowerCase()}. It is now version ${version}, and what was agreed before does not hold for it.`,
    ),
    action(isWithdrawn ? 'Read the promises' : 'Read and agree anew', url),
  ]);
}
