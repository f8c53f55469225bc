import type { Services } from '#app/services/services.ts';
import type { Actor } from '../identity/actor.ts';
import { can } from '../policies.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { headOf } from '../tupe/read-declaration.server.ts';
import { type EstimateInput, estimateCost } from './estimate.ts';
import { estimateDefaults } from './estimate-form.ts';
import { ratesOn } from './rates.ts';

// Exact pay and posts of the record would tell, from one day to the next, what somebody who joined is paid: who bids starts from
// figures of staff, or from nothing.
const nobody = { headcount: null, fte: null, annual_pay_pence: null };

/** The helper: what it starts from for whoever reads, and what comes of what they put in. Nothing of it is kept. */
export function readEstimate(services: Services, actor: Actor, thing: TupeThing, input: EstimateInput | null) {
  const { row } = thing;
  const rates = ratesOn(row.planned_transfer_on, row.jurisdiction, services.clock.today().toString());
  const isParty = can(actor, 'tupe:view', thing);
  return {
    head: headOf(thing),
    plannedTransferOn: row.planned_transfer_on,
    defaults: estimateDefaults(isParty ? row : nobody, rates),
    estimate: input && estimateCost(input, rates),
    rates,
    maySet: can(actor, 'tupe:edit', thing),
  };
}
export type EstimateView = ReturnType<typeof readEstimate>;
