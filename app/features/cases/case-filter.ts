import type { CaseFilter } from '#db/queries/conduct-case.ts';
import { levels } from './ladder.ts';

/** What a steward looks for among the cases, as its address says it, and as it is shown. What is not known is left out. */
export function caseFilter(search: URLSearchParams, personId: string) {
  const status = search.get('status') === 'closed' ? 'closed' : 'open';
  const level = levels.find((one) => String(one) === search.get('level'));
  const owner = search.get('owner');
  const filter: CaseFilter = {
    status,
    ...(level === undefined ? {} : { level }),
    ...(owner === 'me' ? { stewardId: personId } : {}),
    ...(owner === 'none' ? { unassigned: true } : {}),
  };
  const shown = {
    status: status === 'closed' ? status : '',
    level: level === undefined ? '' : String(level),
    owner: owner === 'me' || owner === 'none' ? owner : '',
  };
  return { filter, shown };
}
