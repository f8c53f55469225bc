import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const challengeAnsweredInput = z.object({
  title: z.string(),
  primeName: z.string(),
  upheld: z.boolean(),
  /** Whether the award had taken effect, and so stands. */
  tooLateToChange: z.boolean(),
  answer: z.string(),
  escalateBy: z.string().nullable(),
  url: z.url(),
});

/** Tells a provider how a prime answered its request for a review. */
export function challengeAnswered(input: z.infer<typeof challengeAnsweredInput>) {
  const { title, primeName, upheld, tooLateToChange, answer, escalateBy, url } = input;
  return renderMail(`Your review was answered: ${title}`, [
    paragraph(
      upheld
        ? `${primeName} has reviewed its decision on “${title}” and agrees with you.`
        : `${primeName} has reviewed its decision on “${title}” and stays with it.`,
    ),
    quote(answer),
    ...(upheld ? [paragraph(tooLateToChange ? stands : anew)] : []),
    ...(escalateBy ? [paragraph(`You can take it to a steward until the end of ${escalateBy}.`)] : []),
    action('Read the answer', url),
  ]);
}

const anew = 'The outcomes in this lot are taken back, and it is decided anew.';
const stands = 'The award had taken effect by then and stands. That you were right is kept with it.';
