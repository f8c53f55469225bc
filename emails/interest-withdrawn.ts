import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const interestWithdrawnInput = z.object({
  providerName: z.string(),
  title: z.string(),
  wasOpened: z.boolean(),
  url: z.url(),
});

/** Confirms to a provider that its interest was taken back. */
export function interestWithdrawn({ providerName, title, wasOpened, url }: z.infer<typeof interestWithdrawnInput>) {
  return renderMail(`Withdrawn: the interest of ${providerName} in ${title}`, [
    paragraph(`The interest of ${providerName} in “${title}” was withdrawn.`),
    paragraph(
      wasOpened
        ? 'The prime is told that an answer was withdrawn, by its number and not by your name.'
        : 'The prime was never told that you answered, and is not told now. You can send it again until the deadline.',
    ),
    action('See where it stands', url),
  ]);
}
