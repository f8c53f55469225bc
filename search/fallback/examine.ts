import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { IndexName, SearchEngine } from '../engine.ts';
import { noteFollower, readFollower } from '../following/follower-table.ts';
import { readBacklogs } from '../following/outbox.ts';
import type { Reason } from './breaker.ts';
import { within } from './within.ts';

export type ExamineParts = { db: Kysely<Database>; standby: SearchEngine; usual: SearchEngine; patience: number };

// Behind by more, the usual engine is out; it is back only when next to nothing is left.
const mostSeconds = 30;
const mostDocuments = 20_000;
const secondsToReturn = 5;

/**
 * What keeps the usual engine from answering for an index: it is not whole, or too far behind. To come back it must hold
 * as many documents as the Postgres index but for those still on their way; when it does not, a comparison is asked for.
 * @throws when it does not answer in time
 */
export async function examineUsual(parts: ExamineParts, index: IndexName, wasUsual: boolean): Promise<Reason | null> {
  const { db, usual, standby, patience } = parts;
  await within(patience, usual.check());
  const row = await readFollower(db, index);
  if (!row) return 'starting';
  if (row.compared_at === null) return 'rebuilding';
  const backlog = (await readBacklogs(db)).find((each) => each.index === index);
  const seconds = backlog?.seconds ?? 0;
  const documents = backlog?.documents ?? 0;
  if (wasUsual) return seconds > mostSeconds || documents > mostDocuments ? 'behind' : null;
  if (seconds > secondsToReturn) return 'behind';
  const [held, expected] = await Promise.all([within(patience, usual.count(index)), standby.count(index)]);
  if (Math.abs(held - expected) <= documents) return null;
  await noteFollower(db, index, { compare: true, compared_at: null });
  return 'rebuilding';
}
