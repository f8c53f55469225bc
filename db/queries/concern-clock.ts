import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';

type Key = { concernId: string; clock: string; due: string };

/** Starts a clock. One that stood still on the same last day and never fired runs on. */
export async function startClock(db: Transaction<Database>, { concernId, clock, due }: Key): Promise<void> {
  await db
    .insertInto('concern_clock')
    .values({ concern_id: concernId, clock, due, stopped_at: null, fired_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['concern_id', 'clock', 'due'])
        .doUpdateSet({ stopped_at: null })
        .where('concern_clock.fired_at', 'is', null),
    )
    .execute();
}

/** Stops clocks that run. */
export async function stopClocks(
  db: Transaction<Database>,
  concernId: string,
  clocks: readonly string[],
  at: Date,
): Promise<void> {
  if (clocks.length === 0) return;
  await db
    .updateTable('concern_clock')
    .set({ stopped_at: at })
    .where('concern_id', '=', concernId)
    .where('clock', 'in', clocks)
    .where('stopped_at', 'is', null)
    .where('fired_at', 'is', null)
    .execute();
}

/** Clocks that run and whose last day was before a day, the oldest first. */
export async function clocksPast(db: Kysely<Database>, today: string, limit: number): Promise<Key[]> {
  const rows = await db
    .selectFrom('concern_clock')
    .select(['concern_id', 'clock', 'due'])
    .where('due', '<', today)
    .where('stopped_at', 'is', null)
    .where('fired_at', 'is', null)
    .orderBy('due')
    .limit(limit)
    .execute();
  return rows.map(({ concern_id: concernId, clock, due }) => ({ concernId, clock, due }));
}

/** Marks a clock as fired. @returns false when it stood still or had fired: then nothing follows */
export async function fireClock(db: Transaction<Database>, { concernId, clock, due }: Key, at: Date): Promise<boolean> {
  const fired = await db
    .updateTable('concern_clock')
    .set({ fired_at: at })
    .where('concern_id', '=', concernId)
    .where('clock', '=', clock)
    .where('due', '=', due)
    .where('stopped_at', 'is', null)
    .where('fired_at', 'is', null)
    .executeTakeFirst();
  return fired.numUpdatedRows > 0n;
}

/** The clocks of concerns that run or have called somebody late, in the order of their days. */
export function clocksOf(db: Kysely<Database>, concernIds: readonly string[]) {
  return db
    .selectFrom('concern_clock')
    .select(['concern_id', 'clock', 'due', 'fired_at'])
    .where('concern_id', 'in', concernIds.length > 0 ? [...concernIds] : ['00000000-0000-0000-0000-000000000000'])
    .where('stopped_at', 'is', null)
    .orderBy('due')
    .execute();
}
