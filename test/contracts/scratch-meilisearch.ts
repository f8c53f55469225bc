import { randomUUID } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import { indexNames } from '#search/engine.ts';
import { type MeilisearchOptions, meilisearchEngine } from '#search/meilisearch/engine.ts';
import { deriveKeys } from '#search/meilisearch/keys.ts';
import { rebuildIndex } from '#search/meilisearch/rebuild.ts';

/** An engine with empty indexes and keys of its own on a server, which `close` takes away again. */
export async function openScratchEngine(url: string, masterKey: string) {
  const prefix = `test-${randomUUID().slice(0, 8)}-`;
  const keys = await deriveKeys(url, masterKey, prefix);
  const options: MeilisearchOptions = { url, ...keys, timeout: 10_000, prefix };
  for (const index of indexNames) await rebuildIndex(options, index, (async function* () {})());
  const engine = meilisearchEngine(options);
  return {
    engine,
    options,
    async close() {
      await engine.close();
      const client = new Meilisearch({ host: url, apiKey: masterKey });
      for (const index of indexNames) await client.deleteIndexIfExists(`${prefix}${index}`);
      for (const key of Object.values(keys)) await client.deleteKey(key);
    },
  };
}
