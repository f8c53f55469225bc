import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { system } from '#app/features/identity/actor.ts';
import { importFile } from '#app/features/imports/import-file.server.ts';
import { stableId } from '#app/features/imports/stable-id.ts';
import { fixedClock } from '#app/services/clock.ts';
import { parseEnvironment } from '#app/services/env.ts';
import { createServices, type Services } from '#app/services/services.ts';
import { openEmbedded } from '#db/connection.ts';
import type { IndexName } from '#search/engine.ts';
import { countTerms } from '#search/postgres/term-statistics.ts';
import type { LabelledSet } from './labelled-set.ts';

/** A market that holds nothing but a labelled set, and what the set calls each organisation or opportunity in it. */
export type ScratchMarket = {
  services: Services;
  index: IndexName;
  nameOf(id: string): string;
  close(): Promise<void>;
};

// The day of the daily draw among equals: figures must not change from day to day.
const day = '2026-06-01T08:00:00Z';

/** Imports a labelled set into an embedded database in memory, as `npm run import` would. @throws when no row can be */
export async function openScratchMarket({ ranks, corpusFile, ids }: LabelledSet): Promise<ScratchMarket> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tierbridge-eval-'));
  const env = parseEnvironment({
    NODE_ENV: 'production',
    DATA_DIR: folder,
    DEMO: 'off',
    LOG_LEVEL: 'error',
    PORT: '0',
    MEILI_BIN: 'off',
  });
  const services = await createServices(env, { clock: fixedClock(day), connection: await openEmbedded('memory') });
  const close = async () => {
    await services.close();
    await rm(folder, { recursive: true, force: true });
  };
  const index = ranks === 'provider' ? 'profile' : 'opportunity';
  const counts = await importFile(
    { services, actor: system, formKey: null },
    ranks === 'provider' ? 'providers' : 'notices',
    corpusFile,
    { onProblem: ({ row, message }) => console.error(`Row ${row}: ${message}`) },
  );
  if (counts.new === 0) {
    await close();
    throw new Error(`No row of ${corpusFile} could be imported`);
  }
  // What is not there is not found, so that the figures say no more than what was ranked.
  if (counts.new < ids.length) console.error(`${counts.new} of ${ids.length} rows of ${corpusFile} were imported`);
  await services.search.settle();
  await countTerms(services.db, index);
  const names = new Map(ids.map((id) => [idOf(ranks, id), id]));
  return { services, index, nameOf: (id) => names.get(id) ?? id, close };
}

function idOf(ranks: LabelledSet['ranks'], id: string): string {
  return ranks === 'provider'
    ? stableId('organisation', 'provider-list', id)
    : stableId('opportunity', 'opportunity-list', id);
}
