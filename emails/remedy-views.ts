import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const remedyViewsInput = z.object({ organisationName: z.string(), step: z.string(), url: z.url() });

/** Asks the partners of an organisation whether a step of its plan was done. */
export function remedyViews({ organisationName, step, url }: z.infer<typeof remedyViewsInput>) {
  return renderMail(`Did ${organisationName} do what it promised?`, [
    paragraph(
      `${organisationName} agreed an improvement plan with the market stewards and says that it has done this:`,
    ),
    quote(step),
    paragraph(
      'All its partners are asked. Stewards see how many agree and what is said, never who said it; the organisation sees neither.',
    ),
    action('Say what you see', url),
  ]);
}
