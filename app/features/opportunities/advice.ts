import type { Reference } from '#app/services/reference.ts';
import type { AdvertisingDuty } from '../head-contracts/must-advertise.ts';
import { districtsAsked, districtsOutside } from './area.ts';
import type { OpportunityRows } from './snapshot.ts';
import { snapshotOf } from './snapshot.ts';

/** What a prime is told before it publishes: nothing here refuses. */
export type Advice = { outside: string[]; areaName: string; advertising: AdvertisingDuty | null };

/** The districts outside the head contract's area, by name, and what the policy note on advertising asks (domain.md 8.6). */
export function adviceOn(
  rows: OpportunityRows,
  advertising: AdvertisingDuty | null,
  reference: Reference,
): Advice | null {
  const { headContract } = rows;
  if (!headContract) return null;
  const draft = snapshotOf(rows);
  const outside = districtsOutside(districtsAsked(draft.requirements), headContract.districts);
  return {
    outside: outside.map(reference.places.name),
    areaName: headContract.area_name,
    advertising,
  };
}
