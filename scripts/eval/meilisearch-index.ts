import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openClient } from '#search/meilisearch/client.ts';
import { meilisearchEngine } from '#search/meilisearch/engine.ts';
import { uidOf } from '#search/meilisearch/names.ts';
import { rebuildIndex } from '#search/meilisearch/rebuild.ts';
import { allDocuments } from '#search/postgres/all-documents.ts';
import { findProgram } from '#search/program/find-program.ts';
import { runProgram } from '#search/program/run-program.ts';
import type { ScratchMarket } from './scratch-market.ts';

const timeout = 60_000;

/**
 * Copies the index of a market to Meilisearch: to the server at MEILI_URL, under names of its own that are removed again, or
 * to the program at MEILI_BIN or on the path, started for it.
 * No second engine stands in where it is slow.
 * @returns null when there is neither
 */
export async function openMeilisearchMarket(
  market: ScratchMarket,
  variables: NodeJS.ProcessEnv,
): Promise<ScratchMarket | null> {
  const server = await openServer(market, variables);
  if (!server) return null;
  const prefix = `tierbridge-eval-${randomBytes(4).toString('hex')}-`;
  // Keys made for a scratch index would stay behind on somebody's server.
  const options = { url: server.url, searchKey: server.key, writeKey: server.key, timeout, prefix };
  await rebuildIndex(options, market.index, allDocuments(market.services.db, market.index));
  const engine = meilisearchEngine(options);
  return {
    ...market,
    services: { ...market.services, search: engine },
    async close() {
      await engine.close();
      await openClient({ url: server.url, key: server.key }).deleteIndexIfExists(uidOf(prefix, market.index));
      await server.stop();
    },
  };
}

type Server = { url: string; key: string; stop(): Promise<void> };

async function openServer({ services }: ScratchMarket, variables: NodeJS.ProcessEnv): Promise<Server | null> {
  const { MEILI_URL, MEILI_API_KEY, MEILI_BIN, PATH } = variables;
  if (MEILI_URL) return { url: MEILI_URL, key: MEILI_API_KEY ?? '', async stop() {} };
  const found = await findProgram(MEILI_BIN, PATH ?? '');
  if (!found) return null;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tierbridge-eval-meilisearch-'));
  const program = await runProgram(found, folder, services.log);
  await untilHealthy(program.url);
  return {
    ...program,
    async stop() {
      await program.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

// The program is started before it answers.
async function untilHealthy(url: string): Promise<void> {
  const client = openClient({ url, key: '' });
  for (let tries = 0; tries < 300 && !(await client.isHealthy()); tries += 1) await wait(200);
}
