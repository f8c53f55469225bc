/** Said wherever findings are shown. */
export const notLegalAdvice =
  'This is not legal advice. Rules read the words of a text; they know neither your contract as a whole nor the law on it.';
export const whatIsKept =
  'The text itself is not kept. If you choose to keep what is found, we keep the name of the file, a fingerprint (hash) of it and the sentences that are quoted.';

export const advanceWords = {
  asked: 'Waits for an answer',
  granted: 'Agreed',
  granted_in_part: 'Agreed in part',
  refused: 'Not agreed',
  withdrawn: 'Taken back',
} as const;

export const advanceRefusals = {
  unknown: 'This is no longer there',
  no_such_step: 'This was answered or taken back before',
  not_running: 'This sub-contract does not run',
  another_open: 'You already asked, and your prime has not answered yet',
  too_soon: 'The answer is not due yet',
  already_overdue: 'This is known to be overdue',
  not_a_part: 'Enter a sum that is more than £0 and less than what was asked for',
} as const;
