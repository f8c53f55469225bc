import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { lockOpportunityOf, updateOpportunity } from '#db/queries/opportunity.ts';

export type SetEnough = { primeId: string; opportunityId: string; enough: number | null };
export type SetEnoughOutcome = { ok: true } | { ok: false; reason: 'not_found' };

/** Keeps how many answers are enough for a prime: then no more are invited and nobody is reminded. Null for no stop. */
export function setEnoughAnswers(context: Context, { primeId, opportunityId, enough }: SetEnough) {
  return inUnitOfWork<SetEnoughOutcome>(context, async (unit) => {
    const opportunity = await lockOpportunityOf(unit.db, primeId, opportunityId);
    if (!opportunity) return { ok: false, reason: 'not_found' };
    if (opportunity.enough_answers === enough) return { ok: true };
    await updateOpportunity(unit.db, primeId, opportunityId, { enough_answers: enough });
    await unit.audit('set-enough-answers', 'opportunity', opportunityId, { enough }, primeId);
    return { ok: true };
  });
}
