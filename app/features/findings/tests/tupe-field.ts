import { formatDate } from '../../wording.ts';
import type { Breach } from './breach.ts';
import { daysAfter } from './days.ts';
import type { OpportunityToTest } from './rows.ts';

/**
 * Open to answers without saying whether the Transfer of Undertakings rules apply (domain.md P08): published without a
 * position or as not assessed; still waiting for advice when the time to answer was over; or left with a position that staff
 * may transfer when the declaration behind it was ended without a transfer.
 */
export function tupeField(rows: readonly OpportunityToTest[], today: string): Breach[] {
  return rows.flatMap((row): Breach[] => {
    const missing = whatIsMissing(row, today);
    if (missing === null) return [];
    const { id, title, publishedOn } = row;
    return [
      {
        test: 'tupe_field',
        about: [id],
        since: missing.since,
        subcontractId: null,
        opportunityId: id,
        words: `${missing.words}: nobody could tell whether staff would transfer.`,
        rows: [{ table: 'opportunity', id, words: `${title}: published ${formatDate(publishedOn)}` }],
        change: null,
      },
    ];
  });
}

const saysThatNoneTransfer: readonly string[] = ['unlikely', 'does_not'];

function whatIsMissing(row: OpportunityToTest, today: string): { since: string; words: string } | null {
  const { publishedOn, responseDeadline, tupePosition, tupeEndedOn } = row;
  if (tupePosition === null) return { since: publishedOn, words: 'It was published without a TUPE position' };
  if (tupePosition === 'not_assessed')
    return { since: publishedOn, words: 'It was published with a TUPE position of “not assessed”' };
  if (tupePosition === 'under_advice' && responseDeadline !== null && responseDeadline < today) {
    const words = `Its TUPE position was still “waiting for advice” on ${formatDate(responseDeadline)}, the last day to answer`;
    return { since: daysAfter(responseDeadline, 1), words };
  }
  if (tupeEndedOn === null || saysThatNoneTransfer.includes(tupePosition)) return null;
  const ended = `Its TUPE declaration was ended without a transfer on ${formatDate(tupeEndedOn)}`;
  return { since: tupeEndedOn, words: `${ended}, and it still says that staff may transfer` };
}
