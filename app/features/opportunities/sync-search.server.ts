import type { Services } from '#app/services/services.ts';
import { publishedSnapshots } from '#db/queries/opportunity.ts';
import { type PublishedVersion, toPublishedVersion } from './published-version.server.ts';
import { opportunityDocument } from './search-document.ts';

const mostAtOnce = 200;

/** Brings search up to date with one opportunity; safe to repeat. One that was never published is not in search. */
export function syncOpportunity(services: Services, opportunityId: string): Promise<void> {
  return syncOpportunities(services, [opportunityId]);
}

/** Brings search up to date with many. What belongs to a suspended or refused organisation is taken out. */
export async function syncOpportunities(services: Services, opportunityIds: readonly string[]): Promise<void> {
  for (let start = 0; start < opportunityIds.length; start += mostAtOnce) {
    const rows = await publishedSnapshots(services.db, opportunityIds.slice(start, start + mostAtOnce));
    await carry(services, rows.map(toPublishedVersion));
  }
}

async function carry({ search, reference }: Services, versions: readonly PublishedVersion[]): Promise<void> {
  const { places, label } = await reference.current();
  const shown = versions.filter(isListed);
  await search.upsert(
    'opportunity',
    shown.map((version) => opportunityDocument(version, places, label)),
  );
  for (const { snapshot, revision } of versions.filter((version) => !isListed(version))) {
    await search.remove('opportunity', snapshot.opportunityId, revision);
  }
}

function isListed({ organisationStatus }: PublishedVersion): boolean {
  return organisationStatus !== 'suspended' && organisationStatus !== 'refused';
}
