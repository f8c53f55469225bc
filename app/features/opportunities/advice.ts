import type { Temporal } from 'temporal-polyfill';
import type { Reference } from '#app/services/reference.ts';
import { type AdvertisingDuty, advertisingDuty } from './advertising.ts';
import { districtsAsked, districtsOutside } from './area.ts';
import type { OpportunityRows } from './snapshot.ts';
import { snapshotOf } from './snapshot.ts';

/** What a prime is told before it publishes: nothing here refuses. */
export type Advice = { outside: string[]; areaName: string; advertising: AdvertisingDuty | null };

const centralGovernment = new Set(['DWP', 'MoJ']);

/** The districts outside the head contract's area, by name, and what the policy note on advertising asks (domain.md 8.6). */
export function adviceOn(rows: OpportunityRows, reference: Reference, today: Temporal.PlainDate): Advice | null {
  const { headContract } = rows;
  if (!headContract) return null;
  const draft = snapshotOf(rows);
  const outside = districtsOutside(districtsAsked(draft.requirements), headContract.districts);
  const heading = reference.list('programme').find(({ code }) => code === headContract.programme)?.heading;
  const hasBegun = headContract.starts_on !== null && headContract.starts_on <= today.toString();
  return {
    outside: outside.map(reference.places.name),
    areaName: headContract.area_name,
    advertising: advertisingDuty({
      regime: headContract.regime,
      centralGovernment: heading && centralGovernment.has(heading) ? true : null,
      averageAnnualPence: headContract.value_per_year_pence,
      subcontractPence: draft.valueHighPence,
      aroseAfterAward: hasBegun ? true : null,
    }),
  };
}
