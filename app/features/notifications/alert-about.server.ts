import type { JobInput } from '#app/services/job-catalogue.ts';
import type { Services } from '#app/services/services.ts';
import { deleteAlertDue } from '#db/queries/alert-due.ts';
import { statusOn } from '../opportunities/domain.ts';
import { latestVersion } from '../opportunities/published-version.server.ts';
import { syncOpportunity } from '../opportunities/sync-search.server.ts';
import { readPublishedProfiles } from '../profiles/published.server.ts';
import { syncProfile } from '../profiles/sync-search.server.ts';
import { newsOfNeed, newsOfProvider } from './matches-to-tell.server.ts';
import { newsOfSearches } from './searches-to-tell.server.ts';
import { tellPeople } from './tell-people.server.ts';

/** Tells of a published opportunity: the providers that fit, and whose saved search finds it. Safe to repeat. */
export async function alertAboutOpportunity(services: Services, input: JobInput<'alert-opportunity'>): Promise<void> {
  await tellOfOpportunity(services, input);
  await deleteAlertDue(services.db, { noun: 'opportunity', thingId: input.opportunityId, version: input.version });
}

/** Tells of a published profile: primes with an open need that it fits, and whose saved search finds it. Safe to repeat. */
export async function alertAboutProfile(services: Services, input: JobInput<'alert-profile'>): Promise<void> {
  await tellOfProfile(services, input);
  await deleteAlertDue(services.db, { noun: 'profile', thingId: input.organisationId, version: input.version });
}

async function tellOfOpportunity(
  services: Services,
  { opportunityId, version }: JobInput<'alert-opportunity'>,
): Promise<void> {
  const opportunity = await latestVersion(services.db, opportunityId);
  if (!opportunity || ['suspended', 'refused'].includes(opportunity.organisationStatus)) return;
  // Withdrawn or closed before anybody could be told: there is nothing to tell.
  if (statusOn(services.clock.today(), opportunity.status, opportunity.snapshot) !== 'open') return;
  await bringSearchUpToDate(services, () => syncOpportunity(services, opportunityId));
  const matches = await newsOfNeed(services, opportunity, version);
  const { title, organisationId } = opportunity.snapshot;
  const searches = await newsOfSearches(services, {
    page: 'opportunity',
    id: opportunityId,
    ownerId: organisationId,
    title,
    version,
    only: {
      sortKey: 'published_at',
      from: opportunity.publishedAt.toISOString(),
      to: opportunity.publishedAt.toISOString(),
    },
  });
  await tellPeople(services, [...matches, ...searches]);
}

async function tellOfProfile(
  services: Services,
  { organisationId, version }: JobInput<'alert-profile'>,
): Promise<void> {
  const [profile] = await readPublishedProfiles(services.db, [organisationId]);
  if (!profile) return;
  await bringSearchUpToDate(services, () => syncProfile(services, organisationId));
  const matches = await newsOfProvider(services, organisationId, version);
  const searches = await newsOfSearches(services, {
    page: 'profile',
    id: organisationId,
    ownerId: organisationId,
    title: profile.snapshot.name,
    version,
    only: { field: 'organisation', anyOf: [organisationId] },
  });
  await tellPeople(services, [...matches, ...searches]);
}

// What was just published must be found by the searches below, whether or not its own job has run. An engine that does not
// answer keeps nobody from being told: matching goes on by the rows, and the job of the index goes on trying.
async function bringSearchUpToDate(services: Services, sync: () => Promise<void>): Promise<void> {
  try {
    await sync();
    await services.search.settle();
  } catch (error) {
    services.log.warn({ err: error }, 'search is behind: alerting by what it knows');
  }
}
