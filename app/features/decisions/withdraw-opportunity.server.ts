import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { lockOpportunityOf } from '#db/queries/opportunity.ts';
import { endStanding } from '../opportunities/amend-opportunity.server.ts';
import { type DraftKey, stateOfRow } from '../opportunities/change-draft.server.ts';
import { nextState, noFacts } from '../opportunities/states.ts';
import { abortWith } from '../tupe/steer.server.ts';
import { endWithOpportunity } from './end-with-opportunity.server.ts';

export type Withdrawn = { ok: true } | { ok: false; reason: 'not_published' };

/**
 * Withdraws a published opportunity. It stays to be read, with the reason, and everyone who answered gets that reason as
 * their outcome. Withdrawing twice keeps the first reason.
 */
export async function withdrawOpportunity(
  context: Context,
  { organisationId, opportunityId }: DraftKey,
  reason: string,
): Promise<Withdrawn> {
  const { places } = await context.services.reference.current();
  return inUnitOfWork<Withdrawn>(context, async (unit) => {
    const opportunity = await lockOpportunityOf(unit.db, organisationId, opportunityId);
    if (opportunity?.status === 'withdrawn') return { ok: true };
    if (!opportunity || nextState(stateOfRow(opportunity, unit.today), 'withdraw', noFacts) === null) {
      return { ok: false, reason: 'not_published' };
    }
    const change = { status: 'withdrawn', withdrawn_at: unit.now, withdrawn_reason: reason } as const;
    await endStanding(unit, opportunity, places, change);
    const decidedBy = context.actor.kind === 'person' ? context.actor.personId : null;
    await endWithOpportunity(context.services, unit, { ...opportunity, ...change }, { reason, decidedBy });
    await abortWith(unit, { opportunityId }, `The opportunity was withdrawn: ${reason}`);
    await unit.audit('withdraw', 'opportunity', opportunityId, { reason }, organisationId);
    await unit.enqueue('search-sync-opportunity', { opportunityId });
    const version = opportunity.published_version ?? 0;
    await unit.enqueue('opportunity-tell', { opportunityId, event: 'withdrawn', version });
    return { ok: true };
  });
}
