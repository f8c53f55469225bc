import { z } from 'zod';
import { action, list, paragraph, renderMail } from './layout.ts';

export const viewsAskedInput = z.object({
  subjectName: z.string(),
  periods: z.array(z.string()),
  until: z.string(),
  url: z.url(),
});

/** Asks those on the ledger whether an organisation keeps what it says it keeps: one mail for a period, not for an item. */
export function viewsAsked({ subjectName, periods, until, url }: z.infer<typeof viewsAskedInput>) {
  return renderMail(`Does ${subjectName} keep its promises?`, [
    paragraph(`${subjectName} has said how far it keeps what it promised to you and others, for:`),
    list(periods),
    paragraph(
      'You work with it, so you know. Say what you think of all of it on one page: agree, disagree or no view. It takes about ten minutes.',
    ),
    paragraph(
      'You can leave out your name. Who said what is then shown to nobody, and nothing of it shows until three independent organisations have given a view without their name.',
    ),
    paragraph(`You can do so until the end of ${until}. We ask once for each period.`),
    action('Give your views', url),
  ]);
}
