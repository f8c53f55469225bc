import { counted, formatDate } from '../../wording.ts';
import type { Breach } from './breach.ts';
import { daysAfter } from './days.ts';
import type { TransferToTest } from './rows.ts';
import { tupeBreachOf } from './tupe-breach.ts';

/** So many days a dispute may lie without anybody adding to it. */
export const daysToTakeUp = 30;

/** Disputes about whether staff transfer on which nobody has said anything for 30 days (domain.md F20). */
export function tupeDisputeLeft(rows: readonly TransferToTest[], today: string): Breach[] {
  return rows.flatMap((row): Breach[] => {
    const { role, disputedSince } = row;
    if (role !== 'prime' || disputedSince === null) return [];
    const since = daysAfter(disputedSince, daysToTakeUp + 1);
    if (since > today) return [];
    return [
      tupeBreachOf(row, {
        test: 'tupe_dispute_left',
        since,
        words: `Whether staff transfer is disputed. The last position on it is of ${formatDate(disputedSince)}: for ${counted(daysToTakeUp, 'day')} nobody took it up.`,
      }),
    ];
  });
}
