import type { Services } from '#app/services/services.ts';
import { notForUsIds } from '#db/queries/not-for-us.ts';
import { type SearchToRun, savedSearchesToRun } from '#db/queries/saved-search.ts';
import type { SearchEngine, SearchFilter } from '#search/engine.ts';
import { searchDirectory } from '../directory/search-directory.server.ts';
import { searchOpportunities } from '../opportunities/search-opportunities.server.ts';
import { readOpportunityQuery } from '../opportunities/search-query.ts';
import { describeQuery } from '../saved-searches/saved-query.ts';
import { opportunityKey, profileKey } from './links.ts';
import type { News } from './tell-people.server.ts';

const atOnce = 100;

/** Something newly published. `only`: the filter that leaves nothing else in its index. */
export type Published = {
  page: 'opportunity' | 'profile';
  id: string;
  ownerId: string;
  title: string;
  version: number;
  only: SearchFilter;
};

/**
 * To everyone whose saved search finds what was published: that it does. Each search is run as its page would run it, over
 * the one new document: what it found before is no news. One's own things are none either.
 */
export async function newsOfSearches(services: Services, published: Published): Promise<News[]> {
  const narrowed: Services = { ...services, search: seeingOnly(services.search, published.only) };
  const news: News[] = [];
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const searches = await savedSearchesToRun(services.db, published.page, { after, limit: atOnce });
    for (const search of searches) {
      if (search.organisationId === published.ownerId || (await isDeclined(services, search, published))) continue;
      if (await finds(narrowed, published, search.query)) news.push(await newsOf(services, search, published));
    }
    const last = searches.at(-1);
    if (!last || searches.length < atOnce) return news;
    after = last.id;
  }
}

/** An engine that finds nothing but what passes a filter. */
export function seeingOnly(search: SearchEngine, only: SearchFilter): SearchEngine {
  return {
    ...search,
    search: (index, query) => search.search(index, { ...query, filters: [...(query.filters ?? []), only] }),
  };
}

async function finds(services: Services, { page, id }: Published, query: string): Promise<boolean> {
  const address = new URLSearchParams(query);
  if (page === 'profile') {
    const { answer } = await searchDirectory(services, address);
    return answer.results.some(({ organisationId }) => organisationId === id);
  }
  const { results } = await searchOpportunities(
    services,
    readOpportunityQuery(address, await services.reference.current()),
  );
  return results.some(({ opportunityId }) => opportunityId === id);
}

/** Whether the organisation for which a search was saved said that what it finds is not for it. */
export async function isDeclined(
  { db }: Services,
  { organisationId }: SearchToRun,
  { page, id }: Pick<Published, 'page' | 'id'>,
): Promise<boolean> {
  if (page !== 'opportunity' || !organisationId) return false;
  return (await notForUsIds(db, organisationId)).includes(id);
}

/** That a saved search finds something, and by what it does. */
export async function newsOf(
  services: Services,
  search: SearchToRun,
  published: Pick<Published, 'page' | 'id' | 'title' | 'version'>,
): Promise<News> {
  const { personId, email, organisationId, id, name, query, frequency } = search;
  const key = published.page === 'opportunity' ? opportunityKey(published.id) : profileKey(published.id);
  return {
    personId,
    email,
    organisationId,
    kind: 'saved_search',
    key,
    thingId: published.id,
    thingVersion: published.version,
    forId: id,
    title: published.title,
    forName: name,
    why: describeQuery({ page: published.page, query }, await services.reference.current()),
    scored: null,
    frequency,
  };
}
