import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const awardChangedInput = z.object({
  title: z.string(),
  primeName: z.string(),
  winnerName: z.string(),
  challengeUntil: z.string().nullable(),
  url: z.url(),
});

/** Tells those who were not chosen that the award of their lot has gone to the reserve. */
export function awardChanged({ title, primeName, winnerName, challengeUntil, url }: z.infer<typeof awardChangedInput>) {
  return renderMail(`The award changed: ${title}`, [
    paragraph(`The provider that ${primeName} chose first for “${title}” is no longer available.`),
    paragraph(`${primeName} has awarded it to its reserve, ${winnerName}. Your own outcome stays as it was.`),
    ...(challengeUntil ? [paragraph(`You can ask for a review until the end of ${challengeUntil}.`)] : []),
    action('Read the outcome', url),
  ]);
}
