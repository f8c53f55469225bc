import { type Kysely, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '../schema.ts';

/** For how long it is kept what people were told. */
export const monthsKept = 12;

/**
 * Deletes what people were told a year ago and longer. What was told of an opportunity that is still open stays, for it is
 * by that that nobody is told of it twice.
 */
export async function forgetAlerts(db: Kysely<Database>, today: Temporal.PlainDate): Promise<void> {
  const before = today.subtract({ months: monthsKept }).toString();
  await db
    .deleteFrom('notification')
    .where('created_at', '<', sql<Date>`${before}::date`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('opportunity')
            .whereRef('opportunity.id', '=', 'notification.thing_id')
            .where('status', '=', 'published')
            .where(sql<boolean>`coalesce(response_deadline >= ${today.toString()}::date, true)`)
            .select('opportunity.id'),
        ),
      ),
    )
    .execute();
  await db.deleteFrom('alert_digest').where('run_on', '<', before).execute();
}
