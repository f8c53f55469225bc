import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const awardEffectiveInput = z.object({
  title: z.string(),
  primeName: z.string(),
  providerName: z.string(),
  url: z.url(),
});

/** Tells both parties that an award has taken effect and is public. */
export function awardEffective({ title, primeName, providerName, url }: z.infer<typeof awardEffectiveInput>) {
  return renderMail(`The award took effect: ${title}`, [
    paragraph(`The standstill is over and no review is open: ${primeName} has awarded “${title}” to ${providerName}.`),
    paragraph('The award is now public on the page of the opportunity, and the sub-contract is ready to be agreed.'),
    action('See the opportunity', url),
  ]);
}
