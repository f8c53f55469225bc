import type { DecideRefusal } from './decide.server.ts';

/** What a person is told when a decision cannot be made. */
export const refusalWords: Readonly<Record<DecideRefusal, string>> = {
  already_awarded: 'This lot is awarded already. It can go to nobody else unless that award falls',
  already_decided: 'This was decided meanwhile. Go back to the decisions to see how',
  in_standstill: 'The standstill is not over',
  challenged: 'A challenge is open',
  others_undecided: 'Others in this lot have no outcome yet',
  signed: 'The sub-contract is signed',
  no_such_step: 'This cannot be done here',
  not_assessed: 'Its scores are not agreed yet. An award follows scores that the assessors agreed on',
  others_not_assessed:
    'Others that the lot could go to have no agreed scores yet. Agree their scores, or tell them “not this time” first',
  below_threshold: 'It is below a minimum score that was published. Enter why it is awarded all the same',
  not_first: 'Another answer ranks before it. Enter why it is awarded all the same',
  unknown: 'There is no such answer',
  not_closed: 'Nothing can be decided before the deadline has passed and the answers are opened',
  withdrawn: 'It was withdrawn',
  not_a_reason: 'Choose a reason that goes with the outcome',
};

/** The field that a refusal is about. */
export function fieldOfRefusal(reason: DecideRefusal): 'outcome' | 'reasonCode' | 'exceptionReason' {
  if (reason === 'not_a_reason') return 'reasonCode';
  return reason === 'below_threshold' || reason === 'not_first' ? 'exceptionReason' : 'outcome';
}
