import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { toCsv } from '../search/export-list.server.ts';
import { mostRows, type ReportedHeadContract, readAdvertisingReport } from './advertising-report.server.ts';
import { dutyWords } from './must-advertise.ts';
import { spendNotKnown } from './spend.ts';

const columns = [
  { key: 'head_contract', header: 'Head contract' },
  { key: 'note_applies', header: 'Policy note applies' },
  { key: 'note_reason', header: 'Why the note applies or not' },
  { key: 'opportunity', header: 'Opportunity' },
  { key: 'value', header: 'Highest value, in pounds' },
  { key: 'must_advertise', header: 'Must be advertised' },
  { key: 'reason', header: 'Why' },
  { key: 'advertised_here', header: 'Advertised here on' },
  { key: 'notice_on', header: 'Advertised on Contracts Finder on' },
  { key: 'notice_reference', header: 'Contracts Finder reference' },
  { key: 'awarded_on', header: 'Awarded on' },
  { key: 'award_due', header: 'Award to be published by' },
  { key: 'award_notice', header: 'Award published within 90 days' },
  { key: 'awarded', header: 'Sub-contracts awarded' },
  { key: 'awarded_value', header: 'Awarded value, in pounds' },
  { key: 'sme_value', header: 'Of it to SMEs, in pounds' },
  { key: 'vcse_value', header: 'Of it to VCSEs, in pounds' },
  { key: 'spend', header: 'Spend so far' },
  { key: 'page', header: 'Page' },
];

/** The report on advertising sub-contracts of a prime as CSV, all of it. */
export async function exportAdvertising(services: Services, primeId: string): Promise<string> {
  const { headContracts } = await readAdvertisingReport(services, { primeId }, 1, mostRows);
  return toCsv(
    columns,
    headContracts.flatMap((contract) => rowsOf(contract, services.env.APP_URL)),
  );
}

function rowsOf({ name, applies, opportunities }: ReportedHeadContract, site: string) {
  const head = { head_contract: name, note_applies: dutyWords[applies.duty], note_reason: applies.reason };
  if (opportunities.length === 0) return [head];
  return opportunities.map((opportunity) => ({
    ...head,
    opportunity: opportunity.title,
    value: inPounds(opportunity.valuePence),
    must_advertise: dutyWords[opportunity.duty.duty],
    reason: opportunity.duty.reason,
    advertised_here: opportunity.advertisedHereOn,
    notice_on: opportunity.noticeOn,
    notice_reference: opportunity.noticeReference,
    awarded_on: opportunity.awardedOn,
    award_due: opportunity.awardNotice.dueOn,
    award_notice: opportunity.awardNotice.words,
    awarded: opportunity.awarded.contracts,
    awarded_value: inPounds(opportunity.awarded.valuePence),
    sme_value: inPounds(opportunity.awarded.smePence),
    vcse_value: inPounds(opportunity.awarded.vcsePence),
    spend: spendNotKnown,
    page: `${site}${paths.opportunity(opportunity.id)}`,
  }));
}

function inPounds(pence: number | null): number | null {
  return pence === null ? null : pence / 100;
}
