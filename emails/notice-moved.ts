import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const noticeMovedInput = z.object({
  title: z.string(),
  what: z.enum(['agreed', 'not_agreed', 'withdrawn', 'accepted', 'not_accepted']),
  words: z.string(),
  effectiveOn: z.string(),
  url: z.url(),
});

const said = {
  agreed: 'The other side agrees to your notice',
  not_agreed: 'The other side does not agree to your notice',
  withdrawn: 'The other side took its notice back',
  accepted: 'A steward accepts the notice',
  not_accepted: 'A steward does not accept the notice, so it does not take effect',
} as const;

/** Tells a side what was said of a notice. */
export function noticeMoved({ title, what, words, effectiveOn, url }: z.infer<typeof noticeMovedInput>) {
  return renderMail(`${said[what].split(',')[0]}: ${title}`, [
    paragraph(`${said[what]}. It is on “${title}”, for ${effectiveOn}.`),
    ...(words ? [quote(words)] : []),
    action('Read the notice', url),
  ]);
}
