import type { Services } from '#app/services/services.ts';
import { opportunitiesByRows, providersByRows } from '#db/queries/match.ts';
import type { SearchFilter, SearchHit, SearchQuery } from '#search/engine.ts';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import type { ProfileSnapshot } from '../profiles/snapshot.ts';
import type { Vocabulary } from './vocabulary.ts';

type Wanted = OpportunitySnapshot['requirements'][number];

/**
 * Whom to score, at most a few hundred, and how alike the words are of each: 0 to 1, or null where no words were compared.
 * `degraded` when the search engine did not answer and the rows alone chose.
 */
export type Candidates = {
  relevance: ReadonlyMap<string, number | null>;
  degraded: boolean;
};

/** At most so many are scored for one list. */
export const mostCandidates = 300;
const mostNearby = 60;
const mostAround = 400;
const mostRequirements = 12;

/**
 * Retrieves providers for a need: for its requirements those of the service, place and people, the likeliest words first,
 * and some of the service elsewhere, so that the list of the excluded says what would lift it.
 */
export async function retrieveProviders(
  services: Services,
  { snapshot, text }: { snapshot: OpportunitySnapshot; text: string },
  vocabulary: Vocabulary,
  only: readonly SearchFilter[] = [],
): Promise<Candidates> {
  const requirements = snapshot.requirements.slice(0, mostRequirements);
  const wordsCompared = hasWords(text);
  try {
    const relevance = new Map<string, number | null>();
    const keep = (hits: readonly SearchHit[]) => {
      for (const hit of hits) relevance.set(hit.id, wordsCompared ? hit.relevance : null);
    };
    const asked = byPlace(requirements).map((rows) => [...rowFilters(rows, vocabulary), ...only]);
    const each = Math.floor((mostCandidates - mostNearby) / Math.max(1, asked.length));
    for (const filters of asked) keep(await searchProviders(services, { text, filters, limit: each }));
    const offered = requirements.map(({ serviceType }) => serviceType);
    const ofService = [...anyOf('service', offered), ...only];
    const keepNew = async (filters: readonly SearchFilter[], most: number) => {
      const { hits } = await services.search.search('profile', { text, filters, limit: mostCandidates });
      keep(hits.filter(({ id }) => !relevance.has(id)).slice(0, most));
    };
    // Near misses first: in the regions asked for. Then some from anywhere.
    const regions = vocabulary.regionsOf(requirements.flatMap(({ districts }) => districts));
    if (regions.length > 0) await keepNew([...ofService, ...anyOf('region', regions)], mostNearby / 2);
    await keepNew(ofService, mostNearby / 2);
    return { relevance, degraded: false };
  } catch (error) {
    services.log.warn({ err: error }, 'search did not answer: matching without words');
    const ids = await providersByRows(services.db, placesAndServices(requirements), mostCandidates);
    return { relevance: new Map(ids.map((id) => [id, null])), degraded: true };
  }
}

// Words bring the likeliest first; when they find fewer than there is room for, those without a word in common follow.
async function searchProviders(services: Services, query: SearchQuery & { limit: number }): Promise<SearchHit[]> {
  const { hits } = await services.search.search('profile', query);
  if (hits.length >= query.limit || !hasWords(query.text ?? '')) return hits;
  const { hits: others } = await services.search.search('profile', { ...query, text: undefined });
  const found = new Set(hits.map(({ id }) => id));
  return [...hits, ...others.filter(({ id }) => !found.has(id))].slice(0, query.limit);
}

/**
 * Retrieves those round about a need, whatever their words: of its services in its regions, and in its places with whatever
 * service. They say what each criterion of a draft costs.
 * @returns their ids; `cut` when there are more; none when the search engine does not answer
 */
export async function retrieveAround(
  services: Services,
  { requirements }: OpportunitySnapshot,
  vocabulary: Vocabulary,
): Promise<{ ids: string[]; cut: boolean }> {
  const districts = [...new Set(requirements.flatMap((requirement) => requirement.districts))];
  const ofService = anyOf(
    'service',
    requirements.map(({ serviceType }) => serviceType),
  );
  const wanted: SearchFilter[][] = [
    [...ofService, ...anyOf('region', vocabulary.regionsOf(districts))],
    ...(districts.length === 0 || vocabulary.isEverywhere(districts) ? [] : [anyOf('district', districts)]),
  ];
  try {
    const found = [];
    for (const filters of wanted) found.push(await services.search.search('profile', { filters, limit: mostAround }));
    const ids = found.flatMap(({ hits }) => hits.map(({ id }) => id));
    return { ids: [...new Set(ids)], cut: found.some(({ total, hits }) => total > hits.length) };
  } catch (error) {
    services.log.warn({ err: error }, 'search did not answer: counting only those that the rows chose');
    return { ids: [], cut: true };
  }
}

/** How alike the words of a need are to one provider's; null where there are none, or the engine does not answer. */
export async function relevanceOf(
  services: Services,
  text: string,
  organisationId: string,
): Promise<{ relevance: number | null; degraded: boolean }> {
  if (!hasWords(text)) return { relevance: null, degraded: false };
  try {
    const filters = anyOf('organisation', [organisationId]);
    const { hits } = await services.search.search('profile', { text, filters, limit: 1 });
    return { relevance: hits[0]?.relevance ?? 0, degraded: false };
  } catch (error) {
    services.log.warn({ err: error }, 'search did not answer: matching without words');
    return { relevance: null, degraded: true };
  }
}

/** Retrieves the ids of opportunities for a provider: of its services and places first, then of its services elsewhere. */
export async function retrieveOpportunities(
  services: Services,
  { activities }: ProfileSnapshot,
): Promise<{ ids: string[]; degraded: boolean }> {
  const offered = anyOf(
    'service',
    activities.map(({ serviceType }) => serviceType),
  );
  const here = anyOf(
    'district',
    activities.flatMap(({ districts }) => districts),
  );
  const today = services.clock.today().toString();
  try {
    const open: SearchFilter[] = [
      { field: 'status', anyOf: ['published'] },
      { sortKey: 'response_deadline', from: today },
    ];
    const sort = { sortKey: 'response_deadline', direction: 'ascending' } as const;
    const near = { filters: [...open, ...offered, ...here], sort, limit: mostCandidates - mostNearby };
    const elsewhere = { filters: [...open, ...offered], sort, limit: mostNearby };
    const { hits } = await services.search.search('opportunity', near);
    const { hits: others } = await services.search.search('opportunity', elsewhere);
    return { ids: [...new Set([...hits, ...others].map(({ id }) => id))], degraded: false };
  } catch (error) {
    services.log.warn({ err: error }, 'search did not answer: matching without words');
    const serviceTypes = activities.map(({ serviceType }) => serviceType);
    const ids = await opportunitiesByRows(services.db, { services: serviceTypes, today }, mostCandidates);
    return { ids, degraded: true };
  }
}

/*
 * Most needs ask for several things in the same places: those are looked for at once. That may bring in one who offers the
 * one thing to the people of the other; the score tells them apart.
 */
function byPlace(requirements: readonly Wanted[]): Wanted[][] {
  return [...Map.groupBy(requirements, ({ districts }) => districts.toSorted().join()).values()];
}

function rowFilters(rows: readonly Wanted[], vocabulary: Vocabulary): SearchFilter[] {
  const districts = rows[0]?.districts ?? [];
  const groups = rows.map(({ customerGroups }) => vocabulary.groupsThatMeet(customerGroups));
  return [
    ...anyOf(
      'service',
      rows.map(({ serviceType }) => serviceType),
    ),
    // Everyone works somewhere: a filter on every district costs time and keeps nobody out.
    ...(vocabulary.isEverywhere(districts) ? [] : anyOf('district', districts)),
    ...(groups.some((codes) => codes.length === 0) ? [] : anyOf('group', groups.flat())),
  ];
}

function anyOf(field: string, codes: readonly string[]): SearchFilter[] {
  return codes.length === 0 ? [] : [{ field, anyOf: [...new Set(codes)] }];
}

function placesAndServices(requirements: readonly Wanted[]) {
  return {
    services: [...new Set(requirements.map(({ serviceType }) => serviceType))],
    districts: [...new Set(requirements.flatMap(({ districts }) => districts))],
  };
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
