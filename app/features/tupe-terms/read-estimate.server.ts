import type { Services } from '#app/services/services.ts';
import type { Actor } from '../identity/actor.ts';
import { can } from '../policies.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { headOf } from '../tupe/read-declaration.server.ts';
import { type EstimateInput, estimateCost } from './estimate.ts';
import { estimateDefaults } from './estimate-form.ts';
import { ratesOn } from './rates.ts';
import { smallestGroup } from './suppress-groups.ts';

const nobody = { headcount: null, fte: null, annual_pay_pence: null };

/** The helper: what it starts from for whoever reads, and what comes of what they put in. Nothing of it is kept. */
export function readEstimate(services: Services, actor: Actor, thing: TupeThing, input: EstimateInput | null) {
  const { row } = thing;
  const rates = ratesOn(row.planned_transfer_on, row.jurisdiction, services.clock.today().toString());
  const isParty = can(actor, 'tupe:view', thing);
  const isShown = isParty || (row.headcount ?? 0) >= smallestGroup;
  return {
    head: headOf(thing),
    plannedTransferOn: row.planned_transfer_on,
    defaults: estimateDefaults(isShown ? row : nobody, rates),
    estimate: input && estimateCost(input, rates),
    rates,
    opportunityId: thing.opportunityId,
    isParty,
    maySet: can(actor, 'tupe:edit', thing),
  };
}
export type EstimateView = ReturnType<typeof readEstimate>;
