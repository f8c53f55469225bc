import type { DeskFilter } from '#db/queries/concern-desk.ts';

const kinds = ['merlin', 'commercial', 'mixed', 'out_of_scope'] as const;

/** What a steward looks for among the concerns, as its address says it, and as it is shown. What is not known is left out. */
export function deskFilter(search: URLSearchParams, personId: string) {
  const state = search.get('state') === 'closed' ? 'closed' : 'open';
  const triage = kinds.find((kind) => kind === search.get('triage'));
  const owner = search.get('owner');
  const filter: DeskFilter = {
    state,
    ...(triage ? { triage } : {}),
    ...(owner === 'me' ? { stewardId: personId } : {}),
    ...(owner === 'none' ? { unassigned: true } : {}),
  };
  const shown = {
    state: state === 'closed' ? state : '',
    triage: triage ?? '',
    owner: owner === 'me' || owner === 'none' ? owner : '',
  };
  return { filter, shown };
}
