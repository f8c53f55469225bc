import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { type IndexName, indexNames, type SearchEngine } from '../engine.ts';
import { carryBatch } from './carry.ts';
import { compareAndMend } from './compare.ts';
import { noteComparison } from './comparison-table.ts';
import { countKinds } from './differences.ts';
import type { Report, SearchFollower } from './follower.ts';
import { beginFollowing, noteFollower, readFollower } from './follower-table.ts';
import { giveBack, underLease } from './lease.ts';
import { createPacer } from './pacer.ts';
import { rebuildFollower } from './rebuild.ts';

export type CarrierParts = {
  db: Kysely<Database>;
  postgres: SearchEngine;
  follower: SearchFollower;
  report: Report;
  /** Told of each document that can be found, and how many seconds after it was written to the Postgres index. */
  onCarried(index: IndexName, secondsWaited: readonly number[]): void;
};

export type Carrier = {
  /** Carries from now on what is written, until `stop`. */
  start(): void;
  /** Looks at once whether something waits. */
  wake(): void;
  /** Carries all that waits. @throws when the follower does not answer */
  carryAll(): Promise<void>;
  stop(): Promise<void>;
};

const leaseName = 'search-carrier';
const full = 1_000;
// Whoever lost its data, or was restored, answers as if nothing had happened.
const lookEvery = 10_000;

/**
 * Keeps a second engine equal to the Postgres index: carries what is written, builds an index anew where it is missing or
 * of another make, and compares the two when it may have missed something. Of several processes one does so at a time.
 */
export function createCarrier(parts: CarrierParts): Carrier {
  const { db, follower, report } = parts;
  const holder = randomUUID();
  const pacer = createPacer();
  const rebuilding = new Map<IndexName, Promise<void>>();
  let lookedAt = Number.NEGATIVE_INFINITY;
  let failing = false;
  let running: Promise<void> | null = null;

  const isDue = () => performance.now() - lookedAt > lookEvery;

  async function carry(index: IndexName): Promise<void> {
    for (let more = true; more && !pacer.isStopped(); ) {
      const carried = await carryBatch({ db, index, target: follower.engine });
      for (const { id, error } of carried.refused) report.error({ err: error, index, id }, 'search refused a document');
      parts.onCarried(index, carried.secondsWaited);
      more = carried.documents >= full;
    }
  }

  async function compare(index: IndexName): Promise<void> {
    await noteFollower(db, index, { compare: false });
    const found = await compareAndMend({ db, index, postgres: parts.postgres, follower: follower.engine });
    await noteComparison(db, {
      index,
      engine: follower.engine.name,
      documents: await parts.postgres.count(index),
      found,
      at: new Date(),
    });
    if (found.length > 0) report.warn({ index, ...countKinds(found) }, 'search differed from Postgres and is mended');
    await carry(index);
    await noteFollower(db, index, { compared_at: new Date() });
  }

  function rebuild(index: IndexName): void {
    const work = rebuildFollower(parts, index, pacer.isStopped)
      .catch((error) => {
        if (!pacer.isStopped()) report.error({ err: error, index }, 'search could not be rebuilt');
        lookedAt = Number.NEGATIVE_INFINITY;
      })
      .finally(() => rebuilding.delete(index));
    rebuilding.set(index, work);
  }

  async function lookAfter(index: IndexName): Promise<void> {
    await beginFollowing(db, index);
    const row = await readFollower(db, index);
    if (!row) return;
    const state = isDue() ? await follower.state(index) : 'ready';
    // Whoever may not trust the index any more asks Postgres until it was built anew and compared.
    if (state !== 'ready' && row.compared_at) await noteFollower(db, index, { compared_at: null, compare: true });
    if ((state !== 'ready' || row.rebuild) && !rebuilding.has(index)) rebuild(index);
    if (state === 'missing') return;
    await carry(index);
    if (row.compare && !rebuilding.has(index)) await compare(index);
  }

  async function round(): Promise<void> {
    await underLease(db, leaseName, holder, async () => {
      const looking = isDue();
      for (const index of indexNames) await lookAfter(index);
      if (looking && rebuilding.size === 0) lookedAt = performance.now();
    });
  }

  async function run(): Promise<void> {
    while (!pacer.isStopped()) {
      try {
        await round();
        if (failing) report.info({}, 'documents are carried to search again');
        failing = false;
        await pacer.rest();
      } catch (error) {
        lookedAt = Number.NEGATIVE_INFINITY;
        if (!failing && !pacer.isStopped()) report.warn({ err: error }, 'documents wait: search takes none');
        failing = true;
        await pacer.restAfterFailure();
      }
    }
  }

  return {
    start() {
      running ??= run();
    },
    wake: pacer.wake,
    async carryAll() {
      lookedAt = Number.NEGATIVE_INFINITY;
      await round();
      await Promise.all(rebuilding.values());
      await round();
    },
    async stop() {
      pacer.stop();
      await running;
      await Promise.all(rebuilding.values());
      await giveBack(db, leaseName, holder);
    },
  };
}
