import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const organisationJudgedInput = z.object({
  organisationName: z.string(),
  decision: z.enum(['verify', 'refuse', 'suspend', 'reinstate']),
  reason: z.string().nullable(),
  url: z.url(),
});

const words = {
  verify: { subject: 'is verified', text: 'A market steward has checked your organisation and verified it.' },
  refuse: {
    subject: 'was not verified',
    text: 'A market steward has checked your organisation and cannot verify it. Its profile and opportunities are hidden. You can put right what is wrong and ask for another check.',
  },
  suspend: {
    subject: 'is suspended',
    text: 'A market steward has suspended your organisation. Its profile and opportunities are hidden until it is reinstated.',
  },
  reinstate: {
    subject: 'is reinstated',
    text: 'A market steward has reinstated your organisation. It is now unverified and waits for a check. What it had published can be found again.',
  },
};

/** Tells the owners what a steward decided on their organisation, and why. */
export function organisationJudged(input: z.infer<typeof organisationJudgedInput>) {
  const { organisationName, decision, reason, url } = input;
  const { subject, text } = words[decision];
  return renderMail(`${organisationName} ${subject}`, [
    paragraph(`${organisationName}: ${text}`),
    ...(reason ? [paragraph('The reason given:'), quote(reason)] : []),
    action('See your organisation', url),
  ]);
}
