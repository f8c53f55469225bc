import type { EntryKind, Gap, Missing, Route, Step, StepCode, Way } from './domain.ts';
import { isInformItem, itemFacts } from './items.ts';

export const routeWords: Readonly<Record<Route, string>> = {
  union: 'A recognised trade union',
  existing: 'Representatives that there are already',
  elected: 'Representatives elected for this transfer',
  direct: 'The staff themselves, without representatives',
};

export const wayWords: Readonly<Record<Way, string>> = { letter: 'Letter', email: 'Email', meeting: 'Meeting' };

export const entryWords: Readonly<Record<EntryKind, string>> = {
  meeting: 'Meeting',
  proposal: 'Proposal of representatives or staff',
  reply: 'Reply of the employer',
  decision: 'Decision',
};

export const stepWords: Readonly<Record<StepCode, string>> = {
  representatives: 'Whom to inform',
  inform: 'Inform',
  consult: 'Consult',
};

export const statusWords: Readonly<Record<Step['status'], string>> = {
  not_needed: 'Not needed',
  not_started: 'Not started',
  partly: 'Partly done',
  done: 'Done',
};

const gapWords: Readonly<Record<Gap, string>> = {
  affected_staff: 'whether any of this employer’s staff are affected',
  measures_said: 'whether this employer envisages measures',
  route: 'who represents the staff affected',
  union_name: 'the name of the union',
  representatives: 'how many representatives there are',
  election_called: 'when the election was called',
  election_held: 'when the election was held',
  direct_test: 'the test for informing staff directly',
  direct_not_allowed: 'representatives: by the rule, staff cannot be informed directly here',
  letter_to_pass_on: 'passing on the newest measures letter',
  start: 'when consultation began',
  log: 'an entry in the log of consultation',
  end: 'when consultation ended',
  closing_words: 'how consultation ended, in words',
};

/** What is lacking, to be read after "Missing:". */
export function missingWords(missing: Missing): string {
  return isInformItem(missing) ? lowered(itemFacts[missing].words) : gapWords[missing];
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
