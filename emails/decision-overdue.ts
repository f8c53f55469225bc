import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const decisionOverdueInput = z.object({
  title: z.string(),
  primeName: z.string(),
  due: z.string(),
  url: z.url(),
});

/** Tells a provider that the decision on its interest is overdue. */
export function decisionOverdue({ title, primeName, due, url }: z.infer<typeof decisionOverdueInput>) {
  return renderMail(`The decision is overdue: ${title}`, [
    paragraph(`${primeName} was to decide on your interest in “${title}” by ${due}. It has not, and has been told so.`),
    paragraph('That it is overdue is public on its page. You can ask when it will decide, once a week.'),
    action('See where it stands', url),
  ]);
}
