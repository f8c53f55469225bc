import { formatDate } from '../../wording.ts';
import type { Breach } from './breach.ts';
import type { TransferToTest } from './rows.ts';
import { tupeBreachOf } from './tupe-breach.ts';

/**
 * Old contracts that end after the new work begins, so that staff stand between two employers (domain.md F21). Minor while
 * there is time to mend it.
 */
export function tupeOverlap(rows: readonly TransferToTest[], today: string): Breach[] {
  return rows.flatMap((row): Breach[] => {
    const { role, isGoingAhead, transferOn, oldContractEndsOn, plannedOn } = row;
    if (role !== 'prime' || !isGoingAhead || transferOn === null || oldContractEndsOn === null) return [];
    if (oldContractEndsOn <= transferOn || plannedOn === null) return [];
    return [
      tupeBreachOf(row, {
        test: 'tupe_overlap',
        since: plannedOn,
        words: `The old contract ends on ${formatDate(oldContractEndsOn)}, after the transfer on ${formatDate(transferOn)}.`,
        change: transferOn > today ? 'minor' : null,
      }),
    ];
  });
}
