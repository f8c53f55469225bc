import type { TupeDeclarationRow } from '../tables/tupe-declaration.table.ts';

/** How far the transfer of a made-up sub-contract came, by the name of its stage. Days are counted from today. */
export type TupeStage = {
  state: TupeDeclarationRow['state'];
  /** When it is planned, or was: before today where negative. */
  transferIn: number;
  headcount: number;
  grouping: string;
  /** What became of them: transferred, objected, dismissed, disputed. */
  counts?: readonly [number, number, number, number];
  special?: string;
  claim?: string;
  /** That no one moves. */
  reason?: string;
  /** Whether the provider that a visitor can be employs the staff now. */
  isOfVisitor?: boolean;
};

const advisers = 'Advisers and their team leader, who see the same customers every two weeks';
const over = { state: 'closed', grouping: advisers } as const;
const none = {
  state: 'not_applicable',
  transferIn: 0,
  headcount: 0,
  grouping: '',
  reason: 'Nobody did this work before the sub-contract began.',
} as const;

export const tupeStages: Readonly<Record<string, TupeStage>> = {
  'to confirm': {
    state: 'cost_confirmed',
    transferIn: 35,
    headcount: 23,
    grouping: 'Three teams: advisers, job coaches and a small group that visits employers',
  },
  'to open': {
    state: 'cost_confirmed',
    transferIn: 48,
    headcount: 10,
    grouping: 'A team of advisers that works with the same employers',
    isOfVisitor: true,
  },
  'never signed': {
    state: 'disputed',
    transferIn: 62,
    headcount: 9,
    grouping: 'One team that runs courses in the community',
  },
  'no referrals': {
    state: 'transferred',
    transferIn: -125,
    headcount: 14,
    grouping: advisers,
    special:
      'The outgoing provider gave up its office at three weeks’ notice. The information came in two parts, the last on the day of the transfer.',
  },
  'goes well': { ...over, transferIn: -395, headcount: 17, counts: [16, 1, 0, 0] },
  'short notice': { ...over, transferIn: -250, headcount: 8, counts: [8, 0, 0, 0] },
  disputed: {
    state: 'assessing',
    transferIn: 90,
    headcount: 11,
    grouping: 'A team that supports people in prison and after release',
  },
  ended: { ...over, transferIn: -460, headcount: 21, counts: [19, 1, 1, 0] },
  'goes well too': {
    ...over,
    state: 'reconciled',
    transferIn: -220,
    headcount: 12,
    counts: [10, 0, 1, 1],
    claim: 'Pay after the transfer, of one role',
  },
  'terms to change': { ...over, transferIn: -170, headcount: 15, counts: [15, 0, 0, 0] },
  'paid late': none,
  'improvement first': none,
  'partner replaced': {
    state: 'eli_due',
    transferIn: 20,
    headcount: 7,
    grouping: 'The team of the partner that was replaced',
  },
};

/** What the declaration of an opportunity came to, from what its prime says of TUPE. */
export const tupeStatesByPosition: Readonly<Record<string, TupeDeclarationRow['state']>> = {
  applies: 'workforce_pack_shared',
  likely: 'applies',
  unlikely: 'disputed',
  disputed: 'disputed',
  does_not: 'not_applicable',
  under_advice: 'assessing',
};
