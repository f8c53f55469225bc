import { z } from 'zod';
import type { Reference } from '#app/services/reference.ts';
import { knownCode, knownCodes, oneOf, optionalText, requiredText } from '../fields.ts';
import { isReasonFor, reasonList } from './reasons.ts';

export const outcomes = ['award', 'reserve', 'not_this_time'] as const;
const mostCharacters = 2000;
const reason = requiredText('Enter the reason in your own words', mostCharacters, tooLong('The reason'));

function tooLong(what: string): string {
  return `${what} must be ${mostCharacters.toLocaleString('en-GB')} characters or fewer`;
}

/** The form of one decision. The reason must be one that may be given for the outcome. */
export function decisionForm(reference: Reference) {
  return z
    .object({
      outcome: oneOf(outcomes, 'Choose an outcome'),
      reasonCode: knownCode((code) => reference.has(reasonList, code), 'Choose a reason'),
      reason,
      feedback: optionalText(mostCharacters, tooLong('The feedback')),
      exceptionReason: optionalText(mostCharacters, tooLong('The reason for the exception')),
    })
    .refine(({ outcome, reasonCode }) => isReasonFor(reference, outcome, reasonCode), {
      path: ['reasonCode'],
      error: 'Choose a reason that goes with the outcome',
    });
}

/** So many are decided on in one transaction. */
const mostAtOnce = 500;
const pairPattern = /^([0-9a-f-]{36}) ([0-9a-f-]{36})$/;

/** One interest in one lot, as a checkbox holds it. */
export const isPairCode = (code: string) => pairPattern.test(code);
export const pairCode = ({ lotId, interestId }: { lotId: string; interestId: string }) => `${lotId} ${interestId}`;

/** The form that gives one reason to many. */
export function togetherForm(reference: Reference) {
  return z.object({
    pairs: knownCodes(isPairCode, 'Choose at least one provider', 1, 5000)
      .refine((codes) => codes.length <= mostAtOnce, `Choose at most ${mostAtOnce} providers at once`)
      .transform((codes) =>
        codes.map((code) => {
          const [lotId = '', interestId = ''] = code.split(' ');
          return { lotId, interestId };
        }),
      ),
    reasonCode: knownCode((code) => isReasonFor(reference, 'not_this_time', code), 'Choose a reason'),
    reason,
  });
}

/** A page of that form is turned: nothing is asked yet. */
export const turnForm = z.object({}).transform(() => null);

/** A page that asks only whether to go on. */
export const noFields = z.object({});

export const giveBackForm = z.object({
  reason: requiredText('Enter why you give it back', mostCharacters, tooLong('The reason')),
});
