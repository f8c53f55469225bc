import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const challengeFoundInput = z.object({
  title: z.string(),
  upheld: z.boolean(),
  tooLateToChange: z.boolean(),
  finding: z.string(),
  url: z.url(),
});

/** Tells both sides what a steward found on a challenge. */
export function challengeFound({ title, upheld, tooLateToChange, finding, url }: z.infer<typeof challengeFoundInput>) {
  return renderMail(`What the steward found: ${title}`, [
    paragraph(
      upheld
        ? `A steward has found that the decision on “${title}” was not right.`
        : `A steward has found nothing wrong with the decision on “${title}”.`,
    ),
    quote(finding),
    ...(upheld ? [paragraph(tooLateToChange ? stands : anew)] : []),
    action('Read the finding', url),
  ]);
}

const anew = 'The outcomes in this lot are taken back, and it is decided anew.';
const stands = 'The award had taken effect by then and stands. The finding is kept with it.';
