import { z } from 'zod';
import { action, heading, links, list, type MailPart, paragraph, renderMail } from './layout.ts';

const link = z.object({ label: z.string(), url: z.url() });

export const alertInput = z.object({
  /** Null for what is told at once; the words for the period of a digest. */
  digest: z.enum(['since yesterday', 'this week']).nullable(),
  /** Whether any item is something that may be for its reader, and not only what happened. */
  hasMatches: z.boolean().default(true),
  items: z
    .array(
      z.object({
        title: z.string(),
        fits: z.string(),
        why: z.array(z.string()),
        read: link,
        more: z.array(link),
        /** Reasons to say "not for us", each a link to a page that asks once more. */
        notForUs: z.array(link),
      }),
    )
    .min(1),
  /** How many more there are than are written out. */
  others: z.number().int(),
  allUrl: z.url(),
  settingsUrl: z.url(),
  stopUrl: z.url(),
});
type AlertInput = z.infer<typeof alertInput>;

const fairness =
  'What fits may be for you. Nobody paid for a place here, and everyone who fits is told by the same published rule.';

/** Tells a person of an opportunity or a provider that may be for them, and why: one at once, or many in a digest. */
export function alert(input: AlertInput) {
  const { hasMatches, items, others, allUrl, settingsUrl, stopUrl } = input;
  const parts = [
    ...(hasMatches ? [paragraph(fairness)] : []),
    ...items.flatMap(itemParts),
    ...(others > 0 ? [paragraph(others === 1 ? 'There is one more.' : `There are ${others} more.`)] : []),
    action('See all that is new for you', allUrl),
    paragraph('You can choose how often we write, or stop these emails. It takes one press and no password.'),
    links([
      { label: 'Choose how often we write', url: settingsUrl },
      { label: 'Stop these emails', url: stopUrl },
    ]),
  ];
  return { ...renderMail(subjectOf(input), parts), stopUrl };
}

function subjectOf({ digest, items, others }: AlertInput): string {
  const [first] = items;
  const count = items.length + others;
  if (digest) return `${count} new for you ${digest}`;
  return count === 1 && first ? `New for you: ${first.title}` : `${count} new for you: ${first?.title ?? ''}`;
}

function itemParts({ title, fits, why, read, more, notForUs }: AlertInput['items'][number]): MailPart[] {
  return [
    heading(title),
    paragraph(fits),
    ...(why.length > 0 ? [list(why)] : []),
    action(read.label, read.url),
    ...(more.length > 0 ? [links(more)] : []),
    ...(notForUs.length > 0 ? [paragraph('Not for you? Tell the prime why, in one press:'), links(notForUs)] : []),
  ];
}
