import { Temporal } from 'temporal-polyfill';
import { earliestEffect, isShortNotice, noticeOwed } from '../../subcontracts/notice.ts';
import { counted, formatDate } from '../../wording.ts';
import type { Breach } from './breach.ts';
import type { SubcontractToTest } from './rows.ts';
import { breachOf } from './subcontract-breach.ts';

/**
 * Notices of a prime to end or change a sub-contract that leave less than three months, or than was agreed where that is more
 * (domain.md C19, P33). Without effect where stewards accepted the exceptional reason, and not before they have; nor where
 * the provider agreed to the change.
 */
export function noticeShort(rows: readonly SubcontractToTest[]): Breach[] {
  return rows.flatMap((row) =>
    row.notices.flatMap((notice): Breach[] => {
      const { id, kind, byPrime, givenOn, effectiveOn, exceptionalReason, isAccepted, isAgreed } = notice;
      const months = noticeOwed(row.noticeMonths);
      if (!byPrime || kind === 'partner' || !isShortNotice(givenOn, effectiveOn, months)) return [];
      if ((exceptionalReason && isAccepted) || (kind === 'change' && isAgreed)) return [];
      const earliest = earliestEffect(Temporal.PlainDate.from(givenOn), months);
      const waiting = exceptionalReason ? ' It was called exceptional, which no steward has accepted.' : '';
      const what = kind === 'end' ? 'Notice to end' : 'Notice of a change';
      const words = `${what} was given on ${formatDate(givenOn)} for ${formatDate(effectiveOn)}`;
      return [
        breachOf(row, {
          test: 'notice_short',
          about: [id],
          since: givenOn,
          words: `${words}; ${counted(months, 'month')} end on ${formatDate(earliest)}.${waiting}`,
          rows: [{ table: 'change_notice', id, words }],
        }),
      ];
    }),
  );
}
