import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { checkKey, type FileStore } from './files.ts';

/**
 * Keeps files in a bucket of an S3-compatible store: `s3://key:secret@host/bucket?region=eu-west-2`. With `&tls=off` the
 * store is spoken to without TLS, for one on the same machine.
 */
export function s3FileStore(address: string): FileStore {
  const url = new URL(address);
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    region: url.searchParams.get('region') ?? 'us-east-1',
    service: 's3',
  });
  const scheme = url.searchParams.get('tls') === 'off' ? 'http' : 'https';
  const bucket = `${scheme}://${url.host}${url.pathname.replace(/\/$/, '')}`;
  const ask = async (method: string, key: string, init: RequestInit = {}) => {
    const response = await client.fetch(`${bucket}/${checkKey(key)}`, { method, ...init });
    const isRemoved = method === 'DELETE' && response.status === 404;
    if (!response.ok && !isRemoved) throw new Error(`The file store answered ${response.status} to ${method}`);
    return response;
  };
  return {
    async put(key, content, contentType) {
      const body = new Blob([new Uint8Array(content)]);
      await ask('PUT', key, { body, headers: { 'Content-Type': contentType } });
    },
    async get(key) {
      const { body } = await ask('GET', key);
      if (!body) throw new Error('The file store answered without a file');
      return Readable.fromWeb(body as ReadableStream);
    },
    async remove(key) {
      await ask('DELETE', key);
    },
  };
}
