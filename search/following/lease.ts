import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';

const seconds = 20;
const renewEvery = 5_000;

/**
 * Runs `work` when no other process holds the lease, and holds it meanwhile.
 * @returns false when another one has it
 */
export async function underLease(
  db: Kysely<Database>,
  name: string,
  holder: string,
  work: () => Promise<void>,
): Promise<boolean> {
  if (!(await take(db, name, holder))) return false;
  const renewing = setInterval(() => void take(db, name, holder).catch(() => {}), renewEvery);
  try {
    await work();
  } finally {
    clearInterval(renewing);
  }
  return true;
}

/** Gives a lease back, so that another process need not wait for its end. */
export async function giveBack(db: Kysely<Database>, name: string, holder: string): Promise<void> {
  await db.deleteFrom('search_lease').where('name', '=', name).where('holder', '=', holder).execute();
}

async function take(db: Kysely<Database>, name: string, holder: string): Promise<boolean> {
  const { rows } = await sql`
    insert into search_lease (name, holder, held_until)
    values (${name}, ${holder}, clock_timestamp() + ${seconds} * interval '1 second')
    on conflict (name) do update set holder = excluded.holder, held_until = excluded.held_until
    where search_lease.holder = excluded.holder or search_lease.held_until < clock_timestamp()
    returning name`.execute(db);
  return rows.length > 0;
}
