import type { Level } from './ladder.ts';

/** The steps of the ladder as their readers see them. */
export const levelWords: Readonly<Record<Level, string>> = {
  0: 'Watched',
  1: 'Informal query',
  2: 'Improvement plan',
  3: 'Formal notice',
  4: 'Consequence in the market',
  5: 'Referred under the head contract',
};

/** What each step means for the organisation. */
export const levelFollows: Readonly<Record<Level, string>> = {
  0: 'Nothing is asked of you. The stewards look again later.',
  1: 'The stewards ask you to explain what happened, within 10 working days. This is not public.',
  2: 'You propose an improvement plan: steps with dates. When a step is overdue, a formal notice is proposed. This is not public.',
  3: 'The notice is public on your page and on your opportunities, and you lose “conduct in good standing”.',
  4: 'You cannot publish new opportunities, changes of named partners need the approval of a steward, and the notice stays public.',
  5: 'The stewards refer the matter to those who hold your head contracts. What level 4 brings stays in force.',
};
