import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';

/** The last day of standstill of an opportunity whose every lot is decided; null before that, and where there is none. */
export async function standstillOf(db: Kysely<Database>, opportunityId: string): Promise<string | null> {
  const row = await db
    .selectFrom('opportunity')
    .innerJoin('decision', 'decision.opportunity_id', 'opportunity.id')
    .where('opportunity.id', '=', opportunityId)
    .where('opportunity.status', '=', 'decided')
    .where('decision.set_aside_at', 'is', null)
    .select(sql<string | null>`max(decision.standstill_until)`.as('until'))
    .executeTakeFirst();
  return row?.until ?? null;
}

/** The private calendar of a person. */
export function findFeed(db: Kysely<Database>, personId: string) {
  return db
    .selectFrom('calendar_feed')
    .where('person_id', '=', personId)
    .select(['token_hash as tokenHash', 'made_at as madeAt'])
    .executeTakeFirst();
}

/** Whose private calendar has this hash. */
export async function findFeedOwner(db: Kysely<Database>, tokenHash: string): Promise<string | null> {
  const row = await db
    .selectFrom('calendar_feed')
    .where('token_hash', '=', tokenHash)
    .select('person_id')
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** Gives a person a private calendar, or another address for the one that they have. @returns whether it is new */
export async function putFeed(
  db: Transaction<Database>,
  feed: { personId: string; tokenHash: string; now: Date },
): Promise<boolean> {
  const values = { token_hash: feed.tokenHash, made_at: feed.now };
  const had = await findFeed(db, feed.personId);
  await db
    .insertInto('calendar_feed')
    .values({ person_id: feed.personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute();
  return had === undefined;
}

/** @returns false when there was none */
export async function deleteFeed(db: Transaction<Database>, personId: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('calendar_feed').where('person_id', '=', personId).executeTakeFirst();
  return numDeletedRows > 0n;
}
