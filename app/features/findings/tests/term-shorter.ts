import { formatDate } from '../../wording.ts';
import type { Breach } from './breach.ts';
import type { SubcontractToTest } from './rows.ts';
import { breachOf } from './subcontract-breach.ts';

/** Sub-contracts that end before their head contract without a reason (domain.md C09). */
export function termShorter(rows: readonly SubcontractToTest[]): Breach[] {
  return rows.flatMap((row): Breach[] => {
    const { endsOn, headEndsOn, shorterTermReason, awardedOn } = row;
    if (endsOn === null || headEndsOn === null || endsOn >= headEndsOn || shorterTermReason) return [];
    return [
      breachOf(row, {
        test: 'term_shorter',
        since: awardedOn,
        words: `It ends on ${formatDate(endsOn)}, before the head contract on ${formatDate(headEndsOn)}, and no reason is given.`,
      }),
    ];
  });
}
