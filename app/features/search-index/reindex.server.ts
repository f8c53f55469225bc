import type { Services } from '#app/services/services.ts';
import { isMarketEmpty } from '#db/queries/search-source.ts';
import { type IndexName, indexNames } from '#search/engine.ts';
import { noteFollower } from '#search/following/follower-table.ts';
import { rewritingEngine } from '#search/postgres/engine.ts';
import { noteIndex, readIndex } from '#search/postgres/index-table.ts';
import { countTerms } from '#search/postgres/term-statistics.ts';
import { synonymLines } from '#search/synonyms.ts';
import { termsOfText } from '#search/words/terms.ts';
import { wordsVersion } from '#search/words/version.ts';
import { checkIndex } from './check.server.ts';
import { formatOf } from './format.ts';
import { sourceVersions, syncSource } from './sources.server.ts';

const reading = { termsOf: termsOfText, wordsVersion, synonyms: synonymLines };

export type ReindexProgress = (index: IndexName, written: number) => void;

/**
 * Builds search anew from the market: the Postgres index in its place, document by document, so that it answers all the
 * while, and after it a second engine beside the index in use. A rebuilding that was cut off goes on where it stopped.
 */
export async function reindex(services: Services, onProgress: ReindexProgress = () => {}): Promise<void> {
  for (const index of indexNames) {
    await rewrite(services, index, (written) => onProgress(index, written));
    await checkIndex(services, index);
    await countTerms(services.db, index);
    await noteIndex(services.db, index, {
      format: formatOf(index, reading),
      rebuilding_format: null,
      rebuilt_up_to: null,
    });
    if (services.searchUpkeep.follows) await noteFollower(services.db, index, { rebuild: true });
  }
}

async function rewrite(services: Services, index: IndexName, onProgress: (written: number) => void): Promise<void> {
  const { db } = services;
  const format = formatOf(index, reading);
  const row = await readIndex(db, index);
  const after = row?.rebuilding_format === format ? (row.rebuilt_up_to ?? undefined) : undefined;
  const rewriting = { ...services, search: rewritingEngine(db) };
  let written = 0;
  for await (const page of sourceVersions(services, index, after)) {
    const ids = page.map(({ id }) => id);
    await syncSource(rewriting, index, ids);
    await noteIndex(db, index, { rebuilding_format: format, rebuilt_up_to: ids.at(-1) ?? null });
    written += page.length;
    onProgress(written);
  }
}

/** Whether any index holds documents that were built in another way than they would be now. */
export async function isReindexDue({ db }: Pick<Services, 'db'>): Promise<boolean> {
  for (const index of indexNames) {
    const row = await readIndex(db, index);
    if (row?.format !== formatOf(index, reading)) return true;
  }
  return false;
}

/** In a market without anybody, what will be written is written as it is written now. */
export async function noteNewMarket({ db }: Pick<Services, 'db'>): Promise<void> {
  if (!(await isMarketEmpty(db))) return;
  for (const index of indexNames) await noteIndex(db, index, { format: formatOf(index, reading) });
}
