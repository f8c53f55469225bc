import { z } from 'zod';
import { oneOf, optionalText, requiredText, yesOrNo } from '../fields.ts';

export const raisingSteps = ['subject', 'item', 'grounds', 'wanted', 'legal', 'openness', 'check'] as const;
export type RaisingStep = (typeof raisingSteps)[number];

const most = 4000;
const tooLong = (what: string) => `${what} must be ${most.toLocaleString('en-GB')} characters or fewer`;

/** What each page of the form asks. */
export const raisingForms = {
  subject: z.object({ subjectId: z.uuid({ error: 'Choose the organisation' }) }),
  item: z.object({ itemCode: requiredText('Choose what it is about', 10) }),
  grounds: z.object({ grounds: requiredText('Enter what happened', most, tooLong('What happened')) }),
  wanted: z.object({ wanted: optionalText(most, tooLong('What you want to happen')) }),
  legal: z.object({ litigation: yesOrNo('Choose whether it is, or was, in legal action') }),
  openness: z.object({
    openness: oneOf(['named', 'confidential', 'anonymous'], 'Choose who may know that it is you'),
    show: optionalText(3, 'Choose whether they may read it').transform((answer) => answer === 'yes'),
  }),
  check: z.object({}),
} as const;

/** All that the form asks, for what is sent. */
export const raisingAnswers = z.object({
  ...raisingForms.subject.shape,
  ...raisingForms.item.shape,
  ...raisingForms.grounds.shape,
  ...raisingForms.wanted.shape,
  ...raisingForms.legal.shape,
  ...raisingForms.openness.shape,
});
export type RaisingAnswers = z.output<typeof raisingAnswers>;

const kept = optionalText(most * 2, 'That is too long');

/**
 * One turn of the form. Nothing is saved between its pages: each carries what was answered on the others, and only the last
 * one sends it.
 */
export const raisingTurn = z.object({
  step: oneOf(raisingSteps, 'Start again'),
  go: kept,
  q: optionalText(200, 'What you search for must be 200 characters or fewer'),
  returning: kept,
  receipt: kept,
  subjectId: kept,
  itemCode: kept,
  grounds: kept,
  wanted: kept,
  litigation: kept,
  openness: kept,
  show: kept,
});
export type RaisingTurn = z.output<typeof raisingTurn>;
export type Carried = Omit<RaisingTurn, 'step' | 'go'>;

/** Where a turn leads: back, to a page that is changed, on to the next, or to the end. */
export function whereTo({ step, go, returning }: RaisingTurn): RaisingStep | 'send' {
  const changed = raisingSteps.find((one) => go === `change:${one}`);
  if (changed) return changed;
  const at = raisingSteps.indexOf(step);
  if (go === 'back') return raisingSteps[Math.max(0, at - 1)] ?? 'subject';
  if (go === 'search') return step;
  if (step === 'check') return 'send';
  return returning === 'yes' ? 'check' : (raisingSteps[at + 1] ?? 'check');
}

/** A form that was just opened. */
export const nothingCarried: Carried = {
  q: '',
  returning: '',
  receipt: '',
  subjectId: '',
  itemCode: '',
  grounds: '',
  wanted: '',
  litigation: '',
  openness: '',
  show: '',
};
