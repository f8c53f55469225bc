import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const decisionMadeInput = z.object({
  title: z.string(),
  primeName: z.string(),
  outcome: z.enum(['award', 'reserve', 'not_this_time']),
  promoted: z.boolean(),
  reasonLabel: z.string(),
  reason: z.string(),
  feedback: z.string(),
  standstillUntil: z.string().nullable(),
  challengeUntil: z.string().nullable(),
  url: z.url(),
});
type Input = z.infer<typeof decisionMadeInput>;

/** Tells a provider what a prime decided on its interest in one lot, and why. */
export function decisionMade(input: Input) {
  const { title, reasonLabel, reason, feedback, challengeUntil, url } = input;
  return renderMail(`Decision: ${title}`, [
    paragraph(whatWasDecided(input)),
    paragraph(`The reason: ${reasonLabel}.`),
    quote(reason),
    ...(feedback ? [paragraph('Feedback:'), quote(feedback)] : []),
    ...afterwards(input),
    ...(challengeUntil
      ? [paragraph(`You can ask for a review of this decision until the end of ${challengeUntil}.`)]
      : []),
    action('Read the decision and your scores', url),
  ]);
}

function whatWasDecided({ outcome, promoted, primeName, title }: Input): string {
  if (outcome === 'award' && promoted)
    return `You were the reserve for “${title}”. ${primeName} now awards it to you, because the provider chosen first is no longer available.`;
  if (outcome === 'award') return `${primeName} has chosen you for “${title}”.`;
  if (outcome === 'reserve')
    return `${primeName} has made you the reserve for “${title}”: you take the place of the provider chosen if that one does not go ahead.`;
  return `${primeName} has not chosen you for “${title}” this time.`;
}

function afterwards({ outcome, standstillUntil }: Input) {
  if (outcome !== 'award') return [];
  const wait = standstillUntil
    ? `The award takes effect after the standstill, which ends at the end of ${standstillUntil}, when no review is open and everyone has had an answer. Begin no work before.`
    : 'The award takes effect as soon as everyone has had an answer. Begin no work before.';
  return [paragraph(wait)];
}
