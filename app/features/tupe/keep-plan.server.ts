import { Temporal } from 'temporal-polyfill';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { currentPlanOf, endPlan, replacePlan } from '#db/queries/tupe-plan.ts';
import { tupeRules } from '#db/reference/tupe-rules.ts';
import type { TupeDeclarationRow } from '#db/tables/tupe-declaration.table.ts';
import { timelineOf } from '../tupe-dates/timeline.ts';

type Planned = Pick<TupeDeclarationRow, 'id' | 'jurisdiction' | 'planned_transfer_on'>;

/**
 * Gives a declaration a plan that fits its planned day and its nation; the one before is kept. Does nothing where the one that
 * stands fits; without a planned day none stands any more. For use in a unit of work that holds the declaration locked.
 * @returns whether there is a new plan
 */
export async function keepPlan(unit: UnitOfWork, row: Planned, reason: string): Promise<boolean> {
  const { db, now, by, site } = unit;
  const { id, jurisdiction, planned_transfer_on: transferOn } = row;
  const current = await currentPlanOf(db, id);
  if (transferOn === null) {
    await endPlan(db, id, now);
    return false;
  }
  if (current?.transfer_on === transferOn && current.jurisdiction === jurisdiction) return false;
  const version = (current?.version ?? 0) + 1;
  await replacePlan(db, {
    declaration_id: id,
    version,
    transfer_on: transferOn,
    jurisdiction,
    rules_version: tupeRules.version,
    milestones: timelineOf({
      transferOn: Temporal.PlainDate.from(transferOn),
      nation: jurisdiction,
      claimMonths: site.env.TUPE_CLAIM_MONTHS,
    }),
    reason: reason || (current ? 'The record was changed' : 'First plan'),
    made_by: by.personId,
    made_by_organisation_id: by.organisationId,
    made_at: now,
    replaced_at: null,
  });
  await unit.audit('plan', 'tupe_declaration', id, {
    version,
    from: current?.transfer_on ?? null,
    to: transferOn,
    jurisdiction,
  });
  return true;
}
