import type { Services } from '#app/services/services.ts';
import { inUnitOfWork } from '#app/services/unit-of-work.ts';
import { type IndexName, indexNames, type StoredVersion } from '#search/engine.ts';
import { noteComparison } from '#search/following/comparison-table.ts';
import { allVersions, countKinds, type Difference, differences } from '#search/following/differences.ts';
import { noteFollower } from '#search/following/follower-table.ts';
import { countTerms } from '#search/postgres/term-statistics.ts';
import { system } from '../identity/actor.ts';
import { sourceVersions, syncSource } from './sources.server.ts';

const underWay = 60_000;
const mendedAtOnce = 500;

/**
 * Compares what search holds with the market, document by document, and mends what differs. What differs is logged, kept,
 * and in the audit log for stewards. A second engine is then compared by whoever carries documents to it.
 */
export async function checkSearch(services: Services): Promise<void> {
  for (const index of indexNames) {
    await checkIndex(services, index);
    await countTerms(services.db, index);
    if (services.searchUpkeep.follows) await noteFollower(services.db, index, { compare: true });
  }
}

/** The same for one index. @returns what differed */
export async function checkIndex(services: Services, index: IndexName): Promise<Difference[]> {
  const { db, clock, log, search } = services;
  const settled = clock.now().epochMilliseconds - underWay;
  const found: Difference[] = [];
  for await (const difference of differences(eachSource(services, index), allVersions(search, index))) {
    // An edit of the last minute is on its way by itself.
    if ((difference.expected ?? 0) < settled) found.push(difference);
  }
  await mend(services, index, found);
  const at = new Date(clock.now().epochMilliseconds);
  await noteComparison(db, { index, engine: 'postgres', documents: await search.count(index), found, at });
  if (found.length === 0) return found;
  log.error({ index, ...countKinds(found) }, 'search differed from the market and is mended');
  await inUnitOfWork({ services, actor: system, formKey: null }, async (unit) => {
    await unit.audit('mended', 'search', index, countKinds(found));
    return { ok: true };
  });
  return found;
}

async function mend(services: Services, index: IndexName, found: readonly Difference[]): Promise<void> {
  const ids = found.map(({ id }) => id);
  for (let start = 0; start < ids.length; start += mendedAtOnce) {
    await syncSource(services, index, ids.slice(start, start + mendedAtOnce));
  }
  // Of what the market has no more, not even a row, nothing could be synchronised.
  for (const { id, kind, found: version } of found) {
    if (kind === 'superfluous' && version !== undefined) await services.search.remove(index, id, version);
  }
}

async function* eachSource(services: Services, index: IndexName): AsyncGenerator<StoredVersion> {
  for await (const page of sourceVersions(services, index)) yield* page;
}
