import type { Kysely } from 'kysely';
import { type AssumptionInFull, costOfOpportunity } from '#db/queries/tupe-cost.ts';
import type { Database } from '#db/schema.ts';
import { dateInLondon } from '../wording.ts';
import { assumptionInputs } from './assumption.ts';

/**
 * What everybody who may read an opportunity reads of the cost of a transfer: the assumption on which prices are compared,
 * the same for all.
 */
export async function readCostForBidders(db: Kysely<Database>, opportunityId: string) {
  const cost = await costOfOpportunity(db, opportunityId);
  return {
    declarationId: cost?.declarationId ?? null,
    assumption: cost?.assumption ? presentAssumption(cost.assumption) : null,
  };
}

/** An assumption as pages show it, with who set it and when. */
export function presentAssumption(row: AssumptionInFull) {
  const { lots, reason, afterOpening } = assumptionInputs.parse(row.inputs);
  return {
    version: row.version,
    amountPence: row.amount_pence,
    basis: row.basis,
    lots,
    reason,
    afterOpening,
    setBy: [row.set_by_name, row.prime_name].filter(Boolean).join(', '),
    setOn: dateInLondon(row.set_at),
    stands: row.replaced_at === null,
  };
}
export type AssumptionView = ReturnType<typeof presentAssumption>;
