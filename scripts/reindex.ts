import cliProgress from 'cli-progress';
import { reindex } from '#app/features/search-index/reindex.server.ts';
import type { Services } from '#app/services/services.ts';
import { indexNames } from '#search/engine.ts';
import { readFollower } from '#search/following/follower-table.ts';
import { composeOrExit } from '../server/compose.ts';

// npm run reindex: builds search anew from the market. Search answers all the while, and edits go on.

const services = await composeOrExit(process.env);
try {
  await run(services);
} finally {
  await services.close();
}

async function run({ search, searchUpkeep }: Services): Promise<void> {
  const started = performance.now();
  const bar = startBar();
  const expected = { profile: await search.count('profile'), opportunity: await search.count('opportunity') };
  await reindex(services, (index, written) => bar.show(`${index} in Postgres`, written, expected[index]));
  for (const index of indexNames) console.log(`${index}: ${await search.count(index)} documents in Postgres`);
  if (searchUpkeep.follows) {
    // Another process may be carrying documents already; whichever it is, how far it has come is in the database.
    await searchUpkeep.start();
    for (const index of indexNames) await untilRebuilt(services, index, bar.show);
    await search.settle();
    for (const index of indexNames) console.log(`${index}: Meilisearch equals Postgres`);
  }
  bar.stop();
  console.log(`Search is built anew (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

type Show = (what: string, written: number, documents: number) => void;

async function untilRebuilt({ db }: Services, index: 'profile' | 'opportunity', show: Show): Promise<void> {
  for (;;) {
    const row = await readFollower(db, index);
    if (row && !row.rebuild && row.compared_at && !row.compare) return;
    if (row?.rebuilding_documents) {
      show(`${index} in Meilisearch`, row.rebuilding_written ?? 0, row.rebuilding_documents);
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

function startBar(): { show: Show; stop(): void } {
  if (!process.stderr.isTTY) return { show: () => {}, stop: () => {} };
  const bar = new cliProgress.SingleBar({
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    format: '{bar} {percentage}%  {what} {value}/{total}',
  });
  bar.start(1, 0, { what: '' });
  return {
    show(what, written, documents) {
      bar.setTotal(Math.max(1, documents, written));
      bar.update(written, { what });
    },
    stop: () => bar.stop(),
  };
}
