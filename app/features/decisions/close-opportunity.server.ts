import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { interestsInLots } from '#db/queries/decision.ts';
import { lockOpportunityOf } from '#db/queries/opportunity.ts';
import type { PlaceIndex } from '#db/reference/place-index.ts';
import type { OpportunityRow } from '#db/tables/opportunity.table.ts';
import { endStanding } from '../opportunities/amend-opportunity.server.ts';
import { stateOfRow } from '../opportunities/change-draft.server.ts';
import { nextState, noFacts } from '../opportunities/states.ts';
import { abortWith } from '../tupe/steer.server.ts';
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
export async function closeOpportunity(
  context: Context,
  key: { organisationId: string; opportunityId: string },
): Promise<Closed> {
  const { places } = await context.services.reference.current();
  return inUnitOfWork<Closed>(context, async (unit) => {
    const opportunity = await lockOpportunityOf(unit.db, key.organisationId, key.opportunityId);
    if (!opportunity) return { ok: false, reason: 'unknown' };
    if (opportunity.status === 'decided') return { ok: true };
    const refusal = closedProblem(unit, opportunity);
    if (refusal) return { ok: false, reason: refusal };
    const problem = closingProblem((await interestsInLots(unit.db, opportunity.id)).map(placed));
    if (await markDecided(unit, opportunity, places, { isAnswered: problem === null })) return { ok: true };
    return { ok: false, ...(problem ?? { reason: 'not_closed' }) };
  });
}

/** Closes it by itself once an award took effect and nothing is left to decide; otherwise leaves it to its prime. */
export async function closeIfSettled(unit: UnitOfWork, opportunity: OpportunityRow, places: PlaceIndex): Promise<void> {
  const interests = (await interestsInLots(unit.db, opportunity.id)).map(placed);
  const waits = interests.some(({ state }) => state === 'award_in_standstill');
  await markDecided(unit, opportunity, places, { isAnswered: !waits && closingProblem(interests) === null });
}

async function markDecided(
  unit: UnitOfWork,
  opportunity: OpportunityRow,
  places: PlaceIndex,
  facts: { isAnswered: boolean },
): Promise<boolean> {
  const state = stateOfRow(opportunity, unit.today);
  if (nextState(state, 'decide', { ...noFacts, ...facts }) !== 'decided') return false;
  await endStanding(unit, opportunity, places, { status: 'decided', decided_at: unit.now });
  const interests = (await interestsInLots(unit.db, opportunity.id)).map(placed);
  if (!interests.some(({ state: theirs }) => theirs.startsWith('award_')))
    await abortWith(unit, { opportunityId: opportunity.id }, 'Decided without an award');
  await unit.audit('decide', 'opportunity', opportunity.id, {}, opportunity.organisation_id);
  await unit.enqueue('search-sync-opportunity', { opportunityId: opportunity.id });
  return true;
}
