import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { IndexName, SearchEngine } from '../engine.ts';
import { acknowledge, setAside, takeWaiting, type Waiting } from './outbox.ts';

const mostAtOnce = 1_000;

export type Route = { db: Kysely<Database>; index: IndexName; target: SearchEngine };

/** What a carrying came to; `refused` are documents that the follower would not take, each with what it said. */
export type Carried = { documents: number; secondsWaited: number[]; refused: { id: string; error: unknown }[] };

/**
 * Carries one batch of what waits to its target and waits until it can be found there.
 * @throws when the target does not answer: then everything still waits
 */
export async function carryBatch(route: Route): Promise<Carried> {
  const waiting = await takeWaiting(route.db, route.index, mostAtOnce);
  const carried: Carried = { documents: 0, secondsWaited: [], refused: [] };
  if (waiting.length > 0) await push(route, waiting, carried);
  return carried;
}

// One document that the target refuses must not hold up the others: a batch that fails is halved until it is found.
async function push(route: Route, waiting: readonly Waiting[], carried: Carried): Promise<void> {
  const { db, index, target } = route;
  try {
    await write(route, waiting);
  } catch (error) {
    await target.check();
    const [only] = waiting;
    if (only && waiting.length === 1) {
      await setAside(db, index, only, String(error));
      carried.refused.push({ id: only.id, error });
      return;
    }
    const middle = waiting.length >> 1;
    await push(route, waiting.slice(0, middle), carried);
    await push(route, waiting.slice(middle), carried);
    return;
  }
  const { secondsWaited } = await acknowledge(db, index, waiting);
  carried.documents += waiting.length;
  carried.secondsWaited.push(...secondsWaited);
}

async function write({ index, target }: Route, waiting: readonly Waiting[]): Promise<void> {
  const documents = waiting.flatMap(({ document }) => document ?? []);
  if (documents.length > 0) await target.upsert(index, documents);
  for (const { id, version, document } of waiting) {
    if (!document) await target.remove(index, id, version);
  }
}
