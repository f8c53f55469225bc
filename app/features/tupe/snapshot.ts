import type { TupeDeclarationRow } from '#db/tables/tupe-declaration.table.ts';
import type { TupeParty } from './policy.ts';

/** The record of domain.md 3.6, save what the rooms keep for themselves. */
export function recordOf(row: TupeDeclarationRow) {
  return {
    jurisdiction: row.jurisdiction,
    calendar: row.calendar,
    transferType: row.transfer_type,
    clientName: row.client_name,
    services: row.services,
    sites: row.sites,
    plannedTransferOn: row.planned_transfer_on,
    groupingDescription: row.grouping_description,
    headcount: row.headcount,
    fte: row.fte,
    annualPayPence: row.annual_pay_pence,
    redundancyPence: row.redundancy_pence,
    publicOriginCount: row.public_origin_count,
    fairDealCount: row.fair_deal_count,
    fragmentationCount: row.fragmentation_count,
    twoTierRegime: row.two_tier_regime,
    oldContractEndsOn: row.old_contract_ends_on,
  };
}

/** What a version keeps: the record, and who has a part. */
export function snapshotOf(row: TupeDeclarationRow, parties: readonly TupeParty[]) {
  return { ...recordOf(row), parties: parties.map(({ id, party, name }) => ({ id, party, name })) };
}
