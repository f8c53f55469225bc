import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { interestsInLots } from '#db/queries/decision.ts';
import { lockOpportunityOf, updateOpportunity } from '#db/queries/opportunity.ts';
import type { OpportunityRow } from '#db/tables/opportunity.table.ts';
import { after } from '../opportunities/change-draft.server.ts';
import { closingProblem } from './closing-rules.ts';
import { closedProblem } from './decide.server.ts';
import { placed } from './lot-under-decision.server.ts';

export type CloseRefusal =
  | { ok: false; reason: 'unknown' | 'not_closed' | 'withdrawn' }
  | { ok: false; reason: 'undecided' | 'reserve_without_award'; count: number };
export type Closed = { ok: true } | CloseRefusal;

/**
 * Closes an opportunity as decided. Refused as long as any interest lacks an outcome in any of its lots, or a reserve waits
 * for an award that is not there. Closing twice changes nothing.
 */
export function closeOpportunity(
  context: Context,
  key: { organisationId: string; opportunityId: string },
): Promise<Closed> {
  return inUnitOfWork<Closed>(context, async (unit) => {
    const opportunity = await lockOpportunityOf(unit.db, key.organisationId, key.opportunityId);
    if (!opportunity) return { ok: false, reason: 'unknown' };
    if (opportunity.status === 'decided') return { ok: true };
    const refusal = closedProblem(unit, opportunity);
    if (refusal) return { ok: false, reason: refusal };
    const problem = closingProblem((await interestsInLots(unit.db, opportunity.id)).map(placed));
    if (problem) return { ok: false, ...problem };
    await markDecided(unit, opportunity);
    return { ok: true };
  });
}

/** Closes it by itself once an award took effect and nothing is left to decide; otherwise leaves it to its prime. */
export async function closeIfSettled(unit: UnitOfWork, opportunity: OpportunityRow): Promise<void> {
  if (opportunity.status !== 'published') return;
  const interests = (await interestsInLots(unit.db, opportunity.id)).map(placed);
  const waits = interests.some(({ state }) => state === 'award_in_standstill');
  if (!waits && !closingProblem(interests)) await markDecided(unit, opportunity);
}

async function markDecided(unit: UnitOfWork, opportunity: OpportunityRow): Promise<void> {
  await updateOpportunity(unit.db, opportunity.organisation_id, opportunity.id, {
    status: 'decided',
    decided_at: unit.now,
    // A change that lapsed with the deadline goes with it.
    amended: null,
    amending_since: null,
    updated_at: after(opportunity, unit.now),
  });
  await unit.audit('decide', 'opportunity', opportunity.id, {}, opportunity.organisation_id);
  await unit.enqueue('search-sync-opportunity', { opportunityId: opportunity.id });
}
