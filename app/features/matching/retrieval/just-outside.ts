import type { MarketNow } from '#db/market/market.ts';
import type { ServiceRows } from '#db/market/market-rows.ts';
import { groupsAsked, rowsOf } from './answering.ts';
import type { AskedNeed, AskedRow, Whom } from './asked.ts';
import { leading } from './leading.ts';
import { countMet, maskOf, meets } from './masks.ts';
import { certificatesLacking } from './standing.ts';

/**
 * Providers of a service asked for that are ruled out: those first that lack the least, and among them those that cover the
 * most of the area, and of the regions round it. Rows of a need that were only read from a text rule nobody out, and where no
 * certificate is asked for directory entries are not told what they lack.
 */
export function justOutside(market: MarketNow, whom: Whom, limit: number): string[] {
  const { rows: asked, mandatoryEvidence, isProposed } = whom.need;
  if (asked.length === 0 || (isProposed && mandatoryEvidence.length === 0)) return [];
  const { ids } = market.rows.providers;
  const lacks = new Uint8Array(ids.length).fill(notThere);
  const covered = new Uint16Array(ids.length);
  const near = new Uint16Array(ids.length);
  for (const row of asked) {
    const rows = rowsOf(market, row.serviceType);
    const lacksOf = lackingOf(market, rows, row, whom.need);
    const districts = maskOf(market, 'district', row.districts);
    const around = maskOf(market, 'district', row.around);
    eachOfService(market, rows, whom, (at, provider) => {
      if (lacks[provider] === 0) return;
      const lacking = lacksOf(at, provider);
      lacks[provider] = Math.min(lacks[provider] ?? notThere, lacking);
      if (lacking === 0) return;
      covered[provider] = Math.max(covered[provider] ?? 0, countMet(rows.bits, at, districts));
      near[provider] = Math.max(near[provider] ?? 0, countMet(rows.bits, at, around));
    });
  }
  const order = (left: number, right: number) =>
    (lacks[left] ?? 0) - (lacks[right] ?? 0) ||
    (covered[right] ?? 0) - (covered[left] ?? 0) ||
    (near[right] ?? 0) - (near[left] ?? 0) ||
    ((ids[left] ?? '') < (ids[right] ?? '') ? -1 : 1);
  const first = leading<number>(limit, order);
  for (let provider = 0; provider < ids.length; provider += 1) {
    if (lacks[provider] !== 0 && lacks[provider] !== notThere) first.offer(provider);
  }
  return first.inOrder().map((provider) => ids[provider] ?? '');
}

const notThere = 255;

function eachOfService(
  market: MarketNow,
  rows: ServiceRows,
  { need, claimedOnly, except }: Whom,
  give: (at: number, provider: number) => void,
): void {
  const { providers } = market.rows;
  const claimedAlone = claimedOnly || (need.proposed !== null && need.mandatoryEvidence.length === 0);
  const excepted = providers.numbers.get(except);
  for (let at = 0; at < rows.used; at += 1) {
    const provider = rows.provider[at] ?? -1;
    if (provider < 0 || provider === excepted || (claimedAlone && providers.claimed[provider] !== 1)) continue;
    give(at, provider);
  }
}

function lackingOf(
  market: MarketNow,
  { bits }: ServiceRows,
  row: AskedRow,
  need: AskedNeed,
): (at: number, provider: number) => number {
  const certificates = certificatesLacking(market, need);
  const groups = row.groups.length === 0 ? null : groupsAsked(market, row);
  const districts = row.districts.length === 0 ? null : maskOf(market, 'district', row.districts);
  return (at, provider) =>
    (groups && !meets(bits, at, groups) ? 1 : 0) +
    (districts && !meets(bits, at, districts) ? 1 : 0) +
    certificates(provider);
}
