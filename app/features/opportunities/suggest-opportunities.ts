import { paths } from '#app/paths.ts';
import type { SuggestionSource } from '../search/suggest.server.ts';
import { opportunityList } from './opportunity-list.ts';
import { opportunityHit } from './search-hit.ts';

/** What is suggested to whoever looks for an opportunity. */
export const opportunitySuggestions: SuggestionSource = {
  list: opportunityList,
  kind: 'Opportunity',
  entryOf(opportunityId, data) {
    const hit = opportunityHit.safeParse(data);
    return hit.success ? { text: hit.data.title, href: paths.opportunity(opportunityId) } : null;
  },
  filters: [
    { name: 'service', kind: 'Service' },
    { name: 'group', kind: 'Customer group' },
    { name: 'specialism', kind: 'Specialism' },
    { name: 'programme', kind: 'Programme' },
  ],
};
