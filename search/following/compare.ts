import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { IndexName, SearchEngine } from '../engine.ts';
import { carryBatch } from './carry.ts';
import { allVersions, type Difference, differences } from './differences.ts';
import { putBack } from './outbox.ts';

type Pair = { db: Kysely<Database>; postgres: SearchEngine; follower: SearchEngine; index: IndexName };

const putAtOnce = 1_000;

/**
 * Compares a follower with the Postgres index by the versions of all documents, and puts what differs on its list. Edits
 * go on meanwhile: what differs once and no more, after the list was worked through, was under way.
 */
export async function compareAndMend(pair: Pair): Promise<Difference[]> {
  if ((await findDifferences(pair)).length === 0) return [];
  await carryAll(pair);
  const found = await findDifferences(pair);
  await mend(pair, found);
  return found;
}

async function findDifferences({ postgres, follower, index }: Pair): Promise<Difference[]> {
  const found: Difference[] = [];
  for await (const each of differences(allVersions(postgres, index), allVersions(follower, index))) found.push(each);
  return found;
}

async function mend({ db, follower, index }: Pair, found: readonly Difference[]): Promise<void> {
  // After a restore the follower may hold what is newer than all that Postgres knows, and would refuse what is right.
  for (const { id, expected, found: stored } of found) {
    if (expected !== undefined && stored !== undefined && stored > expected) await follower.remove(index, id, stored);
  }
  for (let start = 0; start < found.length; start += putAtOnce) {
    const documents = found
      .slice(start, start + putAtOnce)
      .map(({ id, expected, found: stored }) => ({ id, version: Math.max(expected ?? 0, stored ?? 0) }));
    await putBack(db, index, documents);
  }
}

async function carryAll({ db, follower, index }: Pair): Promise<void> {
  while ((await carryBatch({ db, index, target: follower })).documents > 0);
}
