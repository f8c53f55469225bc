import type { ConcernRow } from '../tables/concern.table.ts';

type Kept = 'openness' | 'status' | 'triage' | 'triage_reason' | 'shown_to_subject' | 'litigation';

export type DemoConcern = Pick<ConcernRow, 'item_code' | 'grounds' | 'wanted' | 'openness' | 'status'> &
  Partial<Pick<ConcernRow, Kept>> & {
    /** How many days ago it was raised. */
    daysAgo: number;
    /** Which of the prime's providers raised it: 0 is the one that a visitor can be. */
    by: number;
    clocks: readonly [name: string, inDays: number][];
    /** Shown on the first of this month: in its own words, or together with others. */
    shown?: 'words' | 'together';
    acknowledgedDaysAgo?: number;
    message?: string;
  };

const together = { openness: 'anonymous', status: 'submitted', wanted: '', shown: 'together' } as const;

/** Concerns about the prime that a visitor can be: each way of raising one, in several states. All made up. */
export const demoConcerns: readonly DemoConcern[] = [
  {
    item_code: 'P18',
    openness: 'named',
    status: 'raised_with_prime',
    grounds: 'Our last three invoices were paid after 52, 61 and 58 days. The contract says 30.',
    wanted: 'A date for what is open, and payment within 30 days from now on.',
    by: 0,
    daysAgo: 8,
    acknowledgedDaysAgo: 5,
    clocks: [['prime_decides', 20]],
  },
  {
    item_code: 'P24',
    openness: 'confidential',
    status: 'submitted',
    grounds:
      'We were told to expect 20 to 25 referrals a month. In the last four months we had three in all, and no reason.',
    wanted: 'An explanation, and a volume that we can plan with.',
    by: 0,
    daysAgo: 6,
    clocks: [['steward_triages', 8]],
  },
  {
    item_code: 'P36',
    openness: 'anonymous',
    status: 'triaged',
    triage: 'merlin',
    triage_reason: 'Whether a partner was penalised for speaking is a matter of conduct.',
    grounds: 'After we spoke about fees at a meeting we were left out of the next one.',
    wanted: 'That nobody is punished for saying what is true.',
    by: 3,
    daysAgo: 25,
    clocks: [['steward_decides', 12]],
    message: 'Thank you. Do you remember in which month that was? Say it only if it does not give you away.',
  },
  {
    item_code: 'P21',
    openness: 'confidential',
    status: 'submitted',
    shown_to_subject: true,
    grounds: 'Nobody has been in touch for four months, and the account manager changed without a word.',
    wanted: 'A name, and a call once a month.',
    by: 1,
    daysAgo: 40,
    shown: 'words',
    clocks: [['steward_triages', 3]],
  },
  { ...together, item_code: 'P07', grounds: 'We never heard why we were not chosen.', by: 2, daysAgo: 62, clocks: [] },
  {
    ...together,
    item_code: 'P07',
    grounds: 'The questions changed a week before the end.',
    by: 4,
    daysAgo: 48,
    clocks: [],
  },
  { ...together, item_code: 'P07', grounds: 'Five days were too few to answer.', by: 5, daysAgo: 41, clocks: [] },
];

/** The receipt of the anonymous concern that has a message: the example on the page where receipts are typed. */
export const demoReceipt = '7KQ2M-4XW9P-B3HJD-8RNTE';
