import type { TupeDeclarationRow } from '#db/tables/tupe-declaration.table.ts';

/** What the declaration of a sub-contract takes from that of its opportunity: the transfer, and nothing that was signed. */
export function copyOf(row: TupeDeclarationRow) {
  return {
    jurisdiction: row.jurisdiction,
    calendar: row.calendar,
    transfer_type: row.transfer_type,
    client_name: row.client_name,
    services: row.services,
    sites: row.sites,
    planned_transfer_on: row.planned_transfer_on,
    grouping_description: row.grouping_description,
    headcount: row.headcount,
    fte: row.fte,
    annual_pay_pence: row.annual_pay_pence,
    redundancy_pence: row.redundancy_pence,
    public_origin_count: row.public_origin_count,
    fair_deal_count: row.fair_deal_count,
    fragmentation_count: row.fragmentation_count,
    two_tier_regime: row.two_tier_regime,
    old_contract_ends_on: row.old_contract_ends_on,
  };
}
