// What the tests read: plain rows of one organisation, with calendar dates as 'YYYY-MM-DD'.

export type CommitmentToTest = {
  id: string;
  ruleSetTitle: string;
  expiresOn: string;
  /** By when a newer version must be accepted in its place; null while the accepted one stands. */
  replaceBy: string | null;
};

export type OpportunityToTest = {
  id: string;
  title: string;
  publishedOn: string;
  responseDeadline: string | null;
  districts: readonly string[];
  shortWindowReason: string | null;
  tupePosition: string | null;
  /** How long the prime itself had to bid for the head contract, in calendar days; null where it is not known. */
  primeWindowDays: number | null;
};

export type AnswerToTest = {
  id: string;
  opportunityId: string;
  title: string;
  number: number | null;
  /** The nations whose bank holidays count. */
  districts: readonly string[];
  decisionDue: string | null;
  decidedOn: string | null;
  isAward: boolean;
  hasFeedback: boolean;
};

export type FlowToTest = { month: string; sent: number | null; received: number | null; explanation: string | null };

export type PaymentToTest = {
  id: string;
  reference: string;
  /** The last day to pay by the rule of its contract; null while nothing is due, such as when it is disputed or rejected. */
  dueOn: string | null;
  paidOn: string | null;
};

export type NoticeToTest = {
  id: string;
  kind: 'end' | 'change' | 'partner';
  /** Whether the prime gave it, and not the provider. */
  byPrime: boolean;
  givenOn: string;
  effectiveOn: string;
  /** The day on which it was put on record, which stewards can see. */
  recordedOn: string;
  exceptionalReason: string | null;
  /** Whether stewards accepted the exceptional reason. */
  isAccepted: boolean;
  /** Whether the provider agreed to it. */
  isAgreed: boolean;
};

export type VolumeToTest = { low: number | null; central: number | null; high: number | null };

export type SubcontractToTest = {
  id: string;
  opportunityId: string;
  title: string;
  isEnded: boolean;
  awardedOn: string;
  signedOn: string | null;
  isSignatureDisputed: boolean;
  noticeMonths: number | null;
  endsOn: string | null;
  headEndsOn: string | null;
  shorterTermReason: string | null;
  wentLiveOn: string | null;
  endedOn: string | null;
  isUnderHeadContract: boolean;
  managementFeePercent: number | null;
  volumes: readonly VolumeToTest[];
  flows: readonly FlowToTest[];
  payments: readonly PaymentToTest[];
  notices: readonly NoticeToTest[];
};

export type RowsToTest = {
  commitments: readonly CommitmentToTest[];
  opportunities: readonly OpportunityToTest[];
  answers: readonly AnswerToTest[];
  subcontracts: readonly SubcontractToTest[];
};
