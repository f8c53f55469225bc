import { counted, formatDate } from '../../wording.ts';
import type { Breach } from './breach.ts';
import { daysAfter, daysBetween } from './days.ts';
import type { TransferToTest } from './rows.ts';
import { tupeBreachOf } from './tupe-breach.ts';

/**
 * Employee liability information that was not given by its last day, from the beginning of the day after (domain.md 3.2, 3.8).
 * Where special circumstances were recorded there is no last day.
 */
export function tupeEliLate(rows: readonly TransferToTest[], today: string): Breach[] {
  return rows.flatMap((row): Breach[] => {
    const { role, isGoingAhead, eliDueOn, eliGivenOn, hasSpecialCircumstances } = row;
    if (role !== 'outgoing' || !isGoingAhead || hasSpecialCircumstances || eliDueOn === null) return [];
    if ((eliGivenOn ?? today) <= eliDueOn) return [];
    const state =
      eliGivenOn === null ? 'Not all of it is given' : `The last of it was given ${late(eliDueOn, eliGivenOn)}`;
    return [
      tupeBreachOf(row, {
        test: 'tupe_eli_late',
        since: daysAfter(eliDueOn, 1),
        words: `Employee liability information was to be given by ${formatDate(eliDueOn)}. ${state}.`,
      }),
    ];
  });
}

const late = (due: string, on: string) => `${counted(daysBetween(due, on), 'day')} late, on ${formatDate(on)}`;
