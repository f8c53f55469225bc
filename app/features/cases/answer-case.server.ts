import type { Context } from '#app/services/unit-of-work.ts';
import { updateCase } from '#db/queries/conduct-case.ts';
import { type CaseChanged, changeCase, record } from './change-case.server.ts';
import { caseDays, dayAfter } from './dates.ts';
import { tellStewards } from './tell-stewards.server.ts';

/** The organisation answers what the stewards asked. */
export function answerCase(context: Context, caseId: string, words: string): Promise<CaseChanged> {
  return changeCase(context, caseId, async (unit, row) => {
    if (row.answer_due === null || row.answered_at) return { ok: false, reason: 'nothing_asked' };
    const reviewOn = dayAfter(unit.today, caseDays.toReview);
    await updateCase(unit.db, caseId, { answered_at: unit.now, review_on: reviewOn, review_overdue_since: null });
    await record(context, unit, row, { kind: 'answered', words });
    await tellStewards(unit, row, { what: 'answered', by: reviewOn, words });
    return { ok: true };
  });
}

/** The organisation replies to a level that is proposed. A steward then decides; it no longer takes effect by itself. */
export function replyToProposal(context: Context, caseId: string, words: string): Promise<CaseChanged> {
  return changeCase(context, caseId, async (unit, row) => {
    if (row.proposed_level === null) return { ok: false, reason: 'nothing_proposed' };
    if (row.replied_at) return { ok: false, reason: 'was_answered' };
    const reviewOn = dayAfter(unit.today, caseDays.toReview);
    await updateCase(unit.db, caseId, {
      reply: words,
      replied_at: unit.now,
      review_on: reviewOn,
      review_overdue_since: null,
    });
    await record(context, unit, row, { kind: 'replied', words, level: row.proposed_level });
    await tellStewards(unit, row, { what: 'replied', by: reviewOn, words });
    return { ok: true };
  });
}
