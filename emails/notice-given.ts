import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const noticeGivenInput = z.object({
  title: z.string(),
  giverName: z.string(),
  noticeKind: z.enum(['end', 'change', 'partner']),
  effectiveOn: z.string(),
  reasons: z.string(),
  isShort: z.boolean(),
  to: z.enum(['party', 'steward']),
  url: z.url(),
});

const what = {
  end: 'gave notice to end the sub-contract',
  change: 'gave notice of a change to the sub-contract',
  partner: 'gave notice to drop or replace the partner in the sub-contract',
} as const;

/** Tells the other side, or the stewards, of a notice. */
export function noticeGiven(input: z.infer<typeof noticeGivenInput>) {
  const { title, giverName, noticeKind, effectiveOn, reasons, isShort, to, url } = input;
  return renderMail(`Notice: ${title}`, [
    paragraph(`${giverName} ${what[noticeKind]} “${title}” from ${effectiveOn}:`),
    quote(reasons),
    ...(isShort
      ? [
          paragraph(
            'This is less notice than is owed. It takes effect only if a steward accepts the reason, or both sides agree.',
          ),
        ]
      : []),
    action(to === 'steward' ? 'Read it and give your view' : 'Read the notice and answer it', url),
  ]);
}
