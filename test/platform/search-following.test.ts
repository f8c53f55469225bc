import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { createLog } from '#app/services/log.ts';
import { createMetrics } from '#app/services/metrics.ts';
import { together } from '#app/services/search.ts';
import type { SearchEngine } from '#search/engine.ts';
import { createCarrier } from '#search/following/carrier.ts';
import { endFollowing } from '#search/following/follower-table.ts';
import { readBacklogs } from '#search/following/outbox.ts';
import { postgresEngine } from '#search/postgres/engine.ts';
import { openTestFollower, type TestFollower, versionsIn } from '#test/support/following.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';
import { makeDocument } from '../contracts/search-documents.ts';

let services: TestServices;
let follower: TestFollower;
let postgres: SearchEngine;
let said: { level: number; msg: string }[];

beforeAll(async () => {
  follower = await openTestFollower();
});
afterAll(() => follower.close());

beforeEach(async () => {
  services = await servicesForTest();
  await follower.reset();
  postgres = postgresEngine(services.db);
  said = [];
});

function open() {
  const log = createLog({ LOG_LEVEL: 'silent' });
  const keep = (level: number) => (_detail: object, msg: string) => void said.push({ level, msg });
  Object.assign(log, { info: keep(30), warn: keep(40), error: keep(50) });
  const opened = together(services.db, postgres, follower, log, createMetrics(services.jobs).search);
  onTestFinished(async () => {
    await opened.upkeep.close();
    opened.engine.close();
  });
  return opened;
}

const write = (engine: SearchEngine, ...titles: string[]) =>
  engine.upsert(
    'profile',
    titles.map((title, place) => makeDocument({ id: `${place + 1}`, title, version: ++version })),
  );
let version = 0;

async function expectEqual() {
  expect(await versionsIn(follower.engine, 'profile')).toEqual(await versionsIn(postgres, 'profile'));
  expect(await follower.engine.count('profile')).toBe(await postgres.count('profile'));
}

test('documents from before the second engine, those written since and removals all arrive, once each', async () => {
  await write(postgres, 'Harbour', 'Lighthouse');
  const { engine } = open();
  await engine.settle();
  await expectEqual();
  await write(engine, 'Harbour works', 'Lighthouse', 'Quay');
  await engine.remove('profile', '2', ++version);
  expect(await readBacklogs(services.db)).toContainEqual({
    index: 'profile',
    documents: 3,
    seconds: expect.any(Number),
    refused: 0,
  });
  await engine.settle();
  await expectEqual();
  expect((await readBacklogs(services.db)).map(({ documents }) => documents)).toEqual([0, 0]);
  expect((await follower.engine.search('profile', { text: 'works' })).total).toBe(1);
  expect((await follower.engine.search('profile', { text: 'lighthouse' })).total).toBe(0);
});

test('what is rolled back never arrives: the list is part of the transaction that writes', async () => {
  const { engine } = open();
  await engine.settle();
  const rolledBack = services.db.transaction().execute(async (transaction) => {
    await postgresEngine(transaction).upsert('profile', [makeDocument({ id: 'ghost', title: 'Ghost' })]);
    throw new Error('rolled back');
  });
  await expect(rolledBack).rejects.toThrow('rolled back');
  expect((await readBacklogs(services.db)).map(({ documents }) => documents)).toEqual([0, 0]);
});

test('while the second engine is down, searches and edits go on; when it is back it catches up and answers again', async () => {
  const { engine, upkeep } = open();
  await upkeep.start();
  await write(engine, 'Harbour');
  await expect.poll(() => upkeep.look().then(() => upkeep.state('profile').usual), { timeout: 20_000 }).toBe(true);
  expect((await engine.search('profile', { text: 'harbour' })).degraded).toBeUndefined();

  follower.is('down');
  for (let count = 1; count <= 20; count += 1) {
    await write(engine, `Harbour ${count}`, `Quay ${count}`);
    const found = await engine.search('profile', { text: 'quay' });
    expect({ total: found.total, degraded: found.degraded }).toEqual({ total: 1, degraded: true });
  }
  expect(upkeep.state('profile')).toMatchObject({ usual: false, reason: 'down' });
  const errors = said.filter(({ level, msg }) => level === 50 && msg.includes('fallen back'));
  expect(errors.length, 'one line for each index, however many questions there were').toBeLessThanOrEqual(2);

  follower.is('well');
  await expect.poll(() => upkeep.look().then(() => upkeep.state('profile').usual), { timeout: 30_000 }).toBe(true);
  await expect.poll(() => readBacklogs(services.db).then((all) => all[1]?.documents), { timeout: 20_000 }).toBe(0);
  await expectEqual();
  expect((await engine.search('profile', { text: 'quay' })).degraded).toBeUndefined();
  expect(said.map(({ msg }) => msg)).toContain('search answers as usual again');
});

test('a slow answer is replaced, and nobody waits a second time', async () => {
  const { engine, upkeep } = open();
  await write(engine, 'Harbour');
  await engine.settle();
  await upkeep.look();
  expect(upkeep.state('profile').usual).toBe(true);
  follower.is('slow');
  expect(await engine.search('profile', { text: 'harbour' })).toMatchObject({ total: 1, degraded: true });
  expect(upkeep.state('profile')).toMatchObject({ usual: false, reason: 'slow' });
  let asked = 0;
  const inner = follower.engine.search;
  follower.engine.search = (index, query) => {
    asked += 1;
    return inner(index, query);
  };
  expect(await engine.search('profile', { text: 'harbour' })).toMatchObject({ total: 1, degraded: true });
  expect(asked).toBe(0);
});

test('one question that the second engine cannot bear is answered, and does not put it out', async () => {
  const { engine, upkeep } = open();
  await write(engine, 'Harbour');
  await engine.settle();
  await upkeep.look();
  const inner = follower.engine.search;
  follower.engine.search = () => Promise.reject(new Error('invalid filter'));
  expect(await engine.search('profile', { text: 'harbour' })).toMatchObject({ total: 1, degraded: true });
  follower.engine.search = inner;
  await upkeep.look();
  expect(upkeep.state('profile').usual).toBe(true);
});

test('an engine that lost its data does not answer before it was built anew', async () => {
  const { engine, upkeep } = open();
  await write(engine, 'Harbour', 'Quay');
  await engine.settle();
  await upkeep.look();
  follower.is('down');
  await engine.search('profile', { text: 'harbour' });
  await upkeep.look();
  await follower.wipe();
  follower.is('well');
  await upkeep.look();
  expect(upkeep.state('profile').usual).toBe(false);
  expect(await engine.search('profile', { text: 'harbour' })).toMatchObject({ total: 1, degraded: true });
  await expect(engine.settle()).resolves.toBeUndefined();
  await upkeep.look();
  expect(upkeep.state('profile').usual).toBe(true);
  await expectEqual();
});

test('a document that is refused holds up no other, is named in the log and is tried again when it changes', async () => {
  const { engine } = open();
  await engine.settle();
  follower.refuses.add('2');
  await write(engine, 'Harbour', 'Lighthouse', 'Quay');
  await engine.settle();
  expect((await versionsIn(follower.engine, 'profile')).map(({ id }) => id)).toEqual(['1', '3']);
  expect(said.filter(({ msg }) => msg === 'search refused a document')).toHaveLength(1);
  expect((await readBacklogs(services.db))[1]).toMatchObject({ documents: 1, refused: 1, seconds: 0 });
  follower.refuses.clear();
  await write(engine, 'Harbour', 'Lighthouse', 'Quay');
  await engine.settle();
  await expectEqual();
});

test('a comparison finds and mends what is missing, outdated or superfluous in the second engine, and keeps what it found', async () => {
  const { engine } = open();
  await write(engine, 'Harbour', 'Lighthouse', 'Quay');
  await engine.settle();
  await follower.engine.remove('profile', '1', 1_000_000);
  await follower.engine.upsert('profile', [makeDocument({ id: '2', title: 'From a backup', version: 2_000_000 })]);
  await follower.engine.upsert('profile', [makeDocument({ id: 'stray', title: 'Stray', version: 5 })]);
  await services.db.updateTable('search_follower').set({ compare: true }).execute();
  await engine.settle();
  expect((await versionsIn(follower.engine, 'profile')).map(({ id }) => id)).toContain('3');
  expect((await versionsIn(follower.engine, 'profile')).map(({ id }) => id)).not.toContain('stray');
  const kept = await services.db.selectFrom('search_comparison').selectAll().orderBy('at', 'desc').execute();
  expect(kept.find(({ index_name, missing }) => index_name === 'profile' && missing > 0)).toMatchObject({
    engine: 'second',
    missing: 1,
    outdated: 1,
    superfluous: 1,
  });
});

test('of two processes one carries at a time, and the other takes over when the first is gone', async () => {
  const parts = () => ({
    db: services.db,
    postgres,
    follower,
    report: createLog({ LOG_LEVEL: 'silent' }),
    onCarried: () => {},
  });
  const first = createCarrier(parts());
  const second = createCarrier(parts());
  await first.carryAll();
  await write(postgres, 'Harbour');
  await second.carryAll();
  expect((await readBacklogs(services.db))[1]?.documents, 'the first still holds the lease').toBe(1);
  await sql`update search_lease set held_until = clock_timestamp() - interval '1 second'`.execute(services.db);
  await second.carryAll();
  await expectEqual();
  await first.stop();
  await second.stop();
});

test('when the second engine is taken out of the settings, nothing is kept for it', async () => {
  const { engine } = open();
  await engine.settle();
  await write(engine, 'Harbour');
  await endFollowing(services.db);
  expect(await services.db.selectFrom('search_outbox').selectAll().execute()).toEqual([]);
  await write(engine, 'Harbour');
  expect(await services.db.selectFrom('search_outbox').selectAll().execute()).toEqual([]);
});
