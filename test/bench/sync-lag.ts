import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { parseEnvironment } from '#app/services/env.ts';
import { createServices, type Services } from '#app/services/services.ts';
import { startWork } from '#app/work.ts';
import type { SearchEngine } from '#search/engine.ts';
import { meilisearchFollower } from '#search/meilisearch/follower.ts';
import { postgresEngine } from '#search/postgres/engine.ts';
import { findProgram } from '#search/program/find-program.ts';
import { runProgram } from '#search/program/run-program.ts';
import { insertPublishedProfiles, publishedProfile } from '#test/support/published.ts';

// How long an edit takes to be found in each engine: DATABASE_URL=… MEILI_BIN=… node test/bench/sync-lag.ts
//   [--providers 1000] [--edits 50] [--seconds 60]. The database must be empty; without one, an embedded one is made.

const { values } = parseArgs({
  options: {
    providers: { type: 'string', default: '1000' },
    edits: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '60' },
  },
});
const [providers = 0, edits = 0, seconds = 0] = [values.providers, values.edits, values.seconds].map(Number);
if (!providers || !edits || !seconds) throw new Error('--providers, --edits and --seconds are numbers above 0');

const watched = 1_000;
const folder = await mkdtemp(path.join(os.tmpdir(), 'tierbridge-lag-'));
const found = await findProgram(process.env.MEILI_BIN || undefined, process.env.PATH ?? '');
const silent = { info() {}, warn: console.warn, error: console.error };
const program = found && (await runProgram(found, path.join(folder, 'meilisearch'), silent));
const meilisearch = program ? { MEILI_URL: program.url, MEILI_API_KEY: program.key } : {};
const services = await createServices(
  parseEnvironment({
    DATA_DIR: folder,
    DATABASE_URL: process.env.DATABASE_URL,
    SESSION_SECRET: 'a secret for a bench and for nothing else',
    LOG_LEVEL: 'error',
    MEILI_BIN: 'off',
    ...meilisearch,
  }),
);
try {
  await measure(services);
} finally {
  await services.close();
  await program?.stop();
  await rm(folder, { recursive: true, force: true });
}

/** An edit of a provider, and when each engine was first seen to hold it. */
type Edit = { id: string; version: number; at: number; seen: Map<string, number> };

async function measure(market: Services): Promise<void> {
  await insertPublishedProfiles(
    market,
    Array.from({ length: providers }, () => publishedProfile()),
  );
  await startWork(market);
  const engines: SearchEngine[] = [postgresEngine(market.db)];
  if (program) {
    engines.push(meilisearchFollower({ url: program.url, apiKey: program.key }, silent).engine);
    for (let tries = 0; !market.searchUpkeep.state('profile').usual && tries < 600; tries += 1) await wait(500);
    console.log(`Meilisearch ${found?.version} answers for ${providers} providers`);
  }
  const ids = (await postgresEngine(market.db).versions('profile', { limit: watched })).map(({ id }) => id);
  const made: Edit[] = [];
  let over = false;
  const watching = engines.map(async (engine) => {
    while (!over) {
      await look(engine, made);
      // Seldom enough not to be the load that is measured; a lag is overstated by as much.
      await wait(250);
    }
  });
  await editEvenly(market, ids, made);
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline && made.some(({ seen }) => seen.size < engines.length)) await wait(100);
  over = true;
  await Promise.all(watching);
  for (const { name } of engines) print(name, made);
}

async function editEvenly(market: Services, ids: readonly string[], made: Edit[]): Promise<void> {
  const began = performance.now();
  for (let number = 0; number < edits * seconds; number += 1) {
    await wait(Math.max(0, began + (number * 1000) / edits - performance.now()));
    void edit(market, ids[number % ids.length] ?? '', made);
  }
}

async function edit({ db, jobs }: Services, organisationId: string, made: Edit[]): Promise<void> {
  const updated_at = new Date();
  await db.transaction().execute(async (transaction) => {
    await transaction.updateTable('organisation').set({ updated_at }).where('id', '=', organisationId).execute();
    await jobs.enqueue(transaction, 'search-sync-profile', { organisationId });
  });
  made.push({ id: organisationId, version: updated_at.getTime(), at: performance.now(), seen: new Map() });
}

async function look(engine: SearchEngine, made: readonly Edit[]): Promise<void> {
  const stored = new Map(
    (await engine.versions('profile', { limit: watched })).map(({ id, version }) => [id, version]),
  );
  const now = performance.now();
  for (const { id, version, seen } of made) {
    if (!seen.has(engine.name) && (stored.get(id) ?? 0) >= version) seen.set(engine.name, now);
  }
}

function print(name: string, made: readonly Edit[]): void {
  const lags = made
    .map(({ at, seen }) => ((seen.get(name) ?? Number.POSITIVE_INFINITY) - at) / 1000)
    .sort((left, right) => left - right);
  const at = (share: number) => (lags[Math.min(lags.length - 1, Math.floor(lags.length * share))] ?? 0).toFixed(2);
  console.log(`${name}: ${lags.length} edits, lag p50 ${at(0.5)} s, p95 ${at(0.95)} s, most ${at(1)} s`);
}
