import type { Services } from '#app/services/services.ts';
import { listOpenOpportunities, listOpenProfiles } from '#db/queries/search-source.ts';
import type { IndexName, StoredVersion } from '#search/engine.ts';
import { syncOpportunities } from '../opportunities/sync-search.server.ts';
import { syncProfiles } from '../profiles/sync-search.server.ts';

const page = 500;

const lists = { profile: listOpenProfiles, opportunity: listOpenOpportunities };
const syncs = { profile: syncProfiles, opportunity: syncOpportunities };

/** What search should hold of an index, read from the market, some hundreds at a time in the order of ids. */
export async function* sourceVersions(
  { db }: Pick<Services, 'db'>,
  index: IndexName,
  after?: string,
): AsyncGenerator<StoredVersion[]> {
  for (let last = after; ; ) {
    const rows = await lists[index](db, { after: last, limit: page });
    if (rows.length > 0) {
      yield rows.map(({ id, organisationAt, ownAt }) => ({
        id,
        version: Math.max(organisationAt.getTime(), ownAt.getTime()),
      }));
    }
    last = rows.at(-1)?.id;
    if (rows.length < page) return;
  }
}

/** Writes what the market has of these to search. */
export function syncSource(services: Services, index: IndexName, ids: readonly string[]): Promise<void> {
  return syncs[index](services, ids);
}
