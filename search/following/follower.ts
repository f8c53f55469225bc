import type { IndexName, SearchDocument, SearchEngine } from '../engine.ts';

/** A second engine that holds what the Postgres index holds, some seconds later. One process at a time writes to it. */
export type SearchFollower = {
  /** What it was given can be found once its upsert or remove resolves. */
  engine: SearchEngine;
  /** 'missing' before the first rebuild, 'outdated' when it was built with other settings than today's. */
  state(index: IndexName): Promise<'ready' | 'missing' | 'outdated'>;
  /** Builds an index anew beside the one in use and swaps them; what is written meanwhile goes to both. */
  rebuild(
    index: IndexName,
    documents: AsyncIterable<readonly SearchDocument[]>,
    onProgress: (written: number) => void,
  ): Promise<void>;
};

/** Where what happens is told: the log of the process. */
export type Report = {
  info(detail: object, text: string): void;
  warn(detail: object, text: string): void;
  error(detail: object, text: string): void;
};
