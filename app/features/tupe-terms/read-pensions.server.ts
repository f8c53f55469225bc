import type { Services } from '#app/services/services.ts';
import { pensionGroupsOf } from '#db/queries/tupe-pension.ts';
import type { TupePensionGroupRow } from '#db/tables/tupe-terms.table.ts';
import type { Actor } from '../identity/actor.ts';
import { can } from '../policies.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { headOf } from '../tupe/read-declaration.server.ts';
import { type PensionContext, type PensionGroup, pensionRules, toAsk } from './pension-rules.ts';
import { threeWayOf } from './three-way.ts';

// Bands set beside the table of pensions in figures of staff can tell how small a group is (domain.md 3.5): one place counts.
const countedElsewhere = 'Not counted here. Figures of staff count people by pension, for those who sign for them';

/** The groups of staff by pension, with what each asks of the incoming provider, as whoever reads may know them. */
export async function readPensions(services: Services, actor: Actor, thing: TupeThing) {
  const rows = await pensionGroupsOf(services.db, thing.id);
  const isParty = can(actor, 'tupe:view', thing);
  const { jurisdiction, planned_transfer_on: transferOn } = thing.row;
  const context: PensionContext = { jurisdiction, transferOn, today: services.clock.today().toString() };
  return {
    head: headOf(thing),
    isParty,
    mayEdit: can(actor, 'tupe-terms:edit-pensions', thing),
    regime: thing.row.two_tier_regime,
    groups: rows.map((row) => ({
      id: row.id,
      scheme: row.scheme,
      schemeKind: row.scheme_kind,
      publicOrigin: row.public_origin,
      originBody: row.origin_body,
      fairDealProtected: row.fair_deal_protected,
      headcount: isParty ? (row.headcount?.toString() ?? 'Not stated') : countedElsewhere,
      employerPercent: row.employer_percent,
      employeePercent: row.employee_percent,
      deficit: threeWayOf(row.deficit_known),
      deficitPence: row.deficit_pence,
      borneBy: thing.parties.find(({ id }) => id === row.deficit_borne_by)?.name ?? null,
      plan: row.plan,
      rules: pensionRules(groupOf(row), context),
      asked: toAsk(groupOf(row)),
    })),
  };
}
export type PensionsView = Awaited<ReturnType<typeof readPensions>>;

/** A row as the rules look at it. */
export function groupOf(row: TupePensionGroupRow): PensionGroup {
  return {
    schemeKind: row.scheme_kind,
    publicOrigin: row.public_origin,
    originBody: row.origin_body,
    fairDealProtected: row.fair_deal_protected,
    employerPercent: row.employer_percent,
    employeePercent: row.employee_percent,
    deficitKnown: row.deficit_known,
    deficitBorneBy: row.deficit_borne_by,
  };
}
