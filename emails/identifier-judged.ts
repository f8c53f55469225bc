import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const identifierJudgedInput = z.object({
  organisationName: z.string(),
  register: z.string(),
  value: z.string(),
  decision: z.enum(['verify', 'refuse']),
  reason: z.string().nullable(),
  url: z.url(),
});

/** Tells the owners what a steward decided on one of their registration numbers, and why. */
export function identifierJudged(input: z.infer<typeof identifierJudgedInput>) {
  const { organisationName, register, value, decision, reason, url } = input;
  const answer = decision === 'verify' ? 'verified' : 'refused';
  return renderMail(`Registration number ${value} was ${answer}`, [
    paragraph(`A market steward has ${answer} the number ${value} (${register}) of ${organisationName}.`),
    ...(reason ? [paragraph('The reason given:'), quote(reason)] : []),
    action('See your registration numbers', url),
  ]);
}
