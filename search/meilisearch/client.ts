import { Meilisearch } from 'meilisearch';

export const usualTimeout = 5_000;

/** A client that gives up on each request after `timeout` milliseconds. */
export function openClient({ url, key, timeout }: { url: string; key: string; timeout?: number }): Meilisearch {
  return new Meilisearch({ host: url, apiKey: key, timeout: timeout ?? usualTimeout });
}
