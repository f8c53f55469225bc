import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { lockOpportunityOf, updateOpportunity } from '#db/queries/opportunity.ts';
import { after, type DraftKey } from '../opportunities/change-draft.server.ts';
import { endWithOpportunity } from './end-with-opportunity.server.ts';

export type Withdrawn = { ok: true } | { ok: false; reason: 'not_published' };

/**
 * Withdraws a published opportunity. It stays to be read, with the reason, and everyone who answered gets that reason as
 * their outcome. Withdrawing twice keeps the first reason.
 */
export function withdrawOpportunity(
  context: Context,
  { organisationId, opportunityId }: DraftKey,
  reason: string,
): Promise<Withdrawn> {
  return inUnitOfWork<Withdrawn>(context, async (unit) => {
    const opportunity = await lockOpportunityOf(unit.db, organisationId, opportunityId);
    if (opportunity?.status === 'withdrawn') return { ok: true };
    if (opportunity?.status !== 'published') return { ok: false, reason: 'not_published' };
    await updateOpportunity(unit.db, organisationId, opportunityId, {
      status: 'withdrawn',
      withdrawn_at: unit.now,
      withdrawn_reason: reason,
      updated_at: after(opportunity, unit.now),
    });
    const decidedBy = context.actor.kind === 'person' ? context.actor.personId : null;
    await endWithOpportunity(context.services, unit, opportunity, { reason, decidedBy });
    await unit.audit('withdraw', 'opportunity', opportunityId, { reason }, organisationId);
    await unit.enqueue('search-sync-opportunity', { opportunityId });
    return { ok: true };
  });
}
