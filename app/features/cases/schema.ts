import { z } from 'zod';
import { calendarDate, oneOf, optionalText, requiredText } from '../fields.ts';

const most = 4000;
const words = (missing: string) => requiredText(missing, most);
const someDate = (name: string, missing: string) => calendarDate(name, missing).pipe(z.string({ error: missing }));

export const noteForm = z.object({ note: words('Enter the note') });
export const askForm = z.object({ words: words('Enter what you ask') });
export const closeForm = z.object({
  reason: words('Enter the reason'),
  /** Breaches that are closed with it. */
  findings: z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.uuid({ error: 'Choose from the list' })).max(100),
  ),
});
export const answerForm = z.object({ words: words('Enter your answer') });
export const replyForm = z.object({ words: words('Enter your reply') });
export const assignForm = z.object({
  stewardId: z.uuid({ error: 'Choose who takes the next step' }),
  reviewOn: someDate('The date of the next step', 'Enter the date of the next step'),
});

const publicWords = optionalText(1000, 'What everyone reads must be 1,000 characters or fewer');
const lacksPublicWords = {
  error: 'Enter what everyone reads: from a formal notice on it is public',
  path: ['publicWords'],
};

export const levelForm = z
  .object({
    level: oneOf(['0', '1', '2', '3', '4', '5'], 'Choose a level').transform(Number),
    reason: words('Enter the reason'),
    publicWords,
  })
  .refine(({ level, publicWords: text }) => level < 3 || text !== '', lacksPublicWords);
export const proposalForm = z.object({
  decision: oneOf(['confirm', 'drop'], 'Choose whether it takes effect'),
  reason: words('Enter the reason'),
  publicWords,
});

export const stepForm = z.object({
  step: requiredText('Enter the step', 500),
  dueOn: someDate('The date of the step', 'Enter the date of the step'),
});
export const doneForm = z.object({
  words: words('Enter what was done'),
  evidenceId: z.preprocess((value) => value || null, z.uuid({ error: 'Choose from the list' }).nullable()),
});
export const agreeForm = z.object({
  verdict: oneOf(['agree', 'refuse'], 'Choose whether it is part of the plan'),
  words: words('Enter the reason'),
});
export const verifyForm = z.object({
  verdict: oneOf(['verify', 'not_done'], 'Choose whether it was done'),
  words: words('Enter what you rely on'),
});
export const viewForm = z.object({
  remedyId: z.uuid({ error: 'Choose a step' }),
  view: oneOf(['agree', 'disagree', 'no_view'], 'Choose what you see'),
  comment: optionalText(1000, 'What you add must be 1,000 characters or fewer'),
});
export const openForm = z.object({
  level: oneOf(['0', '1'], 'Choose where it begins').transform((level) => (level === '0' ? 0 : 1)),
  reason: words('Enter the reason'),
});
