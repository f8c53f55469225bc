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

/** What each step means for the organisation; stewards read the same words. */
export const levelFollows: Readonly<Record<Level, string>> = {
  0: 'Nothing is asked of the organisation. The stewards look again later.',
  1: 'The stewards ask the organisation to explain what happened, within 10 working days. This is not public.',
  2: 'The organisation proposes an improvement plan: steps with dates. When a step is overdue, a formal notice is proposed. Its partners are asked whether the steps were done; nobody else reads of it.',
  3: 'The notice is public on the organisation’s page and on its opportunities, and it loses “conduct in good standing”.',
  4: 'The organisation cannot publish new opportunities, changes of named partners need the approval of a steward, and the notice stays public.',
  5: 'The stewards refer the matter to those who hold its head contracts. What level 4 brings stays in force.',
};

/** What was done in a case. */
export const stepWords: Readonly<Record<string, string>> = {
  opened: 'Opened',
  raise: 'Raised',
  raised: 'Raised',
  breach: 'Another breach',
  proposed: 'A higher level proposed',
  replied: 'Replied',
  confirm: 'Took effect after the reply',
  drop: 'Proposal dropped',
  lapse: 'Took effect without a reply',
  lift: 'Lowered',
  assigned: 'Given an owner',
  note: 'Note (stewards only)',
  asked: 'Asked',
  answered: 'Answered',
  step_proposed: 'Step proposed',
  step_agreed: 'Step agreed',
  step_refused: 'Step refused',
  step_done: 'Step said to be done',
  step_not_done: 'Step not done after all',
  step_verified: 'Step verified',
  step_overdue: 'Step overdue',
  overdue: 'Answer overdue',
  review_overdue: 'The stewards are late (stewards only)',
  finding_closed: 'Breach closed',
  finding_mended: 'Breach mended, as the facts show',
  close_proposed: 'Every breach is put right: to be closed (stewards only)',
  closed: 'Closed',
};

export const findingWords = {
  open: 'open',
  published: 'public',
  upheld: 'upheld',
  dismissed: 'dismissed',
  cured: 'cured',
  closed: 'closed',
} as const;

/** What a person is told when a step cannot be taken. */
export const refusalWords = {
  closed: 'The case is closed',
  not_higher: 'It stands there already, or a higher level is proposed',
  not_lower: 'Choose another level than the present one',
  nothing_proposed: 'Nothing is proposed any more. Read the case again',
  still_proposed: 'Decide what is proposed first',
  reply_open: 'The organisation can still reply: decide when it has, or when its days are over',
  was_answered: 'This was answered before',
  plan_not_verified:
    'From an improvement plan on, the level falls once there is a plan and each step of it is verified, with what partners say',
  is_open: 'A case about this organisation is open already: work on that one',
  unknown: 'This case is not there any more',
  has_interest:
    'You belong to this organisation or to one under common control, or did in the last 24 months: another steward takes this step',
  nothing_asked: 'The stewards wait for no answer now. Read the case again',
  not_in_plan: 'This step was taken before, or is not in the plan. Read the case again',
  not_borne_out:
    'Partners do not bear it out yet: at least 3 independent ones, or all where there are fewer, must agree, and fewer than a third disagree',
  names_partner:
    'The reason becomes public with the breach and must not name a partner: say “the sub-contractor” instead',
  not_mended: 'A breach that you ticked is not mended, or was closed before. Read the case again',
  said_before: 'You have said what you see for another organisation: each person speaks once',
} as const;
