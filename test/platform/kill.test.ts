import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { openEmbedded } from '#db/connection.ts';
import { createCookieJar, send } from '#test/support/http-client.ts';
import { type ServerProcess, startServerProcess } from '#test/support/server-process.ts';

const rounds = Number(process.env.KILL_ROUNDS ?? 1);
const origin = 'http://localhost:4711';
const form = { Host: 'localhost:4711', Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' };

test(
  `killed ${rounds} times while it writes, the embedded market keeps every acknowledged write and doubles no mail`,
  async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'tierbridge-kill-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const start = async () => {
      const server = await startServerProcess({ DATA_DIR: folder, RATE_LIMITS: 'off', APP_URL: origin });
      onTestFinished(() => server.kill());
      return server;
    };
    const acknowledged = { addresses: [] as string[], name: '' };
    let server = await start();
    const jar = await signIn(server, folder, 'owner@example.org');
    acknowledged.name = 'Robin Example';
    expect(await post(server, '/account/name', { name: acknowledged.name, return_to: '/account' }, jar.header())).toBe(
      true,
    );

    for (let round = 1; round <= rounds; round += 1) {
      // On a machine with much else to do the first answer may take long: before it there is nothing to lose.
      const { promise: firstAnswer, resolve: answered } = Promise.withResolvers<void>();
      const killing = firstAnswer.then(() => wait(Math.random() * 1500)).then(() => server.kill());
      const tried = { name: '' };
      await Promise.all([askForLinks('a'), askForLinks('b'), rename()]);
      answered();
      await killing;
      server = await start();
      const account = await send(server.port, '/account', { headers: { Host: form.Host, ...jar.header() } });
      expect(account.status).toBe(200);
      const kept = [acknowledged.name, tried.name].filter((name) => name !== '' && account.body.includes(name));
      expect(kept.length, `the name is “${acknowledged.name}”, or “${tried.name}” that was under way`).toBeGreaterThan(
        0,
      );

      async function askForLinks(writer: string) {
        for (let count = 1; ; count += 1) {
          const email = `${writer}-${round}-${count}@example.org`;
          if (!(await post(server, '/sign-in', { email, return_to: '/' }))) return;
          acknowledged.addresses.push(email);
          answered();
        }
      }

      async function rename() {
        for (let count = 1; ; count += 1) {
          tried.name = `Robin ${round}-${count} Example`;
          if (!(await post(server, '/account/name', { name: tried.name, return_to: '/account' }, jar.header()))) return;
          acknowledged.name = tried.name;
          answered();
        }
      }
    }

    const ended = once(server.child, 'exit');
    server.child.kill('SIGTERM');
    await ended;
    expect(acknowledged.addresses.length).toBeGreaterThan(rounds);
    await expectOneMailEach(folder, acknowledged.addresses);
  },
  60_000 + rounds * 30_000,
);

/** Posts a form. @returns false when the server was gone before it answered */
async function post(
  server: ServerProcess,
  address: string,
  fields: Record<string, string>,
  cookies = {},
): Promise<boolean> {
  const body = new URLSearchParams({ form_key: crypto.randomUUID(), ...fields }).toString();
  const answer = await send(server.port, address, { method: 'POST', headers: { ...form, ...cookies }, body }).catch(
    () => null,
  );
  if (answer) expect(answer.status, answer.body.slice(0, 300)).toBe(303);
  return answer !== null;
}

/** Signs in by the link in the mail, as a person would. */
async function signIn(server: ServerProcess, folder: string, email: string) {
  await post(server, '/sign-in', { email, return_to: '/' });
  const link = await expect
    .poll(() => linkTo(folder, email), { timeout: 20_000 })
    .toMatch(/token=/)
    .then(() => linkTo(folder, email));
  const token = new URL(link).searchParams.get('token') ?? '';
  const body = new URLSearchParams({ token, return_to: '/' }).toString();
  const jar = createCookieJar();
  const answer = await send(server.port, '/sign-in/link', { method: 'POST', headers: form, body });
  expect(answer.status).toBe(303);
  jar.take(answer);
  return jar;
}

async function linkTo(folder: string, email: string): Promise<string> {
  const mail = (await mailsIn(folder)).find(({ to }) => to === email);
  return mail?.text.match(/https?:\/\/\S+/)?.[0] ?? '';
}

async function mailsIn(folder: string): Promise<{ id: string; to: string; text: string }[]> {
  const files = await readdir(path.join(folder, 'mail')).catch(() => []);
  const whole = files.filter((file) => file.endsWith('.json'));
  return Promise.all(whole.map(async (file) => JSON.parse(await readFile(path.join(folder, 'mail', file), 'utf8'))));
}

// One mail was queued for each, it was written out once or will be, and nobody has two.
async function expectOneMailEach(folder: string, addresses: readonly string[]): Promise<void> {
  const { db, close } = await openEmbedded(path.join(folder, 'postgres'));
  const queued = await db.selectFrom('mail_message').select(['id', 'recipient', 'status']).execute();
  const { rows: jobs } = await sql<{ mail: string }>`
    select data ->> 'mailId' as mail from job.job where name = 'mail-send' and state in ('created', 'retry', 'active')`.execute(
    db,
  );
  await close();
  const sent = await mailsIn(folder);
  expect(sent.map(({ to }) => to)).toHaveLength(new Set(sent.map(({ to }) => to)).size);
  expect(queued.map(({ recipient }) => recipient)).toHaveLength(new Set(queued.map(({ recipient }) => recipient)).size);
  expect(addresses.filter((address) => !queued.some(({ recipient }) => recipient === address))).toEqual([]);
  const coming = new Set([...sent.map(({ id }) => id), ...jobs.map(({ mail }) => mail)]);
  expect(queued.filter(({ id }) => !coming.has(id))).toEqual([]);
}
