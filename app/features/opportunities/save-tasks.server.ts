import type { Context } from '#app/services/unit-of-work.ts';
import { recordAdvertising } from '#db/queries/advertising.ts';
import { findHeadContractOf } from '#db/queries/head-contract.ts';
import { replacePayment } from '#db/queries/opportunity-parts.ts';
import { followFunder } from '../tupe/follow-funder.server.ts';
import { changeDraft, type DraftKey, type Saved } from './change-draft.server.ts';
import type { PaymentPart } from './payment.ts';
import type { DatesAnswer, TermsAnswer, TitleAnswer, ValueAnswer } from './schema.ts';

/** Puts a draft under one of the organisation's head contracts, or under none, and keeps when the need arose. */
export function saveHeadContract(
  context: Context,
  draft: DraftKey,
  headContractId: string | null,
  aroseAfterAward: boolean | null,
): Promise<Saved> {
  return changeDraft(context, draft, 'head-contract', async (unit, before) => {
    const { db, now } = unit;
    const updatedBy = context.actor.kind === 'person' ? context.actor.personId : null;
    await recordAdvertising(db, draft.opportunityId, {
      arose_after_award: aroseAfterAward,
      updated_by: updatedBy,
      updated_at: now,
    });
    const isKnown = !headContractId || (await findHeadContractOf(db, draft.organisationId, headContractId));
    if (!isKnown) return null;
    // What an amendment says counts once it is published.
    if (before.status === 'draft')
      await followFunder(unit, draft, { before: before.head_contract_id, after: headContractId });
    return { head_contract_id: headContractId };
  });
}

/** Saves the title, the summary and the procurement codes of a draft. */
export function saveTitle(context: Context, draft: DraftKey, { title, summary, cpv }: TitleAnswer): Promise<Saved> {
  return changeDraft(context, draft, 'title', async () => ({ title, summary, cpv_codes: cpv }));
}

/** Saves the value of a draft, or the reason why it is not stated. */
export function saveValue(context: Context, draft: DraftKey, answer: ValueAnswer): Promise<Saved> {
  return changeDraft(context, draft, 'value', async () => ({
    value_low_pence: answer.lowPence,
    value_high_pence: answer.highPence,
    value_not_stated_reason: answer.notStatedReason,
  }));
}

/** Saves the parts of the price, in place of those before. */
export function savePayment(context: Context, draft: DraftKey, parts: readonly PaymentPart[]): Promise<Saved> {
  return changeDraft(context, draft, 'payment', async ({ db }) => {
    await replacePayment(db, draft.opportunityId, parts);
    return {};
  });
}

/** Saves the management fee, whether a volume is guaranteed and how soon invoices are paid. */
export function saveTerms(context: Context, draft: DraftKey, answer: TermsAnswer): Promise<Saved> {
  return changeDraft(context, draft, 'terms', async () => ({
    management_fee_percent: answer.management_fee,
    volume_guarantee: answer.volume_guarantee,
    payment_days: answer.payment_days,
  }));
}

/** Saves the kinds of evidence without which a provider is left out. */
export function saveEvidence(context: Context, draft: DraftKey, kinds: string[]): Promise<Saved> {
  return changeDraft(context, draft, 'evidence', async () => ({ mandatory_evidence: kinds }));
}

/** Saves the timetable. */
export function saveDates(context: Context, draft: DraftKey, answer: DatesAnswer): Promise<Saved> {
  return changeDraft(context, draft, 'dates', async () => ({
    clarification_deadline: answer.clarificationDeadline,
    response_deadline: answer.responseDeadline,
    decision_date: answer.decisionDate,
    short_window_reason: answer.shortWindowReason,
  }));
}
