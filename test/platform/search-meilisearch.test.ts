import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startWork } from '#app/work.ts';
import { meilisearchFollower } from '#search/meilisearch/follower.ts';
import { endLeftover } from '#search/program/leftover.ts';
import { appForTest } from '#test/support/app.ts';
import { versionsIn } from '#test/support/following.ts';
import { send } from '#test/support/http-client.ts';
import { meilisearchFile, meilisearchForTest, withoutProgram } from '#test/support/meilisearch.ts';
import { insertPublishedProfiles, publishedProfile } from '#test/support/published.ts';
import { startServerProcess } from '#test/support/server-process.ts';
import { servicesForTest } from '#test/support/services.ts';

const realProgram = test.skipIf(!meilisearchFile);

realProgram(
  `the real server is killed amid edits and searches: nobody sees an error, no edit is lost, and it is equal again (${withoutProgram})`,
  async () => {
    const server = await meilisearchForTest();
    const services = await servicesForTest({ MEILI_URL: server.url, MEILI_API_KEY: server.key });
    const app = await appForTest(services);
    const providers = Array.from({ length: 40 }, () => publishedProfile({ organisationId: randomUUID() }));
    await insertPublishedProfiles(services, providers);
    await startWork(services);
    const { searchUpkeep } = services;
    const isUsual = () => searchUpkeep.look().then(() => searchUpkeep.state('profile').usual);
    await expect.poll(isUsual, { timeout: 60_000, interval: 500 }).toBe(true);

    const browser = app.browser();
    const degraded = new Set<boolean>();
    for (let round = 1; round <= 60; round += 1) {
      if (round === 15) await server.kill();
      const organisationId = providers[round % providers.length]?.organisationId ?? '';
      const at = new Date(services.clock.now().epochMilliseconds + round * 1000);
      await services.db.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('organisation')
          .set({ updated_at: at })
          .where('id', '=', organisationId)
          .execute();
        await services.jobs.enqueue(transaction, 'search-sync-profile', { organisationId });
      });
      expect((await browser.send('/profiles?q=prison')).status).toBe(200);
      degraded.add((await services.search.search('profile', { text: 'prison' })).degraded === true);
    }
    expect(degraded, 'both engines answered some of the searches').toEqual(new Set([true, false]));

    await expect.poll(isUsual, { timeout: 90_000, interval: 500 }).toBe(true);
    const report = () => services.jobs.waiting(['search-sync-profile']).then(([waiting]) => waiting?.jobs);
    await expect.poll(report, { timeout: 60_000, interval: 500 }).toBe(0);
    await services.search.settle();
    const follower = meilisearchFollower({ url: server.url, apiKey: server.key }, services.log);
    onTestFinished(() => follower.engine.close());
    expect(await follower.engine.count('profile')).toBe(40);
    expect(await versionsIn(follower.engine, 'profile')).toEqual(await versionsIn(services.search, 'profile'));
    const edited = await versionsIn(services.search, 'profile');
    expect(edited.filter(({ version }) => version > services.clock.now().epochMilliseconds)).toHaveLength(40);
  },
  300_000,
);

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tierbridge-embedded-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

realProgram(
  `the embedded program ends with the market, killed or stopped, and never stands in the way of the next start (${withoutProgram})`,
  async () => {
    const DATA_DIR = await dataFolder();
    const pidFile = path.join(DATA_DIR, 'meilisearch/pid');
    const start = async () => {
      const market = await startServerProcess({ DATA_DIR, MEILI_BIN: meilisearchFile });
      onTestFinished(() => market.kill());
      await expect
        .poll(() => market.lines.some((line) => line.includes('Meilisearch is running')), { timeout: 60_000 })
        .toBe(true);
      return { market, pid: Number(await readFile(pidFile, 'utf8')) };
    };
    const first = await start();
    expect(isAlive(first.pid)).toBe(true);
    expect(first.market.lines.join()).toMatch(/"version":"1\.\d+\.\d+"/);
    const ready = async () => JSON.parse((await send(first.market.port, '/readyz')).body);
    await expect
      .poll(async () => (await ready()).search.map(({ answering }: { answering: string }) => answering), {
        timeout: 60_000,
        interval: 500,
      })
      .toEqual(['usual', 'usual']);
    await first.market.kill();
    await expect.poll(() => isAlive(first.pid), { timeout: 20_000 }).toBe(false);

    const second = await start();
    expect(second.pid).not.toBe(first.pid);
    const ended = once(second.market.child, 'exit');
    second.market.child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(isAlive(second.pid)).toBe(false);
  },
  240_000,
);

realProgram(
  `a program that an earlier process could not end is ended by the next start (${withoutProgram})`,
  async () => {
    const folder = await dataFolder();
    const orphan = spawn(meilisearchFile, ['--http-addr', '127.0.0.1:0', '--db-path', `${folder}/data.ms`], {
      stdio: 'ignore',
      env: { NODE_ENV: 'test', MEILI_NO_ANALYTICS: 'true' },
    });
    const ended = once(orphan, 'exit');
    await writeFile(path.join(folder, 'pid'), String(orphan.pid));
    expect(await endLeftover(path.join(folder, 'pid'), folder)).toBe(true);
    await ended;
    await writeFile(path.join(folder, 'pid'), String(process.pid));
    expect(await endLeftover(path.join(folder, 'pid'), folder), 'a number that was given out again').toBe(false);
  },
  60_000,
);
