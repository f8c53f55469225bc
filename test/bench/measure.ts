import { readFile } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';

/**
 * Milliseconds: half of the answers came within `p50`, 95 in 100 within `p95`. `cpu` is what the process itself worked for
 * one answer, and `databaseCpu` what the database did: they say the same on a machine that is busy with other things.
 */
export type Timing = {
  name: string;
  p50: number;
  p95: number;
  most: number;
  cpu: number;
  databaseCpu: number | null;
  times: number;
};

/** Something to do again and again; the number says which of its variants. */
export type Target = { name: string; variants: number; run: (index: number) => Promise<unknown> };

const microseconds = 1_000;
const nanoseconds = 1_000_000;

/** Does the variants of a target one after the other, round and round, after some rounds to warm up. */
export async function measure(db: Kysely<Database>, { name, variants, run }: Target, times = 60): Promise<Timing> {
  for (let index = 0; index < Math.max(6, variants); index += 1) await run(index % variants);
  const took: number[] = [];
  const databaseBefore = await databaseCpu(db);
  const before = process.cpuUsage();
  for (let index = 0; index < times; index += 1) {
    const begun = performance.now();
    await run(index % variants);
    took.push(performance.now() - begun);
  }
  const { user, system } = process.cpuUsage(before);
  const databaseAfter = await databaseCpu(db);
  took.sort((left, right) => left - right);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return {
    name,
    p50: at(0.5),
    p95: at(0.95),
    most: took.at(-1) ?? 0,
    cpu: (user + system) / microseconds / times,
    databaseCpu: databaseBefore === null || databaseAfter === null ? null : (databaseAfter - databaseBefore) / times,
    times,
  };
}

/** What the processes of this database have worked so far, in milliseconds; null where they cannot be seen. */
async function databaseCpu(db: Kysely<Database>): Promise<number | null> {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'`.execute(
    db,
  );
  try {
    const all = await Promise.all(rows.map(({ pid }) => readFile(`/proc/${pid}/schedstat`, 'utf8')));
    return all.reduce((sum, line) => sum + Number(line.split(' ')[0]) / nanoseconds, 0);
  } catch {
    return null;
  }
}
