import { z } from 'zod';
import type { Reference } from '#app/services/reference.ts';
import type { DecisionOutcome } from '#db/tables/decision.table.ts';
import { steppedBackReason } from './domain.ts';

export const reasonList = 'decision_reason';
/** Given by the product to those who had no outcome when their opportunity was withdrawn. */
export const withdrawnReason = 'opportunity_withdrawn';

const reasonDetail = z.object({
  outcomes: z.array(z.enum(['award', 'reserve', 'not_this_time'])).default([]),
  by_itself: z.boolean().default(false),
});

/**
 * The reasons that may be given for an outcome, in the order of the code list (domain.md C08: a clear reason for every
 * decision). A steward may reword them; a new one is a new entry of the list.
 */
export function reasonsFor(reference: Reference, outcome: DecisionOutcome) {
  return reference.list(reasonList).flatMap(({ code, label, hint, detail }) => {
    const { outcomes, by_itself: byItself } = reasonDetail.parse(detail);
    return outcomes.includes(outcome) && !byItself ? [{ code, label, hint }] : [];
  });
}

/** Whether a reason may be given for an outcome. */
export function isReasonFor(reference: Reference, outcome: DecisionOutcome, code: string): boolean {
  return reasonsFor(reference, outcome).some((reason) => reason.code === code);
}

type Given = { outcome: DecisionOutcome; reasonCode: string };

/**
 * Whether a review may be asked for: of a decision that went against the provider. A need that was withdrawn, and a place
 * that the provider itself gave back, were no choice between providers.
 */
export function isChallengeable({ outcome, reasonCode }: Given): boolean {
  return outcome !== 'award' && reasonCode !== withdrawnReason && reasonCode !== steppedBackReason;
}
