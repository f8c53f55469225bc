import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { send } from '#test/support/http-client.ts';
import { runServerToItsEnd, type ServerProcess, startServerProcess } from '#test/support/server-process.ts';

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tierbridge-web-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function serverForTest(variables: Record<string, string>): Promise<ServerProcess> {
  const server = await startServerProcess(variables);
  onTestFinished(() => server.kill());
  return server;
}

test('a wrong setting names itself and stops the start', async () => {
  const folder = await dataFolder();
  for (const [name, value] of Object.entries({
    PORT: 'eighty',
    TRUST_PROXY: '300.1.1.1',
    DEMO: 'yes',
    SMTP_URL: 'mail',
  })) {
    const { code, said } = await runServerToItsEnd({ DATA_DIR: folder, [name]: value });
    expect(code, said).toBe(1);
    expect(said).toContain(`${name} must be`);
    expect(said, 'no stack trace').not.toContain('    at ');
  }
});

test('the reference on a problem page is in the log; a second process on the same folder is refused in one line', async () => {
  const DATA_DIR = await dataFolder();
  const server = await serverForTest({ DATA_DIR });
  const headers = { Origin: 'https://evil.example' };
  const refused = await send(server.port, '/sign-in', { method: 'POST', headers, body: 'a=1' });
  expect(refused.status).toBe(403);
  const reference = refused.body.match(/reference <strong>([0-9A-F]{10})</)?.[1];
  expect(reference).toBe(refused.headers['x-request-id']);
  await expect.poll(() => server.lines.some((line) => line.includes(`"requestId":"${reference}"`))).toBe(true);

  const second = await runServerToItsEnd({ DATA_DIR });
  expect(second.code).toBe(1);
  expect(second.said.split('\n')).toEqual([expect.stringContaining('is in use by another process')]);
  expect((await send(server.port, '/healthz')).status).toBe(200);
});

test('a request under way when the process is told to stop is answered, and the process ends well', async () => {
  const server = await serverForTest({ DATA_DIR: await dataFolder() });
  const ended = once(server.child, 'exit');
  const request = http.request({
    port: server.port,
    host: '127.0.0.1',
    path: '/no-such-page',
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': 3 },
  });
  request.write('a');
  await wait(300);
  server.child.kill('SIGTERM');
  await wait(300);
  const answered = once(request, 'response');
  request.end('=1');
  const [response] = (await answered) as [http.IncomingMessage];
  response.resume();
  expect(response.statusCode).toBe(404);
  expect(await ended).toEqual([0, null]);
});
