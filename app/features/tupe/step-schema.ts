import { z } from 'zod';
import { calendarDate, oneOf, optionalText, requiredText, wholeNumber } from '../fields.ts';
import { nobodyNamed } from '../person-names/nobody-named.ts';

const mostWords = 2000;
const words = (missing: string, what: string) =>
  nobodyNamed(
    requiredText(missing, mostWords, `${what} must be ${mostWords.toLocaleString('en-GB')} characters or fewer`),
  );
const count = (what: string) => wholeNumber(null, 0, 100_000, `${what} must be a whole number from 0 to 100,000`);

const counts = {
  transferred_count: count('How many transferred'),
  objected_count: count('How many objected'),
  dismissed_count: count('How many were dismissed'),
  disputed_count: count('How many are disputed'),
};

export const reasonForm = z.object({ reason: words('Enter the reason', 'The reason') });
export const circumstancesForm = z.object({ reason: words('Enter what happened', 'What happened') });

export const counterSignForm = z
  .object({
    answer: oneOf(['sign', 'refuse'], 'Select whether you sign'),
    words: nobodyNamed(optionalText(mostWords, 'Your reason must be 2,000 characters or fewer')),
  })
  .superRefine(({ answer, words: given }, context) => {
    if (answer === 'refuse' && !given)
      context.addIssue({ code: 'custom', path: ['words'], message: 'Enter why you do not sign' });
  });

export const transferForm = z.object({
  transferredOn: calendarDate('The day of the transfer', 'Enter the day of the transfer').pipe(z.iso.date()),
  ...counts,
});

export const reconcileForm = z.object({
  ...counts,
  explanation: nobodyNamed(optionalText(mostWords, 'The explanation must be 2,000 characters or fewer')),
});

export const claimForm = z.object({
  openedOn: calendarDate('The day on which it was opened', 'Enter the day on which it was opened').pipe(z.iso.date()),
  closedOn: calendarDate('The day on which it ended', null),
  words: words('Enter what the claim is about', 'What the claim is about'),
});
