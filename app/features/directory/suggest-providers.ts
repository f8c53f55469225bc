import { paths } from '#app/paths.ts';
import { profileResult } from '../profiles/search-document.ts';
import type { SuggestionSource } from '../search/suggest.server.ts';
import { providerList } from './provider-list.ts';

/** What is suggested to whoever looks for a provider. */
export const providerSuggestions: SuggestionSource = {
  list: providerList,
  kind: 'Provider',
  entryOf(organisationId, data) {
    const result = profileResult.safeParse(data);
    return result.success ? { text: result.data.name, href: paths.profile(organisationId) } : null;
  },
  filters: [
    { name: 'service', kind: 'Service' },
    { name: 'group', kind: 'Customer group' },
    { name: 'specialism', kind: 'Specialism' },
  ],
};
