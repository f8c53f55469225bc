import type { ClauseRule } from './rule.ts';
import { blanketFlowDown } from './rules/blanket-flow-down.ts';
import { disproportionateInsurance } from './rules/disproportionate-insurance.ts';
import { latePaymentTerms } from './rules/late-payment-terms.ts';
import { payWhenPaid } from './rules/pay-when-paid.ts';
import { publicityBan } from './rules/publicity-ban.ts';
import { shortNotice } from './rules/short-notice.ts';
import { uncappedIndemnity } from './rules/uncapped-indemnity.ts';
import { unilateralVariation } from './rules/unilateral-variation.ts';

/** Rises whenever a rule changes what it finds: a kept check says by which rules it was made. */
export const clauseRulesVersion = 4;

/** Every rule, in the order in which findings of one sentence are shown. */
export const clauseRules: readonly ClauseRule[] = [
  publicityBan,
  unilateralVariation,
  payWhenPaid,
  shortNotice,
  disproportionateInsurance,
  uncappedIndemnity,
  blanketFlowDown,
  latePaymentTerms,
];
