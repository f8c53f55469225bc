import { z } from 'zod';
import { action, list, paragraph, renderMail } from './layout.ts';

export const assessorAppointedInput = z.object({
  primeName: z.string(),
  title: z.string(),
  isChair: z.boolean(),
  deadline: z.string(),
  url: z.url(),
});

/** Asks a member of a prime to assess the answers to an opportunity, and says how. */
export function assessorAppointed({
  primeName,
  title,
  isChair,
  deadline,
  url,
}: z.infer<typeof assessorAppointedInput>) {
  return renderMail(`You are an assessor of “${title}”`, [
    paragraph(
      `${primeName} asks you to assess the answers to “${title}”${isChair ? ', and to chair the assessment' : ''}.`,
    ),
    paragraph(deadline ? `The answers are sealed until the end of ${deadline}. Then:` : 'This is how it goes:'),
    list([
      'first say which providers you have a conflict of interest with, before you read anything',
      'then score each answer alone: you see “Provider 3”, not its name, and nobody sees your scores',
      'lock your scores when you are sure. They are kept, and cannot be changed',
      ...(isChair ? ['when all are locked, record what the assessors agree on'] : []),
    ]),
    action('See what you are asked to assess', url),
  ]);
}
