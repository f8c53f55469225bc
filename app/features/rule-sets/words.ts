import type { Cadence, ComputedTest, Severity } from '#db/reference/rule-schema.ts';
import type { RuleSetRow, RuleSetVersionRow } from '#db/tables/rule-set.table.ts';

export const kindWords: Record<RuleSetRow['kind'], string> = {
  commitments: 'Commitments',
  code: 'Code of conduct',
  standard: 'Standard',
  compact: 'Compact',
};

export const statusWords: Record<RuleSetVersionRow['status'], string> = {
  draft: 'Draft',
  published: 'In force',
  superseded: 'Replaced by a newer version',
  retired: 'Retired',
};

export const requiredWords: Record<NonNullable<RuleSetRow['required_of']>, string> = {
  prime: 'Every prime that publishes opportunities',
  provider: 'Every provider that is a partner',
  steward: 'Those who look after the market',
};

export const partyWords: Record<string, string> = {
  prime: 'Prime',
  partner: 'Partner',
  both: 'Prime and partner',
  prime_and_partner: 'Prime and partner',
  steward: 'Steward of the market',
  government: 'Government',
  government_and_prime: 'Government and prime',
  civil_society: 'Civil society organisation',
  market: 'Everybody in the market',
  respondent: 'Everybody who answered',
  peer: 'Other partners',
  customer: 'Customers',
  computed: 'Counted from the records here',
};

export const cadenceWords: Record<Cadence, string> = {
  BID: 'When bidding',
  AWARD: 'At award',
  D60: '60 days after award',
  D180: '180 days after award',
  ANN: 'Every year',
  QTR: 'Every quarter',
  ACC: 'At each assessment, every 24 months',
  EVT: 'When it happens',
  CONT: 'All the time',
};

export const severityWords: Record<Severity, string> = {
  minor: 'Minor',
  moderate: 'Moderate',
  major: 'Major',
  severe: 'Severe',
};

export const testWords: Record<ComputedTest, string> = {
  commitment_expired: 'Acceptance has run out',
  response_window: 'Too little time to respond',
  decision_late: 'Decision past its date',
  tupe_field: 'No position on TUPE',
  subcontract_unsigned: 'Sub-contract not signed after 60 days',
  no_referrals: 'No referrals after 90 days',
  payment_late: 'Paid late',
  notice_short: 'Less than three months’ notice',
  term_shorter: 'Shorter term than the head contract without a reason',
  partner_dropped: 'Named partner dropped without notice',
  retaliation: 'Penalised after a concern',
  publicity_clause: 'Clause against public comment',
};

/** Codes in words, in one line. */
export const listed = (codes: readonly string[], words: Readonly<Record<string, string>>): string =>
  codes.map((code) => words[code] ?? code).join(', ');
