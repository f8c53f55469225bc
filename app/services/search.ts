import path from 'node:path';
import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { type IndexName, indexNames, type SearchEngine } from '#search/engine.ts';
import { type Breaker, createBreaker } from '#search/fallback/breaker.ts';
import { fallbackEngine } from '#search/fallback/engine.ts';
import { examineUsual } from '#search/fallback/examine.ts';
import { type Carrier, createCarrier } from '#search/following/carrier.ts';
import type { SearchFollower } from '#search/following/follower.ts';
import { endFollowing } from '#search/following/follower-table.ts';
import { meilisearchFollower } from '#search/meilisearch/follower.ts';
import { postgresEngine } from '#search/postgres/engine.ts';
import { findProgram } from '#search/program/find-program.ts';
import { type RunningProgram, runProgram } from '#search/program/run-program.ts';
import type { Environment } from './env.ts';
import type { Log } from './log.ts';
import type { SearchMetrics } from './search-metrics.ts';

/** What runs beside the engine that features ask. */
export type SearchUpkeep = {
  /** Whether a second engine follows Postgres. */
  follows: boolean;
  /** Whether the usual engine answers for an index, and why not. */
  state(index: IndexName): { engine: string; usual: boolean; reason: string | null };
  /** Carries what is written to the second engine from now on. */
  start(): Promise<void>;
  /** Looks at once how the second engine is. */
  look(): Promise<void>;
  close(): Promise<void>;
};

export type OpenedSearch = { engine: SearchEngine; upkeep: SearchUpkeep };

/** Slower than this, Postgres answers in place of Meilisearch. */
const patience = 800;

/**
 * Search as the settings say: on Postgres, and on Meilisearch before it where MEILI_URL names a server or, with an embedded
 * database, a program is found.
 * @throws when MEILI_BIN names a program that does not run
 */
export async function openSearch(
  env: Environment,
  db: Kysely<Database>,
  log: Log,
  metrics: SearchMetrics,
): Promise<OpenedSearch> {
  const postgres = postgresEngine(db);
  if (env.MEILI_URL) {
    const settings = { url: env.MEILI_URL, apiKey: env.MEILI_API_KEY ?? '', searchKey: env.MEILI_SEARCH_KEY };
    const opened = together(db, postgres, meilisearchFollower(settings, log), log, metrics);
    await opened.upkeep.look();
    return opened;
  }
  const program = await startProgram(env, log);
  if (!program) return alone(db, postgres);
  const follower = meilisearchFollower({ url: program.url, apiKey: program.key }, log);
  const { engine, upkeep } = together(db, postgres, follower, log, metrics);
  return {
    engine,
    upkeep: {
      ...upkeep,
      async close() {
        await upkeep.close();
        await program.stop();
      },
    },
  };
}

async function startProgram(env: Environment, log: Log): Promise<RunningProgram | null> {
  if (!env.embedded || env.MEILI_BIN === 'off') return null;
  const found = await findProgram(env.MEILI_BIN, env.PATH);
  if (!found) return null;
  log.info(found, 'a Meilisearch program was found');
  return runProgram(found, path.join(env.DATA_DIR, 'meilisearch'), log);
}

function alone(db: Kysely<Database>, engine: SearchEngine): OpenedSearch {
  return {
    engine,
    upkeep: {
      follows: false,
      state: () => ({ engine: engine.name, usual: true, reason: null }),
      start: () => endFollowing(db),
      async look() {},
      async close() {},
    },
  };
}

/** Two engines as one: the follower answers, and Postgres whenever that cannot. */
export function together(
  db: Kysely<Database>,
  postgres: SearchEngine,
  follower: SearchFollower,
  log: Log,
  metrics: SearchMetrics,
): OpenedSearch {
  const usual = follower.engine;
  const breakers = Object.fromEntries(indexNames.map((index) => [index, breakerOf(index)])) as Record<
    IndexName,
    Breaker
  >;
  const carrier = createCarrier({ db, postgres, follower, report: log, onCarried: metrics.carried });
  const engine = fallbackEngine({
    usual,
    standby: postgres,
    breakers,
    patience,
    onFallback: metrics.fellBack,
    onWritten: carrier.wake,
    carryAll: carrier.carryAll,
  });
  return { engine, upkeep: upkeepOf(carrier, usual, breakers) };

  function breakerOf(index: IndexName): Breaker {
    return createBreaker({
      examine: (wasUsual) => examineUsual({ db, usual, standby: postgres, patience }, index, wasUsual),
      onChange(state, before, error) {
        const detail = { index, reason: state.reason, err: error };
        if (state.usual) log.info({ index }, 'search answers as usual again');
        else if (before.usual) log.error(detail, 'search has fallen back to Postgres');
        else log.info(detail, 'search still answers from Postgres');
      },
    });
  }
}

function upkeepOf(carrier: Carrier, usual: SearchEngine, breakers: Record<IndexName, Breaker>): SearchUpkeep {
  return {
    follows: true,
    state: (index) => ({ engine: usual.name, ...breakers[index].state() }),
    async start() {
      carrier.start();
    },
    async look() {
      await Promise.all(indexNames.map((index) => breakers[index].look()));
    },
    close: () => carrier.stop(),
  };
}
