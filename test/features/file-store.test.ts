import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { type FileStore, openFileStore } from '#app/services/files.ts';

/** A store of the S3 kind that holds objects in memory and answers only requests signed with its key. */
async function openBucket(): Promise<string> {
  const objects = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const content = await buffer(request);
    const signature =
      /^AWS4-HMAC-SHA256 Credential=access\/\d{8}\/eu-west-2\/s3\/aws4_request, .*Signature=[0-9a-f]{64}$/;
    const key = request.url ?? '';
    if (!signature.test(request.headers.authorization ?? '')) response.writeHead(403).end();
    else if (request.method === 'PUT') {
      objects.set(key, content);
      response.writeHead(200).end();
    } else if (!objects.has(key)) response.writeHead(404).end();
    else if (request.method === 'DELETE') {
      objects.delete(key);
      response.writeHead(204).end();
    } else response.writeHead(200).end(objects.get(key));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  const { port } = server.address() as AddressInfo;
  return `s3://access:se%2Fcret@127.0.0.1:${port}/evidence?region=eu-west-2&tls=off`;
}

async function openStore(kind: string): Promise<FileStore> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tierbridge-files-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return openFileStore({ DATA_DIR: folder, FILES_URL: kind === 'bucket' ? await openBucket() : undefined });
}

test.each(['folder', 'bucket'])('a %s gives back what was put in, until it is removed', async (kind) => {
  const store = await openStore(kind);
  const content = Buffer.from([0, 1, 2, 255]);
  await store.put('evidence/one', content, 'image/png');
  expect(await buffer(await store.get('evidence/one'))).toEqual(content);
  await store.remove('evidence/one');
  await expect(store.get('evidence/one')).rejects.toThrow();
  await store.remove('evidence/one');
});

test.each(['folder', 'bucket'])('a %s takes no key that leads elsewhere', async (kind) => {
  const store = await openStore(kind);
  for (const key of ['../secret', '/etc/passwd', 'a?b', '']) {
    await expect(store.put(key, Buffer.from('x'), 'text/plain')).rejects.toThrow('A file key holds only');
    await expect(store.get(key)).rejects.toThrow('A file key holds only');
  }
});
