import { z } from 'zod';
import type { TupeDeclarationRow } from '#db/tables/tupe-declaration.table.ts';
import type { TupeIndemnityRow } from '#db/tables/tupe-terms.table.ts';
import type { Means, Promised } from './indemnity-flags.ts';

type PartyMeans = {
  partyId: string;
  sizeBand: string | null;
  annualCostsPence: number | null;
  reservesBand: string | null;
};

const months = z.object({ months_from: z.number(), months_below: z.number().nullable() });
const microSizes: ReadonlySet<string> = new Set(['micro', 'self_employed']);
const unknownMeans: Means = { isMicro: false, reserveMonths: null, annualCostsPence: null };

/** What is known of what each party could bear, by its id. @param detailOf what the list of reserves holds of a band */
export function meansByParty(rows: readonly PartyMeans[], detailOf: (band: string) => unknown): Map<string, Means> {
  return new Map(
    rows.map(({ partyId, sizeBand, annualCostsPence, reservesBand }) => {
      const band = reservesBand === null ? null : months.safeParse(detailOf(reservesBand));
      const reserveMonths = band?.success ? { from: band.data.months_from, below: band.data.months_below } : null;
      return [partyId, { isMicro: sizeBand !== null && microSizes.has(sizeBand), reserveMonths, annualCostsPence }];
    }),
  );
}

/** A promise as the flags look at it. */
export function promisedOf(row: TupeIndemnityRow, means: ReadonlyMap<string, Means>): Promised {
  return {
    id: row.id,
    risk: row.risk,
    giver: row.giver,
    receiver: row.receiver,
    isCapped: row.is_capped,
    survivalMonths: row.survival_months,
    windowDays: row.window_days,
    isBoundDirectly: row.is_bound_directly,
    giverMeans: (row.giver_party_id && means.get(row.giver_party_id)) || unknownMeans,
  };
}

/** What could fall due at once: the redundancies that the record estimates, or else a year's pay. */
export function exposureOf({
  redundancy_pence: redundancy,
  annual_pay_pence: pay,
}: Pick<TupeDeclarationRow, 'redundancy_pence' | 'annual_pay_pence'>): {
  pence: number | null;
  from: 'redundancy' | 'pay' | null;
} {
  if (redundancy !== null) return { pence: redundancy, from: 'redundancy' };
  return pay === null ? { pence: null, from: null } : { pence: pay, from: 'pay' };
}
