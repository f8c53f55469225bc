import type {
  AnswerToTest,
  CommitmentToTest,
  DeletionToTest,
  NoticeToTest,
  OpportunityToTest,
  PaymentToTest,
  RowsToTest,
  SubcontractToTest,
  TransferToTest,
} from './rows.ts';

export const today = '2026-11-26';

export const commitment = (changes: Partial<CommitmentToTest> = {}): CommitmentToTest => ({
  id: 'commitment',
  ruleSetTitle: 'Commitments of a prime',
  expiresOn: today,
  replaceBy: null,
  ...changes,
});

/** Fifteen working days exactly. */
export const opportunity = (changes: Partial<OpportunityToTest> = {}): OpportunityToTest => ({
  id: 'opportunity',
  title: 'Training in the Humber',
  publishedOn: '2026-10-01',
  responseDeadline: '2026-10-22',
  districts: ['E06000010'],
  shortWindowReason: null,
  tupeEndedOn: null,
  tupePosition: 'unlikely',
  primeWindowDays: null,
  ...changes,
});

export const answer = (changes: Partial<AnswerToTest> = {}): AnswerToTest => ({
  id: 'answer',
  opportunityId: 'opportunity',
  title: 'Training in the Humber',
  number: 1,
  districts: ['E06000010'],
  decisionDue: today,
  decidedOn: null,
  isAward: false,
  hasFeedback: false,
  ...changes,
});

export const payment = (changes: Partial<PaymentToTest> = {}): PaymentToTest => ({
  id: 'payment',
  reference: 'INV-1',
  dueOn: today,
  paidOn: null,
  ...changes,
});

export const notice = (changes: Partial<NoticeToTest> = {}): NoticeToTest => ({
  id: 'notice',
  kind: 'end',
  byPrime: true,
  givenOn: '2026-11-30',
  effectiveOn: '2027-02-28',
  recordedOn: '2026-11-30',
  exceptionalReason: null,
  isAccepted: false,
  isAgreed: false,
  ...changes,
});

/** Signed, live and in order. */
export const subcontract = (changes: Partial<SubcontractToTest> = {}): SubcontractToTest => ({
  id: 'subcontract',
  opportunityId: 'opportunity',
  title: 'Training in the Humber',
  isEnded: false,
  awardedOn: '2026-01-05',
  signedOn: '2026-01-20',
  isSignatureDisputed: false,
  noticeMonths: null,
  endsOn: '2029-03-31',
  headEndsOn: '2029-03-31',
  shorterTermReason: null,
  wentLiveOn: '2026-02-02',
  endedOn: null,
  isUnderHeadContract: true,
  managementFeePercent: 12,
  volumes: [{ low: 10, central: 15, high: 20 }],
  flows: ['2026-04-01', '2026-05-01', '2026-06-01', '2026-07-01', '2026-08-01', '2026-09-01'].map((month) => ({
    month,
    sent: 12,
    received: 12,
    explanation: null,
  })),
  payments: [payment({ dueOn: '2026-06-01', paidOn: '2026-05-20' })],
  notices: [],
  isTupeDeclared: true,
  ...changes,
});

/** Of the provider that has the work now: on its last day for employee liability information, all else in order. */
export const transfer = (changes: Partial<TransferToTest> = {}): TransferToTest => ({
  declarationId: 'declaration',
  title: 'Training in the Humber',
  role: 'outgoing',
  opportunityId: 'opportunity',
  subcontractId: null,
  isGoingAhead: true,
  transferOn: '2026-12-24',
  plannedOn: '2026-10-01',
  eliDueOn: today,
  eliGivenOn: null,
  hasSpecialCircumstances: false,
  hasAffectedStaff: true,
  informedOn: '2026-11-02',
  measuresEnvisaged: false,
  isToldOfMeasures: false,
  consultationEndedOn: null,
  disputedSince: null,
  oldContractEndsOn: '2026-12-24',
  ...changes,
});

export const deletion = (changes: Partial<DeletionToTest> = {}): DeletionToTest => ({
  declarationId: 'declaration',
  title: 'Training in the Humber',
  what: 'workforce_pack',
  dueOn: today,
  isConfirmed: false,
  ...changes,
});

export const cleanRows = (): RowsToTest => ({
  commitments: [commitment()],
  opportunities: [opportunity()],
  answers: [answer(), answer({ id: 'decided', decidedOn: '2026-10-01', hasFeedback: true })],
  subcontracts: [subcontract()],
  transfers: [transfer({ eliGivenOn: today }), transfer({ role: 'prime' })],
  deletions: [deletion({ isConfirmed: true })],
});
