import type { Reference } from '#app/services/reference.ts';
import type { AdvertisingRow } from '#db/tables/opportunity.table.ts';
import { advertisingFacts } from '../head-contracts/advertising-facts.ts';
import { type AdvertisingDuty, mustAdvertise } from '../head-contracts/must-advertise.ts';
import { districtsAsked, districtsOutside } from './area.ts';
import type { OpportunityRows } from './snapshot.ts';
import { snapshotOf } from './snapshot.ts';

/** What a prime is told before it publishes: nothing here refuses. */
export type Advice = { outside: string[]; areaName: string; advertising: AdvertisingDuty };

/** The districts outside the head contract's area, by name, and what the policy note on advertising asks (domain.md 8.6). */
export function adviceOn(rows: OpportunityRows, recorded: AdvertisingRow | null, reference: Reference): Advice | null {
  const { headContract } = rows;
  if (!headContract) return null;
  const draft = snapshotOf(rows);
  const outside = districtsOutside(districtsAsked(draft.requirements), headContract.districts);
  return {
    outside: outside.map(reference.places.name),
    areaName: headContract.area_name,
    advertising: mustAdvertise(advertisingFacts(headContract, { valueHighPence: draft.valueHighPence, recorded })),
  };
}
