import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { lockOpportunityOf, updateOpportunity } from '#db/queries/opportunity.ts';
import type { PlaceIndex } from '#db/reference/place-index.ts';
import type { OpportunityRow } from '#db/tables/opportunity.table.ts';
import { after, type DraftKey, stateOfRow } from './change-draft.server.ts';
import { latestVersion } from './published-version.server.ts';
import { restoreStanding } from './restore-standing.server.ts';
import { nextState, noFacts } from './states.ts';

export type AmendmentOpened = { ok: true } | { ok: false; reason: 'not_open' };

/**
 * Opens an amendment of what is published and open: from here its editors change the tables, and its readers read what
 * stands. One that is open already is left as it is.
 */
export async function openAmendment(context: Context, key: DraftKey): Promise<AmendmentOpened> {
  const { places } = await context.services.reference.current();
  return inUnitOfWork<AmendmentOpened>(context, async (unit) => {
    const row = await lockOpportunityOf(unit.db, key.organisationId, key.opportunityId);
    const state = row && stateOfRow(row, unit.today);
    if (state === 'amending') return { ok: true };
    const facts = { ...noFacts, isImported: row?.source !== null };
    if (!row || !state || nextState(state, 'amend', facts) === null) return { ok: false, reason: 'not_open' };
    await backToStanding(unit, row, places, { amending_since: unit.now });
    await unit.audit('amend', 'opportunity', row.id, { version: row.published_version }, key.organisationId);
    return { ok: true };
  });
}

/** Gives an amendment up, also one that lapsed with the deadline: the tables are again what readers see. */
export async function discardAmendment(context: Context, key: DraftKey): Promise<AmendmentOpened> {
  const { places } = await context.services.reference.current();
  return inUnitOfWork<AmendmentOpened>(context, async (unit) => {
    const row = await lockOpportunityOf(unit.db, key.organisationId, key.opportunityId);
    if (!row) return { ok: false, reason: 'not_open' };
    if (row.amending_since === null) return { ok: true };
    const state = stateOfRow(row, unit.today);
    if (nextState(state, 'discard_amendment', noFacts) === null) return { ok: false, reason: 'not_open' };
    await backToStanding(unit, row, places, { amending_since: null });
    await unit.audit('discard_amendment', 'opportunity', row.id, {}, key.organisationId);
    return { ok: true };
  });
}

/** Ends an opportunity, decided or withdrawn. An amendment that nobody read goes with it. */
export async function endStanding(
  unit: UnitOfWork,
  row: OpportunityRow,
  places: PlaceIndex,
  change: Partial<OpportunityRow>,
): Promise<void> {
  if (row.amending_since) return backToStanding(unit, row, places, { ...change, amending_since: null });
  await updateOpportunity(unit.db, row.organisation_id, row.id, { ...change, updated_at: after(row, unit.now) });
}

/** Makes the tables what readers see. @throws when nothing was ever published */
async function backToStanding(
  unit: UnitOfWork,
  row: OpportunityRow,
  places: PlaceIndex,
  change: Partial<OpportunityRow>,
): Promise<void> {
  const version = await latestVersion(unit.db, row.id);
  if (!version) throw new Error('Nothing stands of an opportunity that was never published');
  await restoreStanding(unit, row, { snapshot: version.snapshot, places }, change);
}
