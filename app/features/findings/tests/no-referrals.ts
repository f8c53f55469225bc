import { formatDate } from '../../wording.ts';
import type { Breach } from './breach.ts';
import { daysAfter } from './days.ts';
import type { FlowToTest, SubcontractToTest } from './rows.ts';
import { breachOf } from './subcontract-breach.ts';

/** So many days after go-live the first referral has come (domain.md P24, F01). */
export const daysToRefer = 90;

/** What came in a month: the provider's own count where it gave one, since the referrals go to it. */
export const cameIn = ({ received, sent }: FlowToTest): number => received ?? sent ?? 0;

/** Sub-contracts that went live more than 90 days ago and had no referral in all that time. */
export function noReferrals(rows: readonly SubcontractToTest[], today: string): Breach[] {
  return rows.flatMap((row): Breach[] => {
    const { wentLiveOn, endedOn, flows } = row;
    if (wentLiveOn === null || flows.some((flow) => cameIn(flow) > 0)) return [];
    const since = daysAfter(wentLiveOn, daysToRefer + 1);
    if (since > today || (endedOn !== null && endedOn < since)) return [];
    return [
      breachOf(row, {
        test: 'no_referrals',
        since,
        words: `It went live on ${formatDate(wentLiveOn)}, and no referral has come in more than ${daysToRefer} days.`,
        rows: [
          { table: 'subcontract', id: row.id, words: `${row.title}: live since ${formatDate(wentLiveOn)}` },
          ...flows.map(({ month }) => ({
            table: 'referral_flow' as const,
            id: `${row.id} ${month}`,
            words: `${monthOf(month)}: 0 referrals`,
          })),
        ],
      }),
    ];
  });
}

const monthOf = (month: string) => formatDate(month).replace(/^\d+ /, '');
