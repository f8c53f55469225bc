import { leastWorkingDays } from '../../opportunities/response-window.ts';
import { windowInWorkingDays } from '../../primes/window.ts';
import { counted, formatDate } from '../../wording.ts';
import type { Breach } from './breach.ts';
import { daysBetween } from './days.ts';
import type { OpportunityToTest } from './rows.ts';

/** The least share of its own time to bid that a prime passes on. */
export const leastShare = 0.25;

/**
 * Less time to answer than 15 working days, or than a quarter of the time that the prime itself had (domain.md P07). With a
 * published reason it is still shown, as minor: providers had less time either way.
 */
export function responseWindow(rows: readonly OpportunityToTest[]): Breach[] {
  return rows.flatMap((row): Breach[] => {
    const { id, title, publishedOn, responseDeadline, shortWindowReason } = row;
    if (responseDeadline === null) return [];
    const given = windowInWorkingDays(publishedOn, responseDeadline, row.districts);
    const calendarDays = daysBetween(publishedOn, responseDeadline);
    const ofPrime = row.primeWindowDays;
    const isShort = given < leastWorkingDays;
    const isSmallShare = ofPrime !== null && calendarDays < ofPrime * leastShare;
    if (!isShort && !isSmallShare) return [];
    const why = isShort
      ? `Providers got ${counted(given, 'working day')} to answer; the least is ${leastWorkingDays}.`
      : `Providers got ${counted(calendarDays, 'day')} to answer, less than a quarter of the ${ofPrime} days that the prime had.`;
    return [
      {
        test: 'response_window',
        about: [id],
        since: publishedOn,
        subcontractId: null,
        opportunityId: id,
        words: shortWindowReason ? `${why} A reason was published with it.` : why,
        rows: [
          {
            table: 'opportunity',
            id,
            words: `${title}: published ${formatDate(publishedOn)}, answers until ${formatDate(responseDeadline)}`,
          },
        ],
        change: shortWindowReason ? 'minor' : null,
      },
    ];
  });
}
