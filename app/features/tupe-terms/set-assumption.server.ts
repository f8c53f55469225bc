import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { openedAt, replaceAssumption } from '#db/queries/tupe-cost.ts';
import { lockDeclarationFor } from '../tupe/lock-for.server.ts';
import { moveDeclaration } from '../tupe/move-declaration.server.ts';
import { type TupeThing, tupePolicy } from '../tupe/policy.ts';
import type { AssumptionInputs } from './assumption.ts';
import type { EstimateInput } from './estimate.ts';
import { ratesOn } from './rates.ts';
import { currentAssumption } from './read-costs.server.ts';

export type NewAssumption = {
  amountPence: number;
  basis: string;
  lots: Record<string, number>;
  reason: string;
  /** What the estimate was made of, where it came from one. */
  estimate: EstimateInput | null;
};
export type AssumptionSet = { ok: true; version: number } | { ok: false; reason: 'unknown' | 'no_reason' };

/**
 * A prime says what staff who transfer are taken to cost: one amount for all who answer. It does so before it can read the
 * answers; whatever comes after the first is a new version with a reason, which says whether answers could be read by then. Who looked closely
 * at the opportunity is told by a job, so that the prime learns nothing of who that is (docs/decisions/0014).
 */
export function setAssumption(
  context: Context,
  { id }: Pick<TupeThing, 'id'>,
  given: NewAssumption,
): Promise<AssumptionSet> {
  return inUnitOfWork<AssumptionSet>(context, async (unit) => {
    const thing = await lockDeclarationFor(context, unit, id, tupePolicy['tupe:edit']);
    if (!thing) return { ok: false, reason: 'unknown' };
    const { row } = thing;
    const before = await currentAssumption(unit.db, thing.id);
    const afterOpening = (await openedAt(unit.db, thing.id)) !== null;
    if ((before || afterOpening) && given.reason === '') return { ok: false, reason: 'no_reason' };
    const inputs: AssumptionInputs = {
      lots: given.lots,
      reason: given.reason,
      afterOpening,
      estimate: given.estimate,
    };
    const version = await replaceAssumption(unit.db, {
      declaration_id: thing.id,
      amount_pence: given.amountPence,
      basis: given.basis,
      inputs,
      rates_version: ratesOn(row.planned_transfer_on, row.jurisdiction, unit.today.toString()).version,
      set_by: unit.by.personId,
      set_at: unit.now,
      replaced_at: null,
    });
    // Where the position is still open the step is remembered, or has no place yet: the assumption stands either way.
    await moveDeclaration(unit, thing.id, 'confirm_cost');
    await unit.audit('set_assumption', 'tupe_declaration', thing.id, { version, amountPence: given.amountPence });
    if (thing.opportunityId && thing.opportunityStatus !== 'draft')
      await unit.enqueue('opportunity-tell', { opportunityId: thing.opportunityId, event: 'tupe_cost_set', version });
    return { ok: true, version };
  });
}
