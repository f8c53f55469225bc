import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';
import { type BitList, emptyMarket, type MarketRows } from './market-rows.ts';
import { readProviders } from './read-providers.ts';
import { replaceProvider } from './replace-provider.ts';

/** The market in memory at a moment: to be used at once, for it follows what is published later. */
export type MarketNow = {
  rows: MarketRows;
  /** The bit of a code; undefined for a code that no row has ever had. */
  bitOf(list: BitList | 'capability', code: string): number | undefined;
};

/** All published rows, kept in the memory of the process and brought up to date each time that they are asked for. */
export type Market = { current(): Promise<MarketNow> };

/** What was read, and since when others may have written what was not seen. */
type State = { rows: MarketRows; bits: ReadonlyMap<string, number>; since: bigint; seen: ReadonlyMap<string, string> };

/** A market that reads everybody's rows when it is asked first, and after that what has changed. */
export function openMarket(db: Kysely<Database>): Market {
  let state: State | null = null;
  let underWay: Promise<unknown> = Promise.resolve();
  let next: Promise<State> | null = null;
  const follow = async () => {
    next = null;
    state = await catchUp(db, state ?? (await readAll(db)));
    return state;
  };
  return {
    // Whoever asks while others are being answered is answered by a look that begins later, together with all who wait.
    async current() {
      next ??= underWay.then(follow);
      underWay = next.catch(() => {});
      const { rows, bits } = await next;
      return { rows, bitOf: (list, code) => bits.get(`${list}:${code}`) };
    },
  };
}

const together = 500;

// What is written meanwhile is read again by the first look at what has changed since the beginning.
async function readAll(db: Kysely<Database>): Promise<State> {
  const { since } = await changesSince(db, null);
  const { rows: all } = await sql<{ id: string }>`
    select distinct organisation_id as id from match_row order by organisation_id`.execute(db);
  const rows = emptyMarket();
  for (let start = 0; start < all.length; start += together) {
    const first = all[start]?.id;
    const last = all[Math.min(all.length, start + together) - 1]?.id;
    const some = await readProviders(db, sql`organisation_id between ${first}::uuid and ${last}::uuid`);
    for (const provider of some) replaceProvider(rows, provider);
  }
  return { rows, bits: await readBits(db), since, seen: new Map() };
}

async function catchUp(db: Kysely<Database>, state: State): Promise<State> {
  const { since, changes } = await changesSince(db, state.since);
  // A database that was put in another's place counts its transactions from elsewhere.
  if (since < state.since) return catchUp(db, await readAll(db));
  const unseen = changes.filter(({ id, changedIn }) => state.seen.get(id) !== changedIn).map(({ id }) => id);
  for (let start = 0; start < unseen.length; start += together) {
    const some = unseen.slice(start, start + together);
    const published = new Map(
      (await readProviders(db, sql`organisation_id = any(${some}::uuid[])`)).map((each) => [each.id, each]),
    );
    for (const id of some) replaceProvider(state.rows, published.get(id) ?? nothingOf(id));
  }
  return {
    rows: state.rows,
    bits: unseen.length > 0 ? await readBits(db) : state.bits,
    since,
    seen: new Map(changes.map(({ id, changedIn }) => [id, changedIn])),
  };
}

function nothingOf(id: string) {
  return { id, claimed: false, levels: [], freshUntil: [], certificates: {}, rows: [] };
}

type Change = { id: string; changedIn: string };

/** Whose rows were written by a transaction not older than `from`, and the oldest that this look itself may not have seen. */
async function changesSince(db: Kysely<Database>, from: bigint | null): Promise<{ since: bigint; changes: Change[] }> {
  // A transaction yet to come wrote nothing: such a number is from before the database was moved.
  const { rows } = await sql<{ since: string; id: string | null; changed_in: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as since, organisation_id as id, changed_in::text as changed_in
    from (select) one left join match_change
      on changed_in >= ${from?.toString() ?? null}::xid8 and changed_in < pg_snapshot_xmax(pg_current_snapshot())`.execute(
    db,
  );
  const changes = rows.flatMap(({ id, changed_in }) => (id === null ? [] : [{ id, changedIn: changed_in }]));
  return { since: BigInt(rows[0]?.since ?? 0), changes };
}

async function readBits(db: Kysely<Database>): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom('match_bit').select(['list', 'code', 'bit']).execute();
  return new Map(rows.map(({ list, code, bit }) => [`${list}:${code}`, bit]));
}
