import type { Services } from '#app/services/services.ts';
import { listOpportunitiesUnder } from '#db/queries/opportunity.ts';
import type { HeadContractRow } from '#db/tables/opportunity.table.ts';
import { type OpportunityStatus, statusOn } from '../opportunities/domain.ts';
import { type DescribedPlaces, describePlaces } from '../places/place-options.ts';
import { type ReportedHeadContract, readAdvertisingReport } from './advertising-report.server.ts';

export type HeadContractInFull = {
  id: string;
  name: string;
  programme: string;
  areaName: string;
  places: DescribedPlaces;
  funder: string;
  regime: string;
  reference: string | null;
  valuePerYearPence: number | null;
  startsOn: string | null;
  endsOn: string | null;
  centralGovernment: boolean | null;
  procurementBeganOn: string | null;
  bidsDueOn: string | null;
  advertisingThresholdPence: number | null;
  advertising: ReportedHeadContract | null;
  opportunities: { id: string; title: string; status: OpportunityStatus }[];
};

/** A head contract in words, with the opportunities under it. */
export async function viewHeadContract(services: Services, contract: HeadContractRow): Promise<HeadContractInFull> {
  const { label, places } = await services.reference.current();
  const opportunities = await listOpportunitiesUnder(services.db, contract.organisation_id, contract.id);
  const today = services.clock.today();
  const scope = { primeId: contract.organisation_id, headContractId: contract.id };
  const { headContracts } = await readAdvertisingReport(services, scope);
  return {
    id: contract.id,
    name: contract.name,
    programme: label('programme', contract.programme),
    areaName: contract.area_name,
    places: describePlaces(contract.districts, places),
    funder: contract.funder,
    regime: label('procurement_regime', contract.regime),
    reference: contract.reference,
    valuePerYearPence: contract.value_per_year_pence,
    startsOn: contract.starts_on,
    endsOn: contract.ends_on,
    centralGovernment: contract.central_government,
    procurementBeganOn: contract.procurement_began_on,
    bidsDueOn: contract.bids_due_on,
    advertisingThresholdPence: contract.advertising_threshold_pence,
    advertising: headContracts[0] ?? null,
    opportunities: opportunities.map(({ id, title, status, response_deadline, decision_date }) => ({
      id,
      title: title || 'Untitled draft',
      status: statusOn(today, status, { responseDeadline: response_deadline, decisionDate: decision_date }),
    })),
  };
}
