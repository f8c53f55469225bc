import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { jobHandlers } from '#app/jobs.ts';
import { fixedClock } from '#app/services/clock.ts';
import { parseEnvironment } from '#app/services/env.ts';
import { createServices, type Services } from '#app/services/services.ts';
import { alertsPerWave, mailsAfter, makeMarket, publishWave } from '#test/support/alert-wave.ts';
import { startMailServer } from '#test/support/mail-server.ts';
import { startServerProcess } from '#test/support/server-process.ts';

const rounds = Number(process.env.KILL_ROUNDS ?? 1);
const patiently = { timeout: 80_000, interval: 5 };

/** Who heard of what, a line for each mail that arrived. */
type Arrived = () => Promise<string[]>;

test(
  `killed ${rounds} times in a wave of alerts, the market writes each alert to its file exactly once`,
  async () => {
    const folder = await dataFolder();
    const arrived: Arrived = async () => {
      const files = await readdir(path.join(folder, 'mail')).catch(() => []);
      const whole = files.filter((file) => file.endsWith('.json'));
      const mails = await Promise.all(
        whole.map(async (file) => JSON.parse(await readFile(path.join(folder, 'mail', file), 'utf8'))),
      );
      return mails.map(({ to, subject }) => `${to} ${subject}`);
    };
    const expected = await wavesUnderFire({ DATA_DIR: folder }, arrived);
    expect((await arrived()).sort()).toEqual(expected);
  },
  120_000 + rounds * 90_000,
);

test(
  `killed ${rounds} times in a wave of alerts, the market hands each alert to the mail server exactly once`,
  async () => {
    const server = await startMailServer();
    onTestFinished(() => server.close());
    // A mailbox shows a message once for its Message-ID: what was in doubt at the moment of a kill is sent again under it.
    const once = () => [...new Map(server.received.map((mail) => [mail.messageId, mail])).values()];
    const arrived: Arrived = async () => once().map(({ to, subject }) => `${to} ${subject}`);
    const expected = await wavesUnderFire({ DATA_DIR: await dataFolder(), SMTP_URL: server.url }, arrived);
    expect((await arrived()).sort()).toEqual(expected);
    // At most the one that was in the air at each kill.
    expect(server.received.length - expected.length).toBeLessThanOrEqual(rounds);
  },
  120_000 + rounds * 90_000,
);

/** Publishes a wave of opportunities a round, and kills the process that tells of them. @returns who should have heard of what */
async function wavesUnderFire(variables: Record<string, string>, arrived: Arrived): Promise<string[]> {
  const primeId = await inMarket(variables, makeMarket);
  let cutOff = 0;
  for (let round = 1; round <= rounds; round += 1) {
    await inMarket(variables, (services) => publishWave(services, primeId, round));
    const server = await startServerProcess({ ...variables, RATE_LIMITS: 'off' });
    onTestFinished(() => server.kill());
    // Somewhere in the first half of the wave, however quick the machine.
    const some = Math.floor((Math.random() * alertsPerWave) / 2);
    const before = (round - 1) * alertsPerWave;
    await expect.poll(async () => (await arrived()).length, patiently).toBeGreaterThanOrEqual(before + some);
    await server.kill();
    if ((await arrived()).length < round * alertsPerWave) cutOff += 1;
  }
  expect(cutOff, 'kills that left something to do').toBeGreaterThan(0);
  await inMarket(variables, finish);
  return mailsAfter(rounds);
}

/** Works through what the last kill left. */
async function finish(services: Services): Promise<void> {
  await services.jobs.drain(jobHandlers(services));
  const left = await services.db.selectFrom('mail_message').select('status').where('status', '<>', 'sent').execute();
  expect(left).toEqual([]);
}

/** Opens the market in this process, while no other has it. */
async function inMarket<Result>(variables: Record<string, string>, work: (services: Services) => Promise<Result>) {
  const env = parseEnvironment({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DEMO: 'off', PORT: '0', ...variables });
  const services = await createServices(env, { clock: fixedClock('2026-11-25T12:00:00Z') });
  try {
    return await work(services);
  } finally {
    await services.close();
  }
}

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tierbridge-alert-kill-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
