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
  /** The day on which its TUPE declaration was ended, while it is published and nobody opened it again. */
  tupeEndedOn: string | null;
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
  /** Whether a declaration says what is held about TUPE. */
  isTupeDeclared: boolean;
};

/** A transfer of staff as it concerns an organisation in one of its roles. */
export type TransferToTest = {
  declarationId: string;
  title: string;
  role: 'prime' | 'outgoing' | 'incoming';
  opportunityId: string | null;
  subcontractId: string | null;
  /** Whether it is held that staff transfer: not disputed, denied, given up or still being looked at. */
  isGoingAhead: boolean;
  /** The day on which they did, or the planned one. */
  transferOn: string | null;
  /** The day on which the plan that stands was made. */
  plannedOn: string | null;
  eliDueOn: string | null;
  /** When this organisation had given all five items of employee liability information. */
  eliGivenOn: string | null;
  hasSpecialCircumstances: boolean;
  /** Whether any of its staff are affected; null where it has not said. */
  hasAffectedStaff: boolean | null;
  /** When this employer first informed its affected staff. */
  informedOn: string | null;
  measuresEnvisaged: boolean | null;
  /** Whether the newest letter of an incoming provider names measures to it. */
  isToldOfMeasures: boolean;
  consultationEndedOn: string | null;
  /** The last position while it is disputed; null where it is not. */
  disputedSince: string | null;
  oldContractEndsOn: string | null;
};

/** What an organisation was given about a workforce, and deletes. */
export type DeletionToTest = {
  declarationId: string;
  title: string;
  what: 'workforce_pack' | 'employee_information';
  dueOn: string;
  isConfirmed: boolean;
};

export type RowsToTest = {
  commitments: readonly CommitmentToTest[];
  opportunities: readonly OpportunityToTest[];
  answers: readonly AnswerToTest[];
  subcontracts: readonly SubcontractToTest[];
  transfers: readonly TransferToTest[];
  deletions: readonly DeletionToTest[];
};
