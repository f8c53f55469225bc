type EventRule = {
  /** The choice of frequency that it follows: as one who answers an opportunity, or as one who runs it. */
  kind: 'answering' | 'running';
  /** Its reader must have it at once, whatever they chose. */
  always?: true;
  words: string;
  read: string;
};

/** What happens between an opportunity and its award, and how it is told. */
export const events = {
  amended: { kind: 'answering', words: 'This opportunity was changed.', read: 'Read what changed' },
  withdrawn: { kind: 'answering', always: true, words: 'This opportunity was withdrawn.', read: 'Read the reason' },
  tupe_cost_set: {
    kind: 'answering',
    words: 'What staff who transfer are taken to cost was set anew.',
    read: 'Read the amount',
  },
  question_answered: { kind: 'answering', words: 'A question was answered.', read: 'Read the answers' },
  invitation_waiting: {
    kind: 'answering',
    words: 'You were invited to this opportunity.',
    read: 'Read the invitation',
  },
  draft_waiting: {
    kind: 'answering',
    words: 'You began an interest and have not sent it.',
    read: 'Finish and send it',
  },
  under_review: { kind: 'answering', words: 'Your interest is being reviewed.', read: 'See where it stands' },
  decision_late: { kind: 'answering', words: 'The decision on your interest is overdue.', read: 'See where it stands' },
  receipt: { kind: 'answering', always: true, words: 'Your interest was received.', read: 'Read what you sent' },
  interest_taken_back: {
    kind: 'answering',
    always: true,
    words: 'Your interest was withdrawn.',
    read: 'See where it stands',
  },
  decision: {
    kind: 'answering',
    always: true,
    words: 'There is a decision on your interest.',
    read: 'Read the decision',
  },
  challenge_answered: {
    kind: 'answering',
    always: true,
    words: 'Your challenge was answered.',
    read: 'Read the answer',
  },
  award_effective: { kind: 'answering', always: true, words: 'Your award took effect.', read: 'See the opportunity' },
  award_changed: { kind: 'answering', words: 'The award of a lot went to its reserve.', read: 'Read the outcome' },
  decision_reopened: {
    kind: 'answering',
    always: true,
    words: 'The decision on your interest is made anew.',
    read: 'See where it stands',
  },
  challenge_ended: {
    kind: 'answering',
    always: true,
    words: 'A steward found on your challenge.',
    read: 'Read the finding',
  },
  challenge_late: {
    kind: 'answering',
    always: true,
    words: 'Your challenge was not answered in time.',
    read: 'See what you can do',
  },
  finding_late: {
    kind: 'answering',
    always: true,
    words: 'A steward has not found on your challenge in time.',
    read: 'Read the challenge',
  },

  survey_opened: {
    kind: 'answering',
    words: 'You are asked what this prime is like to work with.',
    read: 'Answer the questions',
  },
  survey_reminder: {
    kind: 'answering',
    words: 'You have not yet said what this prime is like to work with.',
    read: 'Answer the questions',
  },

  award_given: { kind: 'running', words: 'An award took effect and is public.', read: 'See the opportunity' },
  award_fell: {
    kind: 'running',
    always: true,
    words: 'A provider gave back its award, or its place as reserve.',
    read: 'See the decisions',
  },
  advance_answered: {
    kind: 'answering',
    always: true,
    words: 'Your request for payment in advance was answered.',
    read: 'See the answer',
  },
  advance_late: {
    kind: 'answering',
    words: 'Your request for payment in advance was not answered in time.',
    read: 'See where it stands',
  },
  advance_asked: { kind: 'running', always: true, words: 'Payment in advance is asked for.', read: 'Answer it' },
  advance_withdrawn: {
    kind: 'running',
    words: 'A request for payment in advance was taken back.',
    read: 'See the sub-contract',
  },
  advance_overdue: {
    kind: 'running',
    always: true,
    words: 'A request for payment in advance was not answered in time.',
    read: 'Answer it',
  },
  challenge_overdue: {
    kind: 'running',
    always: true,
    words: 'A challenge was not answered in time.',
    read: 'Answer the challenge',
  },
  finding_overdue: {
    kind: 'running',
    always: true,
    words: 'A steward has not found on a challenge in time.',
    read: 'Read the challenge',
  },
  challenge_found: {
    kind: 'running',
    always: true,
    words: 'A steward found on a challenge.',
    read: 'Read the finding',
  },
  question_asked: { kind: 'running', words: 'A provider asked a question.', read: 'Answer the question' },
  questions_waiting: { kind: 'running', words: 'Questions wait for an answer.', read: 'Answer the questions' },
  interest_withdrawn: { kind: 'running', words: 'A provider withdrew its interest.', read: 'See the interests' },
  enough_answers: { kind: 'running', words: 'Enough providers have answered.', read: 'See the invitations' },
  interests_opened: {
    kind: 'running',
    words: 'Responses are closed: you can read them now.',
    read: 'Read the interests',
  },
  assessor_appointed: { kind: 'running', always: true, words: 'You were asked to assess interests.', read: 'Begin' },
  assessment_locked: { kind: 'running', words: 'All scores are locked.', read: 'Record what you agree on' },
  assessor_reminder: { kind: 'running', words: 'Answers wait for your scores.', read: 'Score the answers' },
  assessor_left: { kind: 'running', always: true, words: 'An assessor has left.', read: 'See the assessors' },
  scores_agreed: { kind: 'running', words: 'The scores of all answers are agreed.', read: 'See the ranking' },
  decision_due: { kind: 'running', words: 'Decisions are due soon.', read: 'Decide' },
  decision_overdue: { kind: 'running', words: 'Decisions are overdue. This is public on your page.', read: 'Decide' },
  nudge: { kind: 'running', words: 'A provider asks when you will decide.', read: 'Decide' },
  challenge_raised: { kind: 'running', always: true, words: 'A decision is challenged.', read: 'Read the challenge' },
  challenge_escalated: {
    kind: 'running',
    always: true,
    words: 'A challenge went to a steward.',
    read: 'Read the challenge',
  },

  signature_recorded: {
    kind: 'answering',
    always: true,
    words: 'Your sub-contract was recorded as signed.',
    read: 'Confirm or dispute it',
  },
  subcontract_live: { kind: 'answering', words: 'Your sub-contract went live.', read: 'See the sub-contract' },
  invoice_recorded: { kind: 'answering', words: 'Your prime entered an invoice of yours.', read: 'See the invoice' },
  invoice_held: {
    kind: 'answering',
    always: true,
    words: 'Your invoice is disputed or was sent back.',
    read: 'Read why',
  },
  notice_to_provider: {
    kind: 'answering',
    always: true,
    words: 'You were given notice on a sub-contract.',
    read: 'Read the notice',
  },
  notice_moved_for_provider: {
    kind: 'answering',
    always: true,
    words: 'There is news of a notice.',
    read: 'Read the notice',
  },
  subcontract_ended_for_provider: {
    kind: 'answering',
    always: true,
    words: 'Your sub-contract has ended.',
    read: 'See the sub-contract',
  },
  signature_answered: {
    kind: 'running',
    always: true,
    words: 'A provider confirmed or disputed a signature.',
    read: 'See the sub-contract',
  },
  invoice_received: { kind: 'running', words: 'A sub-contractor entered an invoice.', read: 'See the invoice' },
  payment_query: {
    kind: 'running',
    words: 'A sub-contractor saw the money on another day than you say.',
    read: 'See the invoice',
  },
  notice_to_prime: {
    kind: 'running',
    always: true,
    words: 'You were given notice on a sub-contract.',
    read: 'Read the notice',
  },
  notice_to_stewards: {
    kind: 'running',
    always: true,
    words: 'A notice waits for a steward’s view.',
    read: 'Read the notice',
  },
  notice_moved_for_prime: {
    kind: 'running',
    always: true,
    words: 'There is news of a notice.',
    read: 'Read the notice',
  },
  subcontract_ended_for_prime: {
    kind: 'running',
    always: true,
    words: 'A sub-contract has ended.',
    read: 'See the sub-contract',
  },
} as const satisfies Record<string, EventRule>;

export type EventName = keyof typeof events;

const isEvent = (name: string): name is EventName => Object.hasOwn(events, name);

/** How an event that was told is worded; null for one that is no longer known. */
export function eventRule(name: string | null): EventRule | null {
  return name !== null && isEvent(name) ? events[name] : null;
}
