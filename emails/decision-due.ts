import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const decisionDueInput = z.object({
  title: z.string(),
  /** How many providers wait. */
  waiting: z.number().int(),
  due: z.string(),
  isOverdue: z.boolean(),
  url: z.url(),
});

/** Reminds a prime of decisions that are due, or overdue. */
export function decisionDue({ title, waiting, due, isOverdue, url }: z.infer<typeof decisionDueInput>) {
  const who = waiting === 1 ? '1 provider waits' : `${waiting} providers wait`;
  return renderMail(`${isOverdue ? 'Decisions overdue' : 'Decisions due'}: ${title}`, [
    paragraph(
      isOverdue
        ? `Decisions on “${title}” were due by ${due}. ${who} for an answer. That they are overdue is public on your page.`
        : `Decisions on “${title}” are due by ${due}. ${who} for an answer.`,
    ),
    paragraph('Each provider gets an outcome with a reason. One reason can be given to several at once.'),
    action('Decide', url),
  ]);
}
