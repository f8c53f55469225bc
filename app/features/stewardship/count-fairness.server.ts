import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { type FairnessCount, openOpportunityIdsAfter, replaceFairnessCounts } from '#db/queries/fairness.ts';
import { openOpportunitySnapshots } from '#db/queries/opportunity.ts';
import { countPlaces } from '../matching/count-places.server.ts';
import { toPublishedVersion } from '../opportunities/published-version.server.ts';

const atOnce = 25;

/**
 * Counts the first ten places of the next open opportunities, in the order of their ids, and has the ones after them counted
 * by a job of its own. Safe to repeat: a count takes the place of the one before.
 */
export async function countFairness(context: Context, after: string | null): Promise<void> {
  const { services } = context;
  const today = services.clock.today().toString();
  const ids = await openOpportunityIdsAfter(services.db, { today, after, limit: atOnce });
  const rows = await openOpportunitySnapshots(services.db, ids);
  const counts: FairnessCount[] = [];
  for (const row of rows) {
    const places = await countPlaces(services, toPublishedVersion(row).snapshot);
    counts.push(...places.map((place) => ({ opportunityId: row.opportunity_id, ...place })));
  }
  const last = ids.length === atOnce ? ids.at(-1) : undefined;
  await inUnitOfWork(context, async (unit) => {
    await replaceFairnessCounts(unit.db, ids, counts, today);
    if (last !== undefined) await unit.enqueue('fairness-count', { after: last });
    return { ok: true };
  });
}

/** Has the count done again now, as it is every night. */
export function askForFairnessCount(context: Context): Promise<{ ok: true }> {
  return inUnitOfWork<{ ok: true }>(context, async (unit) => {
    await unit.enqueue('fairness-count', { after: null });
    await unit.audit('count', 'fairness', 'market');
    return { ok: true };
  });
}
