import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { IndexName, SearchDocument, StoredVersion } from '../engine.ts';
import { readDocuments } from '../postgres/read-documents.ts';

/** A document that a follower has not acknowledged; null when it was removed. `change` tells this change from a later one. */
export type Waiting = { id: string; version: number; change: number; document: SearchDocument | null };

/** The documents that have waited longest. Those that failed by themselves wait until it is their time again. */
export async function takeWaiting(db: Kysely<Database>, index: IndexName, limit: number): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('search_outbox')
    .where('index_name', '=', index)
    .where(sql<boolean>`retry_at <= clock_timestamp()`)
    .orderBy('since')
    .limit(limit)
    .select(['id', 'version', 'change'])
    .execute();
  if (rows.length === 0) return [];
  // Read after the changes: a document may be newer than its row says, and is then carried once more.
  const documents = await readDocuments(
    db,
    index,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, document: documents.get(row.id) ?? null }));
}

/** Takes what was carried off the list. What changed again meanwhile stays on it. */
export async function acknowledge(
  db: Kysely<Database>,
  index: IndexName,
  carried: readonly Waiting[],
): Promise<{ secondsWaited: number[] }> {
  const changes = carried.map(({ change }) => change);
  // Rows that a writer holds are changing again; waiting for them could end in a deadlock.
  const { rows } = await sql<{ waited: number }>`
    delete from search_outbox where (index_name, id) in (
      select index_name, id from search_outbox
      where index_name = ${index} and id = any(${carried.map(({ id }) => id)}::text[])
        and change = any(${changes}::bigint[])
      for update skip locked)
    returning extract(epoch from clock_timestamp() - since)::float8 as waited`.execute(db);
  return { secondsWaited: rows.map(({ waited }) => waited) };
}

/** Leaves out for a while a document that the follower refused. */
export async function setAside(
  db: Kysely<Database>,
  index: IndexName,
  { id, change }: Waiting,
  failure: string,
): Promise<void> {
  await sql`
    update search_outbox set attempts = attempts + 1, failure = ${failure.slice(0, 1000)}::text,
      retry_at = clock_timestamp() + least(3600, 10 * power(2, least(attempts, 12))) * interval '1 second'
    where index_name = ${index} and id = ${id} and change = ${change}`.execute(db);
}

/** Puts documents on the list again, each with a version that is not older than what the follower may hold of it. */
export async function putBack(
  db: Kysely<Database>,
  index: IndexName,
  documents: readonly StoredVersion[],
): Promise<void> {
  if (documents.length === 0) return;
  await db
    .insertInto('search_outbox')
    .values(documents.map(({ id, version }) => ({ index_name: index, id, version, failure: null })))
    .onConflict((conflict) => conflict.columns(['index_name', 'id']).doNothing())
    .execute();
}

/** What waits for a follower: how many documents, for how long, and how many of them it refused. */
export type Backlog = { index: string; documents: number; seconds: number; refused: number };

/** The backlog of every index that is followed. */
export async function readBacklogs(db: Kysely<Database>): Promise<Backlog[]> {
  const { rows } = await sql<Backlog>`
    select follower.index_name as index, count(outbox.id)::int as documents,
      coalesce(extract(epoch from clock_timestamp() - min(since) filter (where attempts = 0)), 0)::float8 as seconds,
      (count(*) filter (where attempts > 0))::int as refused
    from search_follower follower left join search_outbox outbox using (index_name)
    group by follower.index_name order by 1`.execute(db);
  return rows;
}
