import { Temporal } from 'temporal-polyfill';
import { addMonths } from '../../subcontracts/notice.ts';
import { formatDate } from '../../wording.ts';
import type { Breach } from './breach.ts';
import { cameIn } from './no-referrals.ts';
import type { SubcontractToTest } from './rows.ts';
import { breachOf } from './subcontract-breach.ts';

/** The share of the low end of the agreed range below which a gap is explained (domain.md P24). */
export const leastOfLow = 0.5;

type Quarter = { from: string; came: number; isExplained: boolean };

/**
 * Fewer than half of the low end of the agreed range in two quarters running, with no word of explanation. Counted from the
 * first whole calendar quarter after go-live; two quarters without any referral are what "no referrals" says.
 */
export function volumeShort(rows: readonly SubcontractToTest[], today: string): Breach[] {
  return rows.flatMap((row): Breach[] => {
    const low = row.volumes.reduce((sum, volume) => sum + (volume.low ?? 0), 0);
    const least = low * 3 * leastOfLow;
    const quarters = wholeQuarters(row, today);
    const second = quarters.findIndex((quarter, index) => {
      const before = quarters[index - 1];
      if (!before) return false;
      const isShort = quarter.came < least && before.came < least;
      return isShort && quarter.came + before.came > 0 && !quarter.isExplained && !before.isExplained;
    });
    const [before, last] = [quarters[second - 1], quarters[second]];
    if (!before || !last) return [];
    return [
      breachOf(row, {
        test: 'volume_short',
        since: addMonths(Temporal.PlainDate.from(last.from), 3).toString(),
        words: `${low} referrals a month were the low end of what was agreed. ${before.came} came in the quarter from ${formatDate(before.from)} and ${last.came} in the next, and nobody explained why.`,
        rows: [before, last].map(({ from, came }) => ({
          table: 'referral_flow',
          id: `${row.id} ${from}`,
          words: `Quarter from ${formatDate(from)}: ${came} of at least ${low * 3}`,
        })),
      }),
    ];
  });
}

function wholeQuarters({ wentLiveOn, endedOn, flows }: SubcontractToTest, today: string): Quarter[] {
  if (wentLiveOn === null) return [];
  const live = Temporal.PlainDate.from(wentLiveOn);
  const start = live.with({ month: Math.floor((live.month - 1) / 3) * 3 + 1, day: 1 });
  let from = Temporal.PlainDate.compare(start, live) < 0 ? start.add({ months: 3 }) : start;
  const until = Temporal.PlainDate.from(endedOn !== null && endedOn < today ? endedOn : today);
  const quarters: Quarter[] = [];
  for (; Temporal.PlainDate.compare(from.add({ months: 3 }), until) <= 0; from = from.add({ months: 3 })) {
    const [first, next] = [from.toString(), from.add({ months: 3 }).toString()];
    const within = flows.filter(({ month }) => month >= first && month < next);
    quarters.push({
      from: first,
      came: within.reduce((sum, flow) => sum + cameIn(flow), 0),
      isExplained: within.some(({ explanation }) => Boolean(explanation)),
    });
  }
  return quarters;
}
