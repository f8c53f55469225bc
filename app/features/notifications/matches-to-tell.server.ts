import type { Services } from '#app/services/services.ts';
import { notForUsIds, organisationsNotFor } from '#db/queries/not-for-us.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import { findOpportunityVersion } from '#db/queries/opportunity-parts.ts';
import type { Match } from '../matching/domain.ts';
import { opportunitiesThatFit } from '../matching/find-opportunities.server.ts';
import { providersThatFit } from '../matching/find-providers.server.ts';
import { matchOfPair } from '../matching/match-pair.server.ts';
import { scoreOfEarlierProfile } from '../matching/score-earlier.server.ts';
import { latestVersion, type PublishedVersion } from '../opportunities/published-version.server.ts';
import { opportunitySnapshot } from '../opportunities/snapshot.ts';
import { type PublishedProfile, readProfileVersion } from '../profiles/published.server.ts';
import { isWorthTelling, whyOf } from './domain.ts';
import { opportunityKey, pairKey } from './links.ts';
import type { News } from './tell-people.server.ts';

const mostPages = 15;

type Fitting = { id: string; name: string; match: Match };

/** To the providers that fit an opportunity: that it is there. A new version is news only to those whom the one before did not fit. */
export async function newsOfNeed(services: Services, opportunity: PublishedVersion, version: number): Promise<News[]> {
  const { snapshot } = opportunity;
  const { opportunityId, title } = snapshot;
  const declined = new Set(await organisationsNotFor(services.db, opportunityId));
  const earlier = await findOpportunityVersion(services.db, opportunityId, version - 1);
  const before = earlier ? opportunitySnapshot.parse(earlier.snapshot) : null;
  const fitting = await allPages(async (page) => {
    const found = await providersThatFit(services, snapshot, { claimedOnly: true, text: '', page });
    return { pages: found.pages, fitting: found.ranked.map((each) => ({ ...each, id: each.organisationId })) };
  });
  const told = await keep(fitting, async ({ id }) => {
    if (declined.has(id)) return false;
    const pair = before && (await matchOfPair(services, before, id));
    return !pair || !isWorthTelling(pair.match);
  });
  return await toPeople(
    services,
    told,
    ({ id }) => id,
    ({ id, name, match }) => ({
      kind: 'need' as const,
      key: opportunityKey(opportunityId),
      thingId: opportunityId,
      thingVersion: version,
      forId: id,
      title,
      forName: name,
      match,
    }),
  );
}

/** To primes: that a provider's profile fits an open opportunity of theirs which its last version did not fit. */
export async function newsOfProvider(services: Services, profile: PublishedProfile, version: number): Promise<News[]> {
  const { organisationId, name } = profile.snapshot;
  const declined = new Set(await notForUsIds(services.db, organisationId));
  const before = version > 1 ? await readProfileVersion(services.db, organisationId, version - 1) : null;
  const fitting = await allPages(async (page) => {
    const found = await opportunitiesThatFit(services, organisationId, page);
    const ranked = found?.ranked ?? [];
    return {
      pages: found?.pages ?? 1,
      fitting: ranked.map((each) => ({ id: each.opportunityId, name: each.title, match: each.match })),
    };
  });
  const primes = new Map<string, string>();
  const told = await keep(fitting, async ({ id }) => {
    const opportunity = declined.has(id) ? null : await latestVersion(services.db, id);
    if (!opportunity) return false;
    primes.set(id, opportunity.organisationId);
    return !before || !isWorthTelling(await scoreOfEarlierProfile(services, opportunity.snapshot, before));
  });
  return await toPeople(
    services,
    told,
    ({ id }) => primes.get(id) ?? '',
    ({ id, name: title, match }) => ({
      kind: 'provider' as const,
      key: pairKey(organisationId, id),
      thingId: organisationId,
      thingVersion: version,
      forId: id,
      title: name,
      forName: title,
      match,
    }),
  );
}

// Ranked lists come in pages, the best first: the first that is not worth telling ends the reading.
async function allPages(read: (page: number) => Promise<{ pages: number; fitting: Fitting[] }>): Promise<Fitting[]> {
  const all: Fitting[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const { pages, fitting } = await read(page);
    const worthTelling = fitting.filter(({ match }) => isWorthTelling(match));
    all.push(...worthTelling);
    if (worthTelling.length < fitting.length || page >= pages) break;
  }
  return all;
}

async function keep(fitting: readonly Fitting[], test: (each: Fitting) => Promise<boolean>): Promise<Fitting[]> {
  const kept: Fitting[] = [];
  for (const each of fitting) if (await test(each)) kept.push(each);
  return kept;
}

type Told = Omit<News, 'personId' | 'email' | 'organisationId' | 'why' | 'score' | 'formulaVersion' | 'frequency'> & {
  match: Match;
};

async function toPeople(
  services: Services,
  fitting: readonly Fitting[],
  whose: (each: Fitting) => string,
  tell: (each: Fitting) => Told,
): Promise<News[]> {
  const people = Map.groupBy(
    await peopleToTell(services.db, [...new Set(fitting.map(whose))]),
    ({ organisationId }) => organisationId,
  );
  return fitting.flatMap((each) => {
    const { match, ...told } = tell(each);
    const { total: score, formulaVersion } = match;
    const why = whyOf(match);
    return (people.get(whose(each)) ?? []).map((person) => ({
      ...person,
      ...told,
      why,
      score,
      formulaVersion,
      frequency: null,
    }));
  });
}
