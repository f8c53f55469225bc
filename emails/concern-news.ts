import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const concernNewsInput = z.object({ to: z.enum(['reporter', 'subject', 'steward']), url: z.url() });

const words = {
  reporter: {
    subject: 'There is news',
    text: 'There is news for you. So that nobody who sees your mail learns what it is about, this mail says no more.',
  },
  subject: {
    subject: 'There is something for your organisation to read',
    text: 'There is news about how your organisation keeps its commitments. Read it, and answer it if you wish.',
  },
  steward: { subject: 'A concern waits for a steward', text: 'A concern, or an answer to one, waits for a steward.' },
} as const;

/** Says that there is news about a concern, and nothing of what it is. */
export function concernNews({ to, url }: z.infer<typeof concernNewsInput>) {
  const { subject, text } = words[to];
  return renderMail(subject, [paragraph(text), action('Sign in and read it', url)]);
}
