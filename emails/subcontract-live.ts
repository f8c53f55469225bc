import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const subcontractLiveInput = z.object({
  title: z.string(),
  primeName: z.string(),
  wentLiveOn: z.string(),
  url: z.url(),
});

/** Tells a provider from which day its prime refers customers to it. */
export function subcontractLive({ title, primeName, wentLiveOn, url }: z.infer<typeof subcontractLiveInput>) {
  return renderMail(`Gone live: ${title}`, [
    paragraph(`${primeName} recorded that your sub-contract “${title}” went live on ${wentLiveOn}.`),
    paragraph(
      'From now on enter each month how many customers were referred to you. Your prime enters how many it sent.',
    ),
    action('See the sub-contract', url),
  ]);
}
