import type { Services } from '#app/services/services.ts';
import { notForUsIds, organisationsNotFor } from '#db/queries/not-for-us.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import { findOpportunityVersion } from '#db/queries/opportunity-parts.ts';
import { rematchProvider } from '../matching/find-opportunities.server.ts';
import { loadProvider } from '../matching/load-providers.server.ts';
import { matchOfPair } from '../matching/match-pair.server.ts';
import { rankProviders } from '../matching/rank-providers.server.ts';
import { scoreOfEarlierProfile } from '../matching/score-earlier.server.ts';
import { type ScoredPair, scoreVersions } from '../matching/score-pair.server.ts';
import { vocabularyOf } from '../matching/vocabulary.ts';
import { latestVersion, type PublishedVersion } from '../opportunities/published-version.server.ts';
import { opportunitySnapshot } from '../opportunities/snapshot.ts';
import { readProfileVersion } from '../profiles/published.server.ts';
import { isWorthTelling, whyOf } from './domain.ts';
import { opportunityKey, pairKey } from './links.ts';
import type { News } from './tell-people.server.ts';

/** The best only: a need that suits everybody is no news to anybody. */
const mostTold = 300;

/** A match, and the organisation whose people hear of it. */
type Told = Pick<News, 'kind' | 'key' | 'thingId' | 'thingVersion' | 'forId' | 'title' | 'forName'> & {
  whose: string;
  scored: ScoredPair;
};

/** To the providers that fit an opportunity: that it is there. A new version is news only to those whom the one before did not fit. */
export async function newsOfNeed(services: Services, opportunity: PublishedVersion, version: number): Promise<News[]> {
  const { opportunityId, title } = opportunity.snapshot;
  const vocabulary = vocabularyOf(await services.reference.current());
  const declined = new Set(await organisationsNotFor(services.db, opportunityId));
  const earlier = await findOpportunityVersion(services.db, opportunityId, version - 1);
  const before = earlier ? opportunitySnapshot.parse(earlier.snapshot) : null;
  const { fitting } = await rankProviders(services, opportunity.snapshot, { claimedOnly: true, text: '' }, mostTold);
  const told: Told[] = [];
  for (const { score, loaded: provider } of fitting.slice(0, mostTold)) {
    const { organisationId, name } = provider.snapshot;
    if (!isWorthTelling(score) || declined.has(organisationId)) continue;
    const fitted = before && (await matchOfPair(services, before, organisationId));
    if (fitted && isWorthTelling(fitted.match)) continue;
    told.push({
      whose: organisationId,
      kind: 'need',
      key: opportunityKey(opportunityId),
      thingId: opportunityId,
      thingVersion: version,
      forId: organisationId,
      title,
      forName: name,
      scored: scoreVersions(
        { opportunity, provider },
        { textRelevance: score.textRelevance, today: services.clock.today(), vocabulary },
      ),
    });
  }
  return toPeople(services, told);
}

/** To primes: that a provider's profile fits an open opportunity of theirs which its last version did not fit. */
export async function newsOfProvider(services: Services, providerId: string, version: number): Promise<News[]> {
  const vocabulary = vocabularyOf(await services.reference.current());
  const scores = await rematchProvider(services, providerId, mostTold);
  const provider = await loadProvider(services, providerId, vocabulary);
  if (!provider) return [];
  const declined = new Set(await notForUsIds(services.db, providerId));
  const before = version > 1 ? await readProfileVersion(services.db, providerId, version - 1) : null;
  const told: Told[] = [];
  for (const { opportunityId, textRelevance } of scores.filter(isWorthTelling)) {
    const opportunity = declined.has(opportunityId) ? null : await latestVersion(services.db, opportunityId);
    if (!opportunity) continue;
    if (before && isWorthTelling(await scoreOfEarlierProfile(services, opportunity.snapshot, before))) continue;
    told.push({
      whose: opportunity.organisationId,
      kind: 'provider',
      key: pairKey(providerId, opportunityId),
      thingId: providerId,
      thingVersion: version,
      forId: opportunityId,
      title: provider.snapshot.name,
      forName: opportunity.snapshot.title,
      scored: scoreVersions({ opportunity, provider }, { textRelevance, today: services.clock.today(), vocabulary }),
    });
  }
  return toPeople(services, told);
}

async function toPeople({ db }: Services, told: readonly Told[]): Promise<News[]> {
  const recipients = await peopleToTell(db, [...new Set(told.map(({ whose }) => whose))]);
  const people = Map.groupBy(recipients, ({ organisationId }) => organisationId);
  return told.flatMap(({ whose, ...each }) =>
    (people.get(whose) ?? []).map((person) => ({ ...person, ...each, why: whyOf(each.scored.score), frequency: null })),
  );
}
