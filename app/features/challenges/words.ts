import type { ChallengeState } from './domain.ts';

/** States of a challenge as its readers see them. */
export const challengeWords: Readonly<Record<ChallengeState, string>> = {
  none: 'None',
  raised: 'Waiting for an answer',
  answered: 'Answered',
  escalated: 'With a steward',
  closed: 'Closed',
};

/** How a challenge ended, or was answered. */
export const findingWords = {
  upheld: 'The decision was not right',
  not_upheld: 'The decision stands',
} as const;

/** What a person is told when a step cannot be taken. */
export const refusalWords = {
  not_unsuccessful: 'There is nothing to review: this decision did not go against you',
  too_late: 'The days for this are over',
  too_soon: 'The prime still has time to answer. You can take it to a steward when its days are over',
  took_part: 'Somebody who took no part in it answers. Ask a colleague, or invite one to your organisation',
  no_such_step: 'This was done already, or cannot be done any more. Read the challenge again',
  already_raised: 'You have asked for a review of this decision before',
  unknown: 'This decision no longer stands',
} as const;
