import { Temporal } from 'temporal-polyfill';
import type { Services } from '#app/services/services.ts';
import { inUnitOfWork } from '#app/services/unit-of-work.ts';
import { type ClosingSearch, closingSearchesToRun, setSearchChecked } from '#db/queries/saved-search.ts';
import { system } from '../identity/actor.ts';
import { latestVersion } from '../opportunities/published-version.server.ts';
import { type FoundOpportunity, searchOpportunities } from '../opportunities/search-opportunities.server.ts';
import { readOpportunityQuery } from '../opportunities/search-query.ts';
import { formatDate } from '../wording.ts';
import { isDeclined, newsOf, seeingOnly } from './searches-to-tell.server.ts';
import { type News, tellPeople } from './tell-people.server.ts';

const atOnce = 100;

/**
 * Tells of opportunities that a saved search finds because time has passed: it asks for those that close within some days,
 * and now they do. Only the days since a search was last looked at count, so a run that was missed is made up for. Safe to
 * repeat: nobody hears of an opportunity that they heard of before.
 */
export async function alertAboutClosing(services: Services): Promise<void> {
  const today = services.clock.today();
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const searches = await closingSearchesToRun(services.db, today.toString(), { after, limit: atOnce });
    for (const search of searches) {
      await tellPeople(services, await newsOfClosing(services, search, today));
      await inUnitOfWork({ services, actor: system, formKey: null }, async (unit) => {
        await setSearchChecked(unit.db, search.id, today.toString());
        return { ok: true };
      });
    }
    const last = searches.at(-1);
    if (!last || searches.length < atOnce) return;
    after = last.id;
  }
}

async function newsOfClosing(services: Services, search: ClosingSearch, today: Temporal.PlainDate): Promise<News[]> {
  const news: News[] = [];
  for (const { opportunityId: id, organisationId, title } of await foundSince(services, search, today)) {
    const found = { page: 'opportunity', id, title } as const;
    if (search.organisationId === organisationId || (await isDeclined(services, search, found))) continue;
    const version = await latestVersion(services.db, id);
    if (!version) continue;
    const { why, ...rest } = await newsOf(services, search, { ...found, version: version.version });
    const closes = version.snapshot.responseDeadline;
    news.push({ ...rest, why: closes ? [`Responses close on ${formatDate(closes)}`, ...why] : why });
  }
  return news;
}

/** All that a search finds whose deadline has come within its days since it was last looked at. */
async function foundSince(
  services: Services,
  { query: saved, checkedOn }: ClosingSearch,
  today: Temporal.PlainDate,
): Promise<FoundOpportunity[]> {
  const query = readOpportunityQuery(new URLSearchParams(saved), await services.reference.current());
  const days = Number(query.settings.closing);
  if (!days) return [];
  const from = Temporal.PlainDate.from(checkedOn).add({ days: days + 1 });
  const only = { sortKey: 'response_deadline', from: from.toString(), to: today.add({ days }).toString() } as const;
  const narrowed: Services = { ...services, search: seeingOnly(services.search, only) };
  const all: FoundOpportunity[] = [];
  for (let page = 1; ; page += 1) {
    const { results, pages } = await searchOpportunities(narrowed, { ...query, page });
    all.push(...results);
    if (page >= pages) return all;
  }
}
