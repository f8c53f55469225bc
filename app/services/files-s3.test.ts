import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { isUnreachable } from '#app/http/problem.server.ts';
import { s3FileStore } from './files-s3.ts';

async function storeAnswering(listener: RequestListener, patience?: number) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return s3FileStore(`s3://key:secret@127.0.0.1:${port}/bucket?tls=off`, patience);
}

test('a store that says nothing, or stops in the middle of a file, is given up with an error that says so', async () => {
  const store = await storeAnswering((request, response) => {
    if (request.url === '/bucket/half') response.write('the first half');
  }, 100);
  const given = store.put('silent', new Uint8Array(3), 'text/plain');
  await expect(given).rejects.toThrow('The file store did not answer to PUT within 0.1 seconds');
  await expect(given).rejects.toSatisfy(isUnreachable);
  await expect(buffer(await store.get('half'))).rejects.toThrow('did not answer to GET');
});

test('lists a folder page by page, and only what is older than a moment', async () => {
  const entry = (key: string, day: string) =>
    `<Contents><Key>${key}</Key><LastModified>${day}T03:00:00.000Z</LastModified></Contents>`;
  const more = '<IsTruncated>true</IsTruncated><NextContinuationToken>a&amp;b=</NextContinuationToken>';
  const store = await storeAnswering((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://store');
    const isLast = searchParams.get('continuation-token') === 'a&b=';
    const files = isLast
      ? entry('vault/c', '2026-05-03')
      : entry('vault/a', '2026-05-01') + entry('vault/b', '2026-06-02');
    const mayList = searchParams.get('prefix') === 'vault/';
    response.end(mayList ? `<ListBucketResult>${isLast ? '' : more}${files}</ListBucketResult>` : '');
  });
  const keys: string[] = [];
  for await (const key of store.list('vault', new Date('2026-06-01T00:00:00Z'))) keys.push(key);
  expect(keys).toEqual(['vault/a', 'vault/c']);
});
