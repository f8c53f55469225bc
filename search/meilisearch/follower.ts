import type { Report, SearchFollower } from '../following/follower.ts';
import { lateEngine } from '../following/late-engine.ts';
import { type MeilisearchOptions, meilisearchEngine } from './engine.ts';
import { deriveKeys } from './keys.ts';
import { rebuildIndex } from './rebuild.ts';
import { indexState } from './state.ts';

export type FollowerSettings = {
  url: string;
  /** Makes the keys that are used from then on; with `searchKey` it is the key for writing, and none are made. */
  apiKey: string;
  searchKey?: string;
  prefix?: string;
};

const timeout = 30_000;

/** Meilisearch as the engine that follows Postgres. Nothing is asked of the server before it is needed. */
export function meilisearchFollower(
  { url, apiKey, searchKey, prefix }: FollowerSettings,
  report: Report,
): SearchFollower {
  let derived: Promise<MeilisearchOptions> | null = null;
  const options = () => {
    derived ??= derive().catch((error) => {
      derived = null;
      throw error;
    });
    return derived;
  };
  async function derive(): Promise<MeilisearchOptions> {
    const keys = searchKey ? { searchKey, writeKey: apiKey } : await deriveKeys(url, apiKey, prefix);
    report.info({ url }, 'Meilisearch answers');
    return { url, ...keys, timeout, prefix };
  }
  return {
    engine: lateEngine('meilisearch', async () => meilisearchEngine(await options())),
    state: async (index) => indexState(await options(), index),
    async rebuild(index, documents, onProgress) {
      await rebuildIndex(await options(), index, documents, ({ written }) => onProgress(written));
    },
  };
}
