import type { Meilisearch } from 'meilisearch';
import { z } from 'zod';
import type { IndexName } from '../engine.ts';
import { openClient } from './client.ts';
import type { MeilisearchOptions } from './engine.ts';
import { uidOf, usualPrefix } from './names.ts';
import { isMissing } from './service.ts';
import { fingerprint } from './settings.ts';
import { removed } from './stored-document.ts';

/** Whether an index answers as this code asks: made with its settings, and filled once. */
export type IndexState = 'ready' | 'missing' | 'outdated';

export class SearchIndexNotReady extends Error {
  readonly state: IndexState;
  constructor(uid: string, state: IndexState) {
    super(`The search index ${uid} is ${state}: build it with npm run reindex`);
    this.name = 'SearchIndexNotReady';
    this.state = state;
  }
}

/** Kept inside an index, so that it changes places with it; as a removed document it is never found. */
export const mark = { ...removed('', 0), key: '_mark', order: '!' };
const storedMark = z.object({ fingerprint: z.string().optional(), builder: z.string() });

/** How an index stands: until it is "ready", another engine has to answer, and `rebuildIndex` makes it so. */
export async function indexState(
  { url, searchKey, timeout, prefix = usualPrefix }: Omit<MeilisearchOptions, 'writeKey'>,
  index: IndexName,
): Promise<IndexState> {
  return stateOf(openClient({ url, key: searchKey, timeout }), uidOf(prefix, index));
}

export async function stateOf(client: Meilisearch, uid: string): Promise<IndexState> {
  const found = await readMark(client, uid);
  if (!found?.fingerprint) return 'missing';
  return found.fingerprint === fingerprint ? 'ready' : 'outdated';
}

/** What the builder of an index left in it; null when there is none. */
export async function readMark(client: Meilisearch, uid: string): Promise<z.infer<typeof storedMark> | null> {
  try {
    const { hits } = await client.index(uid).search('', {
      filter: `key = "${mark.key}"`,
      attributesToRetrieve: ['fingerprint', 'builder'],
      limit: 1,
    });
    return hits[0] ? storedMark.parse(hits[0]) : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
