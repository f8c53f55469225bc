/** What a prime of the demo market says and shows of a promise, and what its partners say of it, one after the other. */
export type PlannedItem = {
  code: string;
  claimed: 'met' | 'partly' | 'not_met' | 'not_applicable';
  words: string;
  evidence?: { title: string; state: 'current' | 'expired'; also?: string[] };
  /** In the order of the partners: a letter for agree, disagree or no view, large where it carries a name. */
  views?: string;
};

/** Of the prime that a visitor can be: something of each status, and some that await views. */
export const shownPlan: readonly PlannedItem[] = [
  {
    code: 'P02',
    claimed: 'met',
    words: 'Nine local networks take people whom our partners cannot help, from food banks to debt advice.',
    evidence: { title: 'Signposting agreements, Humber and Tees', state: 'current', also: ['M12-1.3'] },
    views: 'Aaa',
  },
  {
    code: 'P04',
    claimed: 'met',
    words: 'A forum every two months, chaired by a partner; the notes go to all.',
    evidence: { title: 'Notes of the partner forum', state: 'current' },
    views: 'aAaa',
  },
  {
    code: 'P08',
    claimed: 'met',
    words: 'Each call says whether TUPE, the transfer of staff, may apply, and who says so.',
  },
  {
    code: 'P12',
    claimed: 'partly',
    words: 'All contracts are written. Two changes of volume were agreed on the phone and written down later.',
    views: 'A',
  },
  {
    code: 'P15',
    claimed: 'not_met',
    words: 'Our dispute route is written and not published yet. It will be by the end of the quarter.',
  },
  {
    code: 'P18',
    claimed: 'met',
    words: 'We pay within 30 days of a valid invoice.',
    views: 'DaD',
  },
  {
    code: 'P20',
    claimed: 'met',
    words: 'Twelve training days were open to the staff of partners this year; 64 of them came.',
  },
  {
    code: 'P21',
    claimed: 'met',
    words: 'One named contact for each partner, a call each fortnight, and answers within two working days.',
    evidence: { title: 'Contact log of the quarter', state: 'current' },
    views: 'ddda',
  },
  {
    code: 'P22',
    claimed: 'met',
    words: 'We review each month on the same figures that we are judged by ourselves.',
    evidence: { title: 'Review notes of last spring', state: 'expired' },
    views: 'A',
  },
  { code: 'P29', claimed: 'met', words: 'Our statement on modern slavery is public and covers all partners.' },
];

/** Of another prime: fewer promises attested, more of them confirmed. */
export const otherPlan: readonly PlannedItem[] = [
  {
    code: 'P03',
    claimed: 'met',
    words: 'We asked 31 likely partners before we wrote the design, and published what we changed.',
    evidence: { title: 'You said, we did', state: 'current' },
    views: 'Aaa',
  },
  {
    code: 'P04',
    claimed: 'met',
    words: 'Partners meet each quarter and share a list of who does what.',
    evidence: { title: 'Notes of the quarterly meeting', state: 'current' },
    views: 'A',
  },
  { code: 'P17', claimed: 'partly', words: 'A tenth of the price is paid before the start; the rest is for outcomes.' },
  { code: 'P24', claimed: 'met', words: 'We compare referrals with the promise each month.', views: 'D' },
];
