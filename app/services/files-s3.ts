import { Readable } from 'node:stream';
import { AwsClient } from 'aws4fetch';
import { checkKey, type FileStore } from './files.ts';
import { listedPage } from './s3-listing.ts';

const usualPatience = 30_000;
// A store that is busy is asked again, for no longer than the patience lasts.
const retries = 5;

/**
 * Keeps files in a bucket of an S3-compatible store: `s3://key:secret@host/bucket?region=eu-west-2`. With `&tls=off` the
 * store is spoken to without TLS, for one on the same machine. Each call, and each piece of a file that is read, fails when
 * nothing comes for as long as the patience lasts, in milliseconds.
 */
export function s3FileStore(address: string, patience = usualPatience): FileStore {
  const url = new URL(address);
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    region: url.searchParams.get('region') ?? 'us-east-1',
    service: 's3',
    retries,
  });
  const scheme = url.searchParams.get('tls') === 'off' ? 'http' : 'https';
  const bucket = `${scheme}://${url.host}${url.pathname.replace(/\/$/, '')}`;
  const ask = async (method: string, where: string, init: RequestInit = {}) => {
    const signal = new AbortController();
    const call = client.fetch(`${bucket}${where}`, { method, ...init, signal: signal.signal });
    const response = await answering(call, method, patience, (error) => signal.abort(error));
    const isRemoved = method === 'DELETE' && response.status === 404;
    if (!response.ok && !isRemoved) throw new Error(`The file store answered ${response.status} to ${method}`);
    return response;
  };
  const at = (key: string) => `/${checkKey(key)}`;
  return {
    async put(key, content, contentType) {
      const body = new Blob([new Uint8Array(content)]);
      await ask('PUT', at(key), { body, headers: { 'Content-Type': contentType } });
    },
    async get(key) {
      const { body } = await ask('GET', at(key));
      if (!body) throw new Error('The file store answered without a file');
      return Readable.from(pieces(body.getReader(), patience));
    },
    async remove(key) {
      await ask('DELETE', at(key));
    },
    async *list(folder, before) {
      let next: string | null = '';
      while (next !== null) {
        const query = new URLSearchParams({ 'list-type': '2', prefix: `${checkKey(folder)}/` });
        if (next) query.set('continuation-token', next);
        const response = await ask('GET', `?${query}`);
        const page = listedPage(await answering(response.text(), 'GET', patience));
        for (const { key, modified } of page.files) if (modified < before) yield key;
        next = page.next;
      }
    },
  };
}

async function* pieces(reader: ReadableStreamDefaultReader<Uint8Array>, patience: number) {
  try {
    for (;;) {
      const { done, value } = await answering(reader.read(), 'GET', patience);
      if (done) return;
      yield value;
    }
  } finally {
    void reader.cancel().catch(() => {});
  }
}

/** Waits for the store. @throws an error that says so when it takes too long, after `giveUp` */
async function answering<Answer>(
  call: Promise<Answer>,
  method: string,
  patience: number,
  giveUp: (error: Error) => void = () => {},
): Promise<Answer> {
  const { promise: tooLong, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const message = `The file store did not answer to ${method} within ${patience / 1000} seconds`;
    const error = Object.assign(new Error(message), { code: 'ETIMEDOUT' });
    reject(error);
    giveUp(error);
  }, patience);
  try {
    return await Promise.race([call, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
