import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';

/** The next open opportunities in the order of their ids. */
export async function openOpportunityIdsAfter(
  db: Kysely<Database>,
  { today, after, limit }: { today: string; after: string | null; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('opportunity')
    .where('status', '=', 'published')
    .where('response_deadline', '>=', today)
    .$if(after !== null, (query) => query.where('id', '>', after ?? ''))
    .select('id')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

export type FairnessCount = {
  opportunityId: string;
  dimension: 'size' | 'sector';
  value: string;
  qualified: number;
  topPlaces: number;
};

/** Puts the counts of these opportunities in place of those that were there. */
export async function replaceFairnessCounts(
  db: Transaction<Database>,
  opportunityIds: readonly string[],
  counts: readonly FairnessCount[],
  countedOn: string,
): Promise<void> {
  if (opportunityIds.length === 0) return;
  await db
    .deleteFrom('fairness_count')
    .where('opportunity_id', 'in', [...opportunityIds])
    .execute();
  if (counts.length === 0) return;
  await db
    .insertInto('fairness_count')
    .values(
      counts.map(({ opportunityId, topPlaces, ...count }) => ({
        ...count,
        opportunity_id: opportunityId,
        top_places: topPlaces,
        counted_on: countedOn,
      })),
    )
    .execute();
}

export type FairnessSum = {
  dimension: 'size' | 'sector';
  value: string;
  qualified: number;
  topPlaces: number;
  /** The places that a draw among the qualified of each opportunity would give on average, and the variance of it. */
  expected: number;
  variance: number;
};

/**
 * Adds the counts up, over opportunities that are open or over those counted since a day. Each opportunity is its own draw of
 * its places among its own qualified (hypergeometric), so that a kind which abounds where places are scarce is not wronged.
 */
export async function sumFairnessCounts(
  db: Kysely<Database>,
  over: { openOn: string } | { countedSince: string },
): Promise<FairnessSum[]> {
  const chosen =
    'openOn' in over
      ? sql`exists (select from opportunity where opportunity.id = fairness_count.opportunity_id
          and opportunity.status = 'published' and opportunity.response_deadline >= ${over.openOn}::date)`
      : sql`counted_on >= ${over.countedSince}::date`;
  const { rows } = await sql<FairnessSum>`
    select dimension, value, sum(qualified)::float8 as qualified, sum(top_places)::float8 as "topPlaces",
      sum(share * places) as expected,
      sum(case when everyone > 1 then places * share * (1 - share) * (everyone - places) / (everyone - 1) else 0 end) as variance
    from (
      select dimension, value, qualified, top_places,
        sum(qualified) over each::float8 as everyone, sum(top_places) over each::float8 as places,
        qualified / nullif(sum(qualified) over each, 0)::float8 as share
      from fairness_count where ${chosen}
      window each as (partition by opportunity_id, dimension)
    ) counted
    group by dimension, value
    order by dimension, value`.execute(db);
  return rows;
}

/** How many opportunities the sums are made of, and the day of the last count; null before the first. */
export async function fairnessExtent(db: Kysely<Database>, over: { openOn: string } | { countedSince: string }) {
  const row = await db
    .selectFrom('fairness_count')
    .innerJoin('opportunity', 'opportunity.id', 'fairness_count.opportunity_id')
    .$if('openOn' in over, (query) =>
      query
        .where('opportunity.status', '=', 'published')
        .where('opportunity.response_deadline', '>=', 'openOn' in over ? over.openOn : ''),
    )
    .$if('countedSince' in over, (query) =>
      query.where('fairness_count.counted_on', '>=', 'countedSince' in over ? over.countedSince : ''),
    )
    .select(({ fn }) => [
      fn.count<string>('fairness_count.opportunity_id').distinct().as('opportunities'),
      fn.max('fairness_count.counted_on').as('countedOn'),
    ])
    .executeTakeFirstOrThrow();
  return { opportunities: Number(row.opportunities), countedOn: row.countedOn };
}
