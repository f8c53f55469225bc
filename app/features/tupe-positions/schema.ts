import { z } from 'zod';
import { calendarDate, knownCode, oneOf, optionalText, requiredText, wholeNumber } from '../fields.ts';
import { nobodyNamed } from '../person-names/nobody-named.ts';
import { type Position, positions } from './positions.ts';
import { choices, isChoice, mostIncoming, type QuestionKey, questionKeys } from './questions.ts';

export const questionParams = z.object({ declarationId: z.uuid(), question: z.enum(questionKeys) });

const missing: Readonly<Record<Exclude<QuestionKey, 'planned_on' | 'incoming'>, string>> = {
  jurisdiction: 'Select where the work is done',
  transfer: 'Select what happens to the work',
  client: 'Select whether the client stays the same',
  grouping: 'Select whether there is a team',
  situated: 'Select where the team is based',
  purpose: 'Select whether the work is the main purpose of the team',
  assigned: 'Select whether anybody is assigned to the work',
  short_term: 'Select whether the work is a single event',
  goods: 'Select whether the work is mainly the supply of goods',
  activities: 'Select whether the activities stay the same',
  entity: 'Select whether a business passes',
  split: 'Select how the work is split',
  others: 'Select whether anybody else said something different',
  advice: 'Select whether you have taken advice',
};

// A box beside the input says that it is not known; then what stands in the input does not count.
const isUnknown = z.preprocess(
  (value) => value === 'yes' || (Array.isArray(value) && value.includes('yes')),
  z.boolean(),
);

const dateForm = z
  .object({ answer: calendarDate('The date', null), unknown: isUnknown })
  .transform(({ answer, unknown }, context): string => {
    if (unknown) return 'unsure';
    if (answer) return answer;
    context.addIssue({ code: 'custom', path: ['answer'], message: 'Enter the date, or select that it is not known' });
    return z.NEVER;
  });
const countForm = z
  .object({
    answer: wholeNumber(
      null,
      1,
      mostIncoming,
      `The number of providers must be a whole number from 1 to ${mostIncoming}`,
    ),
    unknown: isUnknown,
  })
  .transform(({ answer, unknown }, context): number | 'unsure' => {
    if (unknown) return 'unsure';
    if (answer !== null) return answer;
    const message = 'Enter the number of providers, or select that it is not known';
    context.addIssue({ code: 'custom', path: ['answer'], message });
    return z.NEVER;
  });

/** What the page of a question sends, as its answer. */
export function questionForm(key: QuestionKey): z.ZodType<string | number> {
  if (key === 'planned_on') return dateForm;
  if (key === 'incoming') return countForm;
  const codes: readonly string[] = isChoice(key) ? choices[key] : [];
  return z
    .object({ answer: knownCode((code) => codes.includes(code), missing[key]) })
    .transform(({ answer }) => answer);
}

export const mostBasis = 2000;

type Stating = {
  forAnother: boolean;
  needsUnmovedReason: boolean;
  /** What the answers point to, with the reasons that stand in the form before anyone changes them. */
  suggested: { position: Position; basis: string } | null;
};

/**
 * What a party says of its position. Who speaks for somebody else says where from; who states another position than its
 * answers point to says why in words of its own.
 */
export function positionForm({ forAnother, needsUnmovedReason, suggested }: Stating) {
  const tooLong = (what: string, most: number) => `${what} must be ${most.toLocaleString('en-GB')} characters or fewer`;
  const mayBeEmpty = (isNeeded: boolean, missing: string, most: number, what: string) =>
    isNeeded ? requiredText(missing, most, tooLong(what, most)) : optionalText(most, tooLong(what, most));
  return z
    .object({
      position: oneOf(positions, 'Select the position'),
      basis: nobodyNamed(requiredText('Enter the reasons', mostBasis, tooLong('The reasons', mostBasis))),
      said_by: requiredText('Enter who says so, with a name and a role', 200, tooLong('Who says so', 200)),
      advice: optionalText(300, tooLong('The reference', 300)),
      privileged: z.preprocess(
        (value) => (value === 'yes' || value === 'no' ? value : null),
        z.enum(['yes', 'no']).nullable(),
      ),
      source: mayBeEmpty(forAnother, 'Enter where you have it from', 500, 'Where you have it from'),
      unmoved_reason: mayBeEmpty(needsUnmovedReason, 'Enter why the deadline stays', 1000, 'Why the deadline stays'),
    })
    .superRefine(({ position, basis }, context) => {
      if (suggested === null || position === suggested.position || basis !== suggested.basis) return;
      const message = 'Your answers point to another position. Change the reasons, so that they say why yours differs';
      context.addIssue({ code: 'custom', path: ['basis'], message });
    })
    .superRefine(({ advice, privileged }, context) => {
      if (advice === '' || privileged !== null) return;
      const message = 'Select whether the advice is confidential between you and your lawyer';
      context.addIssue({ code: 'custom', path: ['privileged'], message });
    });
}

/** How a prime begins on the draft of its opportunity. */
export const beginForm = z.object({
  way: oneOf(['questions', 'state'], 'Select whether you want to answer questions or state your position'),
});
