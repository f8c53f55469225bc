import type { NoticeKind, NoticeState } from './notice-states.ts';
import type { SubcontractState } from './states.ts';
import type { FlowReading } from './volume.ts';

export const subcontractStatusWords: Readonly<Record<SubcontractState, string>> = {
  awarded: 'Not signed',
  signed: 'Signed',
  ended: 'Ended',
  not_concluded: 'Not concluded',
};

export const noticeKindWords: Readonly<Record<NoticeKind, string>> = {
  end: 'End of the sub-contract',
  change: 'Change of terms',
  partner: 'Partner dropped or replaced',
};

export const noticeStateWords: Readonly<Record<NoticeState, string>> = {
  running: 'Running',
  held: 'Held',
  not_accepted: 'Not accepted',
  took_effect: 'Took effect',
  withdrawn: 'Taken back',
};

export const flowWords: Readonly<Record<FlowReading, string>> = {
  not_entered: 'Not entered',
  below: 'Below the range',
  within: 'Within the range',
  above: 'Above the range',
  no_range: 'No range was given',
};

/** What a person is told when a step cannot be taken. */
export const stepRefusals = {
  no_such_step: 'This was done already, or cannot be done any more. Read the sub-contract again',
  in_future: 'The day must be today or before',
  before_award: 'The day of signature must not be before the award took effect',
  tupe_not_assessed:
    'Say first what you think about TUPE: whether staff transfer with this work. You reach it from the sub-contract',
  tupe_disputed:
    'The parties do not agree whether TUPE applies. Settle it first, or have an owner of your organisation accept the risk, with reasons, in the TUPE declaration',
  already_confirmed: 'The signature was confirmed. Terms now change only by notice, and when both agree',
  already_live: 'The day it went live is recorded already',
  without_notice: 'A sub-contract ends by notice only',
  not_agreed: 'A change needs the agreement of both',
  term_runs: 'Its term is not over',
  changed_meanwhile: 'This was changed while you read it. Read it again, then send your answer',
  unknown: 'This sub-contract is not there any more',
} as const;

export const noticeRefusals = {
  unknown: 'This sub-contract is not there any more',
  no_such_step: 'This was done already, or cannot be done any more. Read the notice again',
  in_past: 'The day it takes effect must be today or later',
  no_plan: 'Enter the improvement plan that came before: without one nothing ends for poor delivery',
  already_ending: 'There is a notice to end it already. Take that back first',
  not_confirmed: 'Terms can be recorded anew as long as the signature is not confirmed: no notice is needed',
  nothing_proposed: 'Enter what would change',
  prime_only: 'A partner is dropped or replaced by the prime only',
  already_answered: 'This was answered already',
  no_view_needed: 'This notice needs no view of a steward',
  too_soon: 'Its day has not come',
  has_interest: 'You have an interest in one of the parties, or had one in the last 24 months. Leave it to a colleague',
} as const;
