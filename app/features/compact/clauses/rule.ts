import type { Reading } from './reading.ts';

export const clauseCodes = [
  'publicity_ban',
  'unilateral_variation',
  'pay_when_paid',
  'short_notice',
  'disproportionate_insurance',
  'uncapped_indemnity',
  'blanket_flow_down',
  'late_payment_terms',
] as const;
export type ClauseCode = (typeof clauseCodes)[number];

/** What one kind of unfair clause is, how it is found, and what could stand there instead. */
export type ClauseRule = {
  code: ClauseCode;
  title: string;
  /** Codes of the items that it goes against, of the Compact and of the prime's commitments (domain.md 1.3 and 2.2). */
  items: readonly string[];
  why: string;
  fairer: string;
  /** Whether a sentence is such a clause. Pure, and in time that its length bounds. */
  finds(reading: Reading): boolean;
};
