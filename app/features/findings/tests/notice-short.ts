import { formatDate } from '../../wording.ts';
import type { Breach } from './breach.ts';
import { monthsAfter } from './days.ts';
import type { SubcontractToTest } from './rows.ts';
import { breachOf } from './subcontract-breach.ts';

/** So many months' notice a prime gives of ending or changing a sub-contract (domain.md C19, P33). */
export const leastMonths = 3;

/**
 * Notices of a prime that leave less than three months, counted to the same day of the month or its last. Without effect
 * where stewards accepted the exceptional reason; until they have, it counts.
 */
export function noticeShort(rows: readonly SubcontractToTest[]): Breach[] {
  return rows.flatMap((row) =>
    row.notices.flatMap((notice): Breach[] => {
      const { id, kind, byPrime, givenOn, effectiveOn, exceptionalReason, isAccepted } = notice;
      const earliest = monthsAfter(givenOn, leastMonths);
      if (!byPrime || kind === 'partner' || effectiveOn >= earliest) return [];
      if (exceptionalReason && isAccepted) return [];
      const waiting = exceptionalReason ? ' It was called exceptional, which no steward has accepted.' : '';
      const what = kind === 'end' ? 'Notice to end' : 'Notice of a change';
      const words = `${what} was given on ${formatDate(givenOn)} for ${formatDate(effectiveOn)}`;
      return [
        breachOf(row, {
          test: 'notice_short',
          about: [id],
          since: givenOn,
          words: `${words}; three months end on ${formatDate(earliest)}.${waiting}`,
          rows: [{ table: 'change_notice', id, words }],
        }),
      ];
    }),
  );
}
