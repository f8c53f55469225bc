import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { AlertFrequency, AlertKind } from '../tables/alert.table.ts';

/** How often a person wants to hear, where they said so. */
export async function alertPreferences(
  db: Kysely<Database>,
  personId: string,
): Promise<Partial<Record<AlertKind, AlertFrequency>>> {
  const rows = await db
    .selectFrom('alert_preference')
    .select(['kind', 'frequency'])
    .where('person_id', '=', personId)
    .execute();
  return Object.fromEntries(rows.map(({ kind, frequency }) => [kind, frequency]));
}

export async function setAlertPreference(
  db: Transaction<Database>,
  preference: { personId: string; kind: AlertKind; frequency: AlertFrequency; now: Date },
): Promise<void> {
  const { personId, kind, frequency, now } = preference;
  await db
    .insertInto('alert_preference')
    .values({ person_id: personId, kind, frequency, updated_at: now })
    .onConflict((conflict) => conflict.columns(['person_id', 'kind']).doUpdateSet({ frequency, updated_at: now }))
    .execute();
}

/** Notes the one digest of a person and day. @returns false when there is one already */
export async function insertAlertDigest(
  db: Transaction<Database>,
  digest: { personId: string; runOn: string; mailId: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('alert_digest')
    .values({ person_id: digest.personId, run_on: digest.runOn, mail_id: digest.mailId })
    .onConflict((conflict) => conflict.columns(['person_id', 'run_on']).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
