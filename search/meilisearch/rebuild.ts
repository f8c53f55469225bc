import type { IndexName, SearchDocument } from '../engine.ts';
import type { MeilisearchOptions } from './engine.ts';

/** Whether an index answers as this code asks: made with its settings, and filled once. */
export type IndexState = 'ready' | 'missing' | 'outdated';

/** How an index stands. Search is answered by Postgres until it is "ready"; `rebuildIndex` makes it so. */
export async function indexState(_options: MeilisearchOptions, _index: IndexName): Promise<IndexState> {
  return 'missing';
}

export type RebuildProgress = { written: number };

/**
 * Builds an index anew beside the one that answers, from every document there is, and puts it in its place in one step.
 * What is written meanwhile goes to both.
 */
export async function rebuildIndex(
  _options: MeilisearchOptions,
  _index: IndexName,
  _documents: AsyncIterable<readonly SearchDocument[]>,
  _onProgress: (progress: RebuildProgress) => void = () => {},
): Promise<RebuildProgress> {
  throw new Error('not built yet');
}
