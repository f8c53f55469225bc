import { createHash } from 'node:crypto';
import { type Key, type Meilisearch, MeilisearchApiError } from 'meilisearch';
import { openClient } from './client.ts';
import { usualPrefix } from './names.ts';

/** What the product runs with: it reads with one key, and writes with another. The master key is for making these alone. */
export type RunKeys = { searchKey: string; writeKey: string };

const writeActions = [
  'search',
  'documents.add',
  'indexes.create',
  'indexes.get',
  'indexes.delete',
  'indexes.swap',
  'settings.update',
  'tasks.get',
];

/**
 * Makes the two keys of an index prefix, or finds them where they were made before: the service derives a key from its
 * master key and the key's uid, so that the same uid gives the same key until the master key changes.
 */
export async function deriveKeys(url: string, masterKey: string, prefix = usualPrefix): Promise<RunKeys> {
  const client = openClient({ url, key: masterKey });
  const search = await makeKey(client, `${prefix}search`, ['search'], prefix);
  const write = await makeKey(client, `${prefix}write`, writeActions, prefix);
  return { searchKey: search.key, writeKey: write.key };
}

async function makeKey(client: Meilisearch, name: string, actions: string[], prefix: string): Promise<Key> {
  const uid = uidFor(name);
  const there = await findKey(client, uid);
  if (there && sameActions(there.actions, actions)) return there;
  // What a key may do cannot be changed afterwards.
  if (there) await client.deleteKey(uid);
  return client.createKey({ uid, name, actions, indexes: [`${prefix}*`], expiresAt: null });
}

async function findKey(client: Meilisearch, uid: string): Promise<Key | null> {
  try {
    return await client.getKey(uid);
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.cause?.code === 'api_key_not_found') return null;
    throw error;
  }
}

const sameActions = (left: readonly string[], right: readonly string[]) =>
  left.toSorted().join() === right.toSorted().join();

/** Always the same uid for a name, in the form of a random one, which is the only form the service takes. */
function uidFor(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
