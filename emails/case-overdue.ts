import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const caseOverdueInput = z.object({
  organisationName: z.string(),
  what: z.enum(['answer', 'step']),
  step: z.string().nullable(),
  due: z.string(),
  url: z.url(),
});

/** Tells an organisation that it is late in its case. */
export function caseOverdue({ organisationName, what, step, due, url }: z.infer<typeof caseOverdueInput>) {
  const late = what === 'answer' ? 'Your answer' : `A step of your improvement plan (“${step ?? ''}”)`;
  return renderMail(`${organisationName}: overdue since ${due}`, [
    paragraph(`${late} was due on ${due} and is overdue.`),
    paragraph('An improvement plan that is overdue leads to the proposal of a formal notice, which would be public.'),
    action('Go to the case', url),
  ]);
}
