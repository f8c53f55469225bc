import { formatDate } from '../../wording.ts';
import type { Breach } from './breach.ts';
import type { SubcontractToTest } from './rows.ts';
import { breachOf } from './subcontract-breach.ts';

/**
 * A sub-contract that ended early, or a partner that was replaced, without the stewards having been told before (domain.md
 * P35). They are told on the day on which a notice is put on record, whatever date it bears. A notice of the provider's own
 * to end it counts: it was not dropped.
 */
export function partnerDropped(rows: readonly SubcontractToTest[]): Breach[] {
  return rows.flatMap((row): Breach[] => [...endedUntold(row), ...replacedUntold(row)]);
}

function endedUntold(row: SubcontractToTest): Breach[] {
  const { endedOn, endsOn, notices } = row;
  if (endedOn === null || (endsOn !== null && endedOn >= endsOn)) return [];
  if (notices.some(({ kind, recordedOn }) => kind !== 'change' && recordedOn < endedOn)) return [];
  return [
    breachOf(row, {
      test: 'partner_dropped',
      since: endedOn,
      words: `It ended early, on ${formatDate(endedOn)}, and the stewards were not told before.`,
    }),
  ];
}

function replacedUntold(row: SubcontractToTest): Breach[] {
  return row.notices
    .filter(({ kind, byPrime, recordedOn, effectiveOn }) => kind === 'partner' && byPrime && recordedOn >= effectiveOn)
    .filter(({ effectiveOn }) => effectiveOn !== row.endedOn)
    .map(({ id, effectiveOn, recordedOn }) =>
      breachOf(row, {
        test: 'partner_dropped',
        about: [id],
        since: effectiveOn,
        words: `The partner was changed on ${formatDate(effectiveOn)}; the stewards were told on ${formatDate(recordedOn)}.`,
        rows: [{ table: 'change_notice', id, words: `Change of partner on ${formatDate(effectiveOn)}` }],
      }),
    );
}
