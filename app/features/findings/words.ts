import type { FindingRefusal, FindingState } from './states.ts';
import type { BreachTest } from './tests/breach.ts';

type TestWords = {
  /** The item that it is a breach of. */
  item: string;
  title: string;
  /** The rule, for whoever is tested. */
  rule: string;
  /** What everyone reads of a finding: no name, no date of a sub-contract. */
  inPublic: string;
};

/** What each computed test looks for, and of which item a breach is. */
export const testWords: Readonly<Record<BreachTest, TestWords>> = {
  commitment_expired: {
    item: 'P05',
    title: 'Acceptance ran out',
    rule: 'An acceptance of a rule set is given again before it runs out, and for a newer version by the date that it names.',
    inPublic: 'Its acceptance of a rule set ran out and was not given again.',
  },
  response_window: {
    item: 'P07',
    title: 'Short time to answer',
    rule: 'Providers get at least 15 working days to answer, and a quarter of the time that the prime itself had. With a published reason it counts as minor.',
    inPublic: 'Providers got less time to answer an opportunity than the rules say.',
  },
  decision_late: {
    item: 'P07',
    title: 'Late decision',
    rule: 'Every answer is decided on by the date that its provider was given.',
    inPublic: 'Providers were without a decision after the date that they were given.',
  },
  feedback_late: {
    item: 'P07',
    title: 'No feedback',
    rule: 'Whoever was not chosen gets feedback within 10 working days of the decision.',
    inPublic: 'Providers that were not chosen got no feedback within 10 working days.',
  },
  tupe_field: {
    item: 'P08',
    title: 'No TUPE position',
    rule: 'An opportunity says whether the Transfer of Undertakings (Protection of Employment) rules, TUPE, are thought to apply. One that waits for advice says it before the time to answer is over.',
    inPublic: 'An opportunity was open to answers without saying whether staff would transfer.',
  },
  subcontract_unsigned: {
    item: 'P11',
    title: 'Sub-contract not signed',
    rule: 'A sub-contract is signed within 60 days of its award taking effect. It is graver after 120 days, and again after 180.',
    inPublic: 'A sub-contract was not signed within 60 days of its award.',
  },
  no_referrals: {
    item: 'P24',
    title: 'No referrals',
    rule: 'Referrals come within 90 days of going live. The count of the provider goes before that of the prime.',
    inPublic: 'A sub-contractor got no referral within 90 days of going live.',
  },
  volume_short: {
    item: 'P24',
    title: 'Far fewer referrals than agreed',
    rule: 'When fewer than half of the low end of the agreed range come in two quarters running, the prime explains why.',
    inPublic:
      'A sub-contractor got less than half of the least volume agreed, in two quarters, without an explanation.',
  },
  payment_late: {
    item: 'P18',
    title: 'Late payment',
    rule: 'A valid invoice is paid by the last day that the rules of its contract allow. Those that are disputed or rejected do not count.',
    inPublic: 'An invoice of a sub-contractor was not paid by its last day.',
  },
  notice_short: {
    item: 'P33',
    title: 'Short notice',
    rule: 'A prime gives three months’ notice of ending or changing a sub-contract, or what was agreed where that is more, unless a steward accepts that it is an exception.',
    inPublic: 'Less notice was given of ending or changing a sub-contract than is owed.',
  },
  term_shorter: {
    item: 'C09',
    title: 'Shorter than the head contract',
    rule: 'A sub-contract runs as long as its head contract, or says why not.',
    inPublic: 'A sub-contract ends before its head contract, and no reason is given.',
  },
  partner_dropped: {
    item: 'P35',
    title: 'Partner dropped or replaced',
    rule: 'The stewards are told before a sub-contract ends early or a partner is replaced.',
    inPublic: 'A sub-contract ended early, or a partner was replaced, before the stewards were told.',
  },
  fee_undisclosed: {
    item: 'P19',
    title: 'Management fee not said',
    rule: 'What is offered under a head contract says which management fee the prime keeps back.',
    inPublic: 'A sub-contract was awarded without saying what management fee is kept back.',
  },
  single_point_volume: {
    item: 'P10',
    title: 'Volume without a range',
    rule: 'Volumes are agreed as a range, with a low and a high end.',
    inPublic: 'A volume was agreed as a single number, without a range.',
  },
  started_early: {
    item: 'P10',
    title: 'Work before signature',
    rule: 'Volumes, money and expectations are agreed before work begins: a sub-contract goes live once it is signed.',
    inPublic: 'Work under a sub-contract began before it was signed.',
  },
  tupe_eli_late: {
    item: 'B09',
    title: 'Employee liability information late',
    rule: 'Where staff transfer, employee liability information is given by its last day: 28 days before the transfer in Great Britain, 14 in Northern Ireland. Recorded special circumstances excuse it.',
    inPublic: 'Information about staff who were to transfer was not given by its last day.',
  },
  tupe_not_informed: {
    item: 'B09',
    title: 'Staff not informed before a transfer',
    rule: 'Each employer informs its affected staff, or their representatives, before a transfer.',
    inPublic: 'By the record, affected staff were not informed before a transfer.',
  },
  tupe_not_consulted: {
    item: 'B09',
    title: 'Consultation not ended before a transfer',
    rule: 'An employer that envisages measures consults on them before a transfer.',
    inPublic: 'By the record, consultation on measures had not ended before a transfer.',
  },
  tupe_undeclared: {
    item: 'P08',
    title: 'Sub-contract without a TUPE declaration',
    rule: 'A sub-contract is signed with a declaration that says what its parties hold about TUPE.',
    inPublic: 'A sub-contract was signed without saying whether staff would transfer.',
  },
  tupe_dispute_left: {
    item: 'P08',
    title: 'Dispute about TUPE left alone',
    rule: 'Where the parties disagree on whether staff transfer, the prime takes it up: nobody waits for more than 30 days.',
    inPublic: 'A dispute about whether staff transfer was left alone for more than 30 days.',
  },
  tupe_overlap: {
    item: 'P08',
    title: 'Old contract ends after the new work begins',
    rule: 'The contract that staff come from does not end after the day on which they transfer. It counts as minor while there is time to mend it.',
    inPublic: 'Dates were planned so that an old contract ends after the new work begins.',
  },
  tupe_deletion_late: {
    item: 'B09',
    title: 'Workforce information not deleted',
    rule: 'What was given about a workforce is deleted by the agreed day, and that is confirmed.',
    inPublic: 'It was not confirmed in time that information about a workforce was deleted.',
  },
};

const otherWords: Readonly<Record<string, Pick<TestWords, 'title' | 'inPublic'>>> = {
  self_report: {
    title: 'Reported by the organisation itself',
    inPublic: 'The organisation reported a breach of its own.',
  },
  concern: { title: 'Found on a concern', inPublic: 'A steward found a breach after a concern was raised.' },
};

const isTest = (test: string): test is BreachTest => Object.hasOwn(testWords, test);

/** How a finding is headed, and what everyone reads of it, whatever it came from. */
export function wordsOfTest(test: string): Pick<TestWords, 'title' | 'inPublic'> {
  if (isTest(test)) return testWords[test];
  return otherWords[test] ?? { title: 'Found by a steward', inPublic: 'A steward found a breach.' };
}

/** What the rows of this product cannot show yet. */
export const notTested =
  'Naming a partner in a bid without its consent is not tested: bids are not kept here yet. It can be raised as a concern.';

export const stateWords: Readonly<Record<FindingState, string>> = {
  open: 'To answer',
  published: 'Published',
  upheld: 'Upheld',
  dismissed: 'Dismissed',
  cured: 'Cured',
  closed: 'Closed',
};

/** The status whose colour a state has: whom it waits for, and whether it stands against the organisation. */
export const stateTags: Readonly<Record<FindingState, string>> = {
  open: 'due',
  published: 'in_public',
  upheld: 'breach',
  dismissed: 'closed',
  cured: 'complete',
  closed: 'closed',
};

export const detectedWords = {
  rule: 'A test over the rows',
  concern: 'A concern',
  audit: 'An assessment',
  self_report: 'The organisation itself',
} as const;

/** What a person is told when a step cannot be taken. */
export const refusalWords: Readonly<Record<FindingRefusal | 'unknown' | 'names_partner' | 'already_reported', string>> =
  {
    no_such_step: 'This was done already, or cannot be done any more. Read the finding again',
    too_soon: 'The organisation still has time to answer',
    unanswered: 'The organisation still has time to answer, and has not yet. You can dismiss it before, not uphold it',
    has_interest: 'You belong to one of those concerned, or did in the last 24 months: another steward decides on it',
    unknown: 'There is no such finding',
    names_partner: 'This becomes public and must not name your partner: say “the sub-contractor” instead',
    already_reported: 'You have reported this before',
  };

/** What a steward is told when something was done. */
export const doneWords = {
  decide: 'Decided. The letters are on their way',
  close: 'Closed. The letters are on their way',
  note: 'Noted',
  take: 'You have it in hand',
  give_back: 'It is with nobody now',
} as const;
