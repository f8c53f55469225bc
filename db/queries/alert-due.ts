import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { AlertNoun } from '../tables/alert.table.ts';

export type DueAlert = { noun: AlertNoun; thingId: string; version: number };

/** Notes that people are to be told of a version. */
export async function insertAlertDue(db: Transaction<Database>, due: DueAlert, now: Date): Promise<void> {
  const { noun, thingId, version } = due;
  await db
    .insertInto('alert_due')
    .values({ noun, thing_id: thingId, version, queued_at: now })
    .onConflict((conflict) => conflict.columns(['noun', 'thing_id', 'version']).doUpdateSet({ queued_at: now }))
    .execute();
}

/** Notes that people have been told of a version. */
export async function deleteAlertDue(db: Kysely<Database>, { noun, thingId, version }: DueAlert): Promise<void> {
  await db
    .deleteFrom('alert_due')
    .where('noun', '=', noun)
    .where('thing_id', '=', thingId)
    .where('version', '=', version)
    .execute();
}

/** What was queued before a moment and has not been told, the oldest first. */
export function alertsDueSince(db: Kysely<Database>, before: Date, limit: number): Promise<DueAlert[]> {
  return db
    .selectFrom('alert_due')
    .where('queued_at', '<', before)
    .select(['noun', 'thing_id as thingId', 'version'])
    .orderBy('queued_at')
    .limit(limit)
    .execute();
}

/** How many versions were queued before a moment and have not been told. */
export async function countAlertsDueSince(db: Kysely<Database>, before: Date): Promise<number> {
  const { count } = await db
    .selectFrom('alert_due')
    .where('queued_at', '<', before)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Mails written between two moments that have not gone and are due for another round. The more often one was tried, the
 * longer it waits: about eleven rounds in a week.
 */
export async function mailsToTryAgain(
  db: Kysely<Database>,
  between: { from: Date; to: Date; now: Date },
  butNot: readonly string[],
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('mail_message')
    .where('status', 'in', ['queued', 'sending', 'handing_over'])
    .where('created_at', '>', between.from)
    .where('created_at', '<', between.to)
    .where('kind', 'not in', [...butNot])
    .where(sql<boolean>`created_at + attempts * attempts * interval '1 minute' < ${between.now}`)
    .select('id')
    .orderBy('created_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** How many mails written since a moment still wait, of those written before another one, and how many were given up. */
export async function countMailsNotSent(
  db: Kysely<Database>,
  { since, overdue }: { since: Date; overdue: Date },
): Promise<{ waiting: number; givenUp: number }> {
  const { waiting, givenUp } = await db
    .selectFrom('mail_message')
    .where('status', '<>', 'sent')
    .where('created_at', '>', since)
    .select((eb) => [
      eb.fn.countAll<string>().filterWhere('status', '=', 'failed').as('givenUp'),
      eb.fn
        .countAll<string>()
        .filterWhere('status', '<>', 'failed')
        .filterWhere('created_at', '<', overdue)
        .as('waiting'),
    ])
    .executeTakeFirstOrThrow();
  return { waiting: Number(waiting), givenUp: Number(givenUp) };
}
