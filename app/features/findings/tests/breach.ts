import { type Severity, severityStep } from '../severity.ts';

export const breachTests = [
  'commitment_expired',
  'response_window',
  'decision_late',
  'feedback_late',
  'tupe_field',
  'subcontract_unsigned',
  'no_referrals',
  'volume_short',
  'payment_late',
  'notice_short',
  'term_shorter',
  'partner_dropped',
  'fee_undisclosed',
  'single_point_volume',
  'started_early',
  'tupe_eli_late',
  'tupe_not_informed',
  'tupe_not_consulted',
  'tupe_undeclared',
  'tupe_dispute_left',
  'tupe_overlap',
  'tupe_deletion_late',
] as const;
export type BreachTest = (typeof breachTests)[number];

/** A row that a finding rests on. Its words hold dates and figures, never the name of another organisation. */
export type BreachRow = {
  table:
    | 'commitment'
    | 'opportunity'
    | 'interest'
    | 'subcontract'
    | 'referral_flow'
    | 'payment'
    | 'change_notice'
    | 'tupe_declaration'
    | 'tupe_deletion';
  id: string;
  words: string;
};

/** How far the test itself moves the severity of its item: so many steps, or down to minor. */
export type SeverityChange = { steps: number } | 'minor' | null;

/** What a test finds. The same facts give the same breach on every day; its severity alone may rise as days pass. */
export type Breach = {
  test: BreachTest;
  /** The ids that make it this breach and no other. */
  about: readonly string[];
  /** The first day of the breach. */
  since: string;
  subcontractId: string | null;
  opportunityId: string | null;
  /** What happened, for the organisation itself. */
  words: string;
  rows: readonly BreachRow[];
  change: SeverityChange;
};

/** Names a breach: test, rows and the day that makes it a new one. */
export function fingerprintOf({ test, about, since }: Pick<Breach, 'test' | 'about' | 'since'>): string {
  return [test, ...about.toSorted(), since].join(' ');
}

/** The severity of an item, moved as the test says. */
export function severityOf(ofItem: Severity, change: SeverityChange): Severity {
  if (change === null) return ofItem;
  return change === 'minor' ? 'minor' : severityStep(ofItem, change.steps);
}
