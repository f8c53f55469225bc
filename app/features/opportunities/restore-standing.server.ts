import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { updateOpportunity } from '#db/queries/opportunity.ts';
import { restoreParts } from '#db/queries/restore-opportunity.ts';
import type { PlaceIndex } from '#db/reference/place-index.ts';
import type { OpportunityRow } from '#db/tables/opportunity.table.ts';
import { placeRuleFor } from '../places/place-rule-for.ts';
import { after } from './change-draft.server.ts';
import type { OpportunitySnapshot } from './snapshot.ts';
import { columnsOf, questionRows, requirementRows } from './snapshot-rows.ts';

/**
 * Makes the tables of an opportunity what its readers see: before an amendment begins, and when one is given up.
 * @param change what becomes of the opportunity with it
 */
export async function restoreStanding(
  unit: UnitOfWork,
  row: OpportunityRow,
  { snapshot, places }: { snapshot: OpportunitySnapshot; places: PlaceIndex },
  change: Partial<OpportunityRow>,
): Promise<void> {
  const { opportunityId } = snapshot;
  await restoreParts(unit.db, opportunityId, {
    lots: snapshot.lots,
    payment: snapshot.payment,
    requirements: requirementRows(
      snapshot,
      (districts) => placeRuleFor(districts, places) ?? { kind: 'districts' as const, codes: districts },
    ),
    questions: questionRows(snapshot),
  });
  await updateOpportunity(unit.db, row.organisation_id, opportunityId, {
    ...columnsOf(snapshot),
    amended: null,
    ...change,
    updated_at: after(row, unit.now),
  });
}
