import { mustConsult } from '../../tupe/must-consult.ts';
import { formatDate } from '../../wording.ts';
import type { Breach } from './breach.ts';
import type { TransferToTest } from './rows.ts';
import { tupeBreachOf } from './tupe-breach.ts';

type Employer = TransferToTest & { transferOn: string };

/** Employers that did not inform their affected staff before the transfer (domain.md 3.3). The duty has no fixed day before. */
export function tupeNotInformed(rows: readonly TransferToTest[], today: string): Breach[] {
  return employersAtTransfer(rows, today).flatMap((row): Breach[] => {
    const { transferOn, informedOn } = row;
    if (informedOn !== null && informedOn < transferOn) return [];
    const when = informedOn === null ? 'nobody' : `nobody before ${formatDate(informedOn)}`;
    return [
      tupeBreachOf(row, {
        test: 'tupe_not_informed',
        since: transferOn,
        words: `The transfer was on ${formatDate(transferOn)}, and by the record ${when} was informed among the affected staff or their representatives.`,
      }),
    ];
  });
}

/** Employers that had to consult about measures, and had not ended it by the transfer (domain.md 3.3, 3.7). */
export function tupeNotConsulted(rows: readonly TransferToTest[], today: string): Breach[] {
  return employersAtTransfer(rows, today).flatMap((row): Breach[] => {
    const { transferOn, consultationEndedOn } = row;
    if (mustConsult(row) !== true || (consultationEndedOn !== null && consultationEndedOn <= transferOn)) return [];
    const state = consultationEndedOn === null ? 'has not ended' : `ended on ${formatDate(consultationEndedOn)}`;
    return [
      tupeBreachOf(row, {
        test: 'tupe_not_consulted',
        since: transferOn,
        words: `Measures were envisaged, the transfer was on ${formatDate(transferOn)}, and by the record consultation ${state}.`,
      }),
    ];
  });
}

// One that says that none of its staff are affected informs and consults nobody.
const employersAtTransfer = (rows: readonly TransferToTest[], today: string): Employer[] =>
  rows.filter((row): row is Employer => {
    const { role, isGoingAhead, hasAffectedStaff, transferOn } = row;
    return role !== 'prime' && isGoingAhead && hasAffectedStaff !== false && transferOn !== null && transferOn <= today;
  });
