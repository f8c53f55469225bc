import { z } from 'zod';
import type { IndexName } from '../engine.ts';
import { isOneOf } from './filters.ts';
import { nextUidOf, uidOf } from './names.ts';
import { isMissing, type Service } from './service.ts';
import { SearchIndexNotReady } from './state.ts';
import { type StoredDocument, storedVersion } from './stored-document.ts';
import { done, idle } from './tasks.ts';

/** A document, or the mark of a removed one, and whether it replaces only what is older, or what is as old too. */
export type Write = { document: StoredDocument; replaces: 'older' | 'as old' };

const mostVersions = 1_000;
const mostCharacters = 8_000_000;
const mostDocuments = 5_000;

/**
 * Writes to the index that answers and to the one that is being built beside it, when there is one. The service has no
 * conditional write, so an older version is kept out like this: one writer at a time (`exclusively`), who first waits
 * until everything asked of the index is done – a writer who died may have left a write in the queue –, then reads the
 * versions that are stored, removed ones included, sends what is newer, and stays until that is done.
 */
export async function writeExclusively(service: Service, index: IndexName, writes: readonly Write[]): Promise<void> {
  await service.exclusively(index, async () => {
    const uids = await existing(service, [uidOf(service.prefix, index), nextUidOf(service.prefix, index)]);
    if (uids.length === 0) throw new SearchIndexNotReady(uidOf(service.prefix, index), 'missing');
    for (const uid of uids) await writeNewer(service, uid, writes);
  });
}

/** Sends what is newer than what an index holds. Only for whoever writes exclusively. */
export async function writeNewer(service: Service, uid: string, writes: readonly Write[]): Promise<void> {
  await idle(service.writes, [uid]);
  const stored = await versionsOf(service, uid, [...new Set(writes.map(({ document }) => document.key))]);
  const newer = new Map<string, StoredDocument>();
  for (const { document, replaces } of writes) {
    const version = newer.get(document.key)?.version ?? stored.get(document.key) ?? Number.NEGATIVE_INFINITY;
    const wins = replaces === 'older' ? document.version > version : document.version >= version;
    if (wins) newer.set(document.key, document);
  }
  for (const batch of inBatches([...newer.values()])) {
    await done(service.writes.index(uid).addDocuments(batch, { primaryKey: 'key' }));
  }
}

async function existing({ writes }: Service, uids: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const uid of uids) {
    try {
      found.push((await writes.getRawIndex(uid)).uid);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
  return found;
}

async function versionsOf({ writes }: Service, uid: string, keys: readonly string[]): Promise<Map<string, number>> {
  const versions = new Map<string, number>();
  for (let start = 0; start < keys.length; start += mostVersions) {
    const some = keys.slice(start, start + mostVersions);
    const { hits } = await writes.index(uid).search('', {
      filter: isOneOf('key', some),
      attributesToRetrieve: ['id', 'key', 'version'],
      limit: some.length,
    });
    for (const { key, version } of z.array(storedVersion).parse(hits)) versions.set(key, version);
  }
  return versions;
}

/** Batches that the service takes well: not too many documents, and not too long a request. */
function* inBatches(documents: readonly StoredDocument[]): Iterable<StoredDocument[]> {
  let batch: StoredDocument[] = [];
  let characters = 0;
  for (const document of documents) {
    const length = 3 * ((document.title?.length ?? 0) + (document.body?.length ?? 0));
    if (batch.length > 0 && (batch.length === mostDocuments || characters + length > mostCharacters)) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(document);
    characters += length;
  }
  if (batch.length > 0) yield batch;
}
