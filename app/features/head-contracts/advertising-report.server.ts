import type { Temporal } from 'temporal-polyfill';
import type { Services } from '#app/services/services.ts';
import {
  type AdvertisingReportRow,
  advertisingRows,
  countAdvertisingRows,
  type ReportedSubcontract,
  type ReportScope,
  subcontractsOf,
} from '#db/queries/advertising.ts';
import { pageCount } from '../page-number.ts';
import { dateInLondon } from '../wording.ts';
import { advertisingFacts, headFacts } from './advertising-facts.ts';
import { type AwardNotice, awardNoticeOn } from './award-notice.ts';
import { type AdvertisingDuty, mustAdvertise, noteApplies } from './must-advertise.ts';
import { type AwardedShares, awardedShares } from './spend.ts';

const pageSize = 100;
/** The most rows that a download holds. */
export const mostRows = 2_000;

export type ReportedOpportunity = {
  id: string;
  title: string;
  valuePence: number | null;
  duty: AdvertisingDuty;
  /** Null while it is a draft. */
  advertisedHereOn: string | null;
  noticeReference: string | null;
  noticeOn: string | null;
  awardedOn: string | null;
  awardNotice: AwardNotice;
  awarded: AwardedShares;
};
export type ReportedHeadContract = {
  id: string;
  name: string;
  applies: AdvertisingDuty;
  opportunities: ReportedOpportunity[];
};
export type AdvertisingReport = {
  headContracts: ReportedHeadContract[];
  current: number;
  pages: number;
  total: number;
};

/** One page of the report of domain.md 8.6 over a prime's head contracts, or over one; a page past the last is the last. */
export async function readAdvertisingReport(
  services: Services,
  scope: ReportScope,
  wanted = 1,
  size = pageSize,
): Promise<AdvertisingReport> {
  const total = await countAdvertisingRows(services.db, scope);
  const pages = pageCount(total, size);
  const current = Math.min(pages, wanted);
  const rows = await advertisingRows(services.db, scope, { limit: size, offset: (current - 1) * size });
  const ids = rows.flatMap(({ opportunityId }) => opportunityId ?? []);
  const subcontracts = Map.groupBy(
    await subcontractsOf(services.db, scope.primeId, ids),
    ({ opportunityId }) => opportunityId,
  );
  const today = services.clock.today();
  const headContracts = [...Map.groupBy(rows, ({ headContractId }) => headContractId)].flatMap(([id, under]) =>
    under.slice(0, 1).map((head) => ({
      id,
      name: head.headContract,
      applies: noteApplies(headFacts(head)),
      opportunities: under.flatMap((row) =>
        row.opportunityId === null
          ? []
          : reported(row, row.opportunityId, subcontracts.get(row.opportunityId) ?? [], today),
      ),
    })),
  );
  return { headContracts, current, pages, total };
}

function reported(
  row: AdvertisingReportRow,
  id: string,
  awards: readonly ReportedSubcontract[],
  today: Temporal.PlainDate,
): ReportedOpportunity {
  const [first] = awards;
  const awardedOn = first ? dateInLondon(first.awardedAt) : null;
  return {
    id,
    title: row.title || 'Untitled draft',
    valuePence: row.valueHighPence,
    duty: mustAdvertise(advertisingFacts(row, { valueHighPence: row.valueHighPence, recorded: row })),
    advertisedHereOn: row.publishedAt && dateInLondon(row.publishedAt),
    noticeReference: row.noticeReference,
    noticeOn: row.noticeOn,
    awardedOn,
    awardNotice: awardNoticeOn(today, awardedOn, row.awardNoticeOn),
    awarded: awardedShares(awards),
  };
}
