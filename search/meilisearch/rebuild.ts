import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { IndexName, SearchDocument } from '../engine.ts';
import type { MeilisearchOptions } from './engine.ts';
import { nextUidOf, uidOf } from './names.ts';
import { isMissing, openService, type Service } from './service.ts';
import { fingerprint, indexSettings } from './settings.ts';
import { mark, readMark } from './state.ts';
import { removed, storedVersion, toStored } from './stored-document.ts';
import { done, SearchTaskFailed } from './tasks.ts';
import { type Write, writeNewer } from './write.ts';

export type RebuildProgress = { written: number };

/**
 * Builds an index anew beside the one that answers, from every document there is, and puts it in its place in one step.
 * What others write meanwhile goes to both; what they removed stays removed. Of two rebuilds the later one wins, and the
 * earlier one throws.
 */
export async function rebuildIndex(
  options: MeilisearchOptions,
  index: IndexName,
  documents: AsyncIterable<readonly SearchDocument[]>,
  onProgress: (progress: RebuildProgress) => void = () => {},
): Promise<RebuildProgress> {
  const service = openService(options);
  const next = nextUidOf(service.prefix, index);
  const builder = randomUUID();
  await service.exclusively(index, () => begin(service, next, builder));
  await service.exclusively(index, () => carryRemovals(service, index, next));
  const progress = { written: 0 };
  for await (const batch of documents) {
    const writes: Write[] = batch.map((document) => ({ document: toStored(document), replaces: 'older' }));
    await service.exclusively(index, async () => {
      await assertMine(service, next, builder);
      await writeNewer(service, next, writes);
    });
    progress.written += batch.length;
    onProgress({ ...progress });
  }
  await service.exclusively(index, () => finish(service, index, builder));
  return progress;
}

async function begin(service: Service, next: string, builder: string): Promise<void> {
  const { writes } = service;
  if (await exists(service, next)) await done(writes.deleteIndex(next));
  await done(writes.createIndex(next, { primaryKey: 'key' }));
  await done(writes.index(next).updateSettings(indexSettings));
  await done(writes.index(next).addDocuments([{ ...mark, builder }]));
}

const removalsPerPage = 1_000;

async function carryRemovals(service: Service, index: IndexName, next: string): Promise<void> {
  if (!(await readMark(service.writes, uidOf(service.prefix, index)))) return;
  const live = service.writes.index(uidOf(service.prefix, index));
  for (let after = '!'; ; ) {
    const { hits } = await live.search('', {
      filter: `deleted = true AND order > "${after}"`,
      sort: ['order:asc'],
      limit: removalsPerPage,
      attributesToRetrieve: ['id', 'key', 'version', 'order'],
    });
    const removals = z.array(storedVersion.extend({ order: z.string() })).parse(hits);
    const writes = removals.map(({ id, version }): Write => ({ document: removed(id, version), replaces: 'as old' }));
    if (writes.length > 0) await writeNewer(service, next, writes);
    const last = removals.at(-1);
    if (!last || removals.length < removalsPerPage) return;
    after = last.order;
  }
}

async function finish(service: Service, index: IndexName, builder: string): Promise<void> {
  const { writes, prefix } = service;
  const [live, next] = [uidOf(prefix, index), nextUidOf(prefix, index)];
  await assertMine(service, next, builder);
  await done(writes.index(next).addDocuments([{ ...mark, builder, fingerprint }]));
  if (!(await exists(service, live))) await done(writes.createIndex(live, { primaryKey: 'key' }));
  await writes.swapIndexes([{ indexes: [live, next], rename: false }]);
  await swapped(service, live, builder);
  await done(writes.deleteIndex(next));
}

const longestSwap = 60_000;
const pollEvery = 20;

/** The task of a swap belongs to no index, so that a key for some indexes may not ask for it: the mark tells. */
async function swapped({ writes }: Service, live: string, builder: string): Promise<void> {
  const deadline = AbortSignal.timeout(longestSwap);
  while ((await readMark(writes, live))?.builder !== builder) {
    if (deadline.aborted) throw new SearchTaskFailed(`${live} was not put in its place`, { transient: true });
    await new Promise((resolve) => setTimeout(resolve, pollEvery));
  }
}

async function assertMine({ writes }: Service, next: string, builder: string): Promise<void> {
  if ((await readMark(writes, next))?.builder !== builder) {
    throw new Error(`Another rebuild of ${next} has begun since this one`);
  }
}

async function exists({ writes }: Service, uid: string): Promise<boolean> {
  return writes.getRawIndex(uid).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
}
