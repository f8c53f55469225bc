import type { AdvertisingRow, HeadContractRow } from '#db/tables/opportunity.table.ts';
import { type AdvertisingFacts, firstDay } from './must-advertise.ts';

type Head = Pick<
  HeadContractRow,
  | 'regime'
  | 'procurement_began_on'
  | 'central_government'
  | 'value_per_year_pence'
  | 'advertising_threshold_pence'
  | 'starts_on'
>;
type Recorded = Pick<AdvertisingRow, 'arose_after_award' | 'exempt_reason'> | null;

/** What is known of a head contract. One that began before the note applied was procured before it, too. */
export function headFacts(head: Head) {
  const beganBefore = head.starts_on !== null && head.starts_on < firstDay ? head.starts_on : null;
  return {
    regime: head.regime,
    procurementBeganOn: head.procurement_began_on ?? beganBefore,
    centralGovernment: head.central_government,
    averageAnnualPence: head.value_per_year_pence,
    thresholdPence: head.advertising_threshold_pence,
  };
}

/** The same with what is known of a sub-contract under it: its highest value is the one that counts. */
export function advertisingFacts(
  head: Head,
  { valueHighPence, recorded }: { valueHighPence: number | null; recorded: Recorded },
): AdvertisingFacts {
  return {
    ...headFacts(head),
    subcontractPence: valueHighPence,
    aroseAfterAward: recorded?.arose_after_award ?? null,
    exemptReason: recorded?.exempt_reason ?? null,
  };
}
