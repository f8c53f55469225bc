import { formatDate } from '../../wording.ts';
import type { Breach } from './breach.ts';
import type { OpportunityToTest } from './rows.ts';

/** Published without saying whether the Transfer of Undertakings rules apply, or as not assessed (domain.md P08). */
export function tupeField(rows: readonly OpportunityToTest[]): Breach[] {
  return rows
    .filter(({ tupePosition }) => tupePosition === null || tupePosition === 'not_assessed')
    .map(({ id, title, publishedOn, tupePosition }) => ({
      test: 'tupe_field',
      about: [id],
      since: publishedOn,
      subcontractId: null,
      opportunityId: id,
      words:
        tupePosition === null
          ? 'It was published without a TUPE position: nobody can tell whether staff would transfer.'
          : 'It was published with a TUPE position of “not assessed”: nobody can tell whether staff would transfer.',
      rows: [{ table: 'opportunity', id, words: `${title}: published ${formatDate(publishedOn)}` }],
      change: null,
    }));
}
