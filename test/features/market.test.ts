import { sql } from 'kysely';
import { expect, inject, test } from 'vitest';
import { openMarket } from '#db/market/market.ts';
import { anyService, type MarketRows, wordsOfRow } from '#db/market/market-rows.ts';
import { syntheticProfiles } from '#test/bench/synthetic-market.ts';
import { hull, insertPublishedProfiles, publishedActivity, publishedProfile } from '#test/support/published.ts';
import { servicesForTest } from '#test/support/services.ts';

/** What a market in memory holds, whatever the order in which it was read. */
function contentsOf({ services, providers }: MarketRows) {
  return [...services]
    .flatMap(([serviceType, rows]) =>
      Array.from({ length: rows.used }, (_, at) => {
        const number = rows.provider[at] ?? -1;
        if (number < 0) return [];
        return [
          {
            serviceType,
            provider: providers.ids[number],
            bits: rows.bits.subarray(at * wordsOfRow, (at + 1) * wordsOfRow).join(),
            inPerson: rows.inPerson[at],
            capacity: rows.capacity[at],
            claimed: providers.claimed[number],
            levels: providers.levels.map((levels) => levels[number]).join(),
            freshUntil: providers.freshUntil.map((days) => days[number]).join(),
            certificates: JSON.stringify(providers.certificates[number]),
          },
        ];
      }).flat(),
    )
    .map((row) => JSON.stringify(row))
    .sort();
}

test('a market in memory follows what is published, changed, taken down and removed', async () => {
  const services = await servicesForTest();
  const profiles = [...syntheticProfiles(120, await services.reference.current())];
  const ids = profiles.map(({ organisationId }) => organisationId);
  await insertPublishedProfiles(services, profiles.slice(0, 60));
  const followed = openMarket(services.db);
  const compare = async () => {
    const { rows } = await followed.current();
    expect(contentsOf(rows)).toEqual(contentsOf((await openMarket(services.db).current()).rows));
    return contentsOf(rows).length;
  };
  const first = await compare();
  expect(first).toBeGreaterThan(100);

  await insertPublishedProfiles(services, profiles.slice(60));
  expect(await compare()).toBeGreaterThan(first);

  const changed = {
    ...publishedProfile({ organisationId: ids[3] }),
    activities: [publishedActivity({ serviceType: 'premises' })],
  };
  await services.db
    .updateTable('profile_version')
    .set({ snapshot: changed })
    .where('organisation_id', '=', changed.organisationId)
    .execute();
  await compare();

  // More than a third of the rows go, so that what is left is moved together.
  await services.db
    .updateTable('profile')
    .set({ status: 'unpublished' })
    .where('organisation_id', 'in', ids.slice(10, 70))
    .execute();
  const left = await compare();
  await services.db.deleteFrom('profile').where('organisation_id', 'in', ids.slice(70, 80)).execute();
  expect(await compare()).toBeLessThan(left);

  await services.db
    .updateTable('profile')
    .set({ status: 'published' })
    .where('organisation_id', 'in', ids.slice(10, 40))
    .execute();
  await compare();
});

test('numbers of transactions from before a database was moved are no news, and news after it is read', async () => {
  const services = await servicesForTest();
  const profile = publishedProfile({ activities: [publishedActivity({ districts: [hull] })] });
  await insertPublishedProfiles(services, [profile]);
  await sql`update match_change set changed_in = '9000000000'::xid8`.execute(services.db);
  const market = openMarket(services.db);
  expect((await market.current()).rows.services.get(anyService)?.used).toBe(1);
  await services.db
    .updateTable('profile')
    .set({ status: 'unpublished' })
    .where('organisation_id', '=', profile.organisationId)
    .execute();
  expect(contentsOf((await market.current()).rows)).toEqual([]);
});

test('whoever asks at once is answered alike, also where the database does not answer at first', async () => {
  const services = await servicesForTest();
  await insertPublishedProfiles(services, [publishedProfile()]);
  let asked = 0;
  const failingOnce = services.db.withPlugin({
    transformQuery({ node }) {
      asked += 1;
      if (asked === 1) throw new Error('no answer');
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const market = openMarket(failingOnce);
  const answers = await Promise.allSettled([market.current(), market.current()]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const [left, right] = await Promise.all([market.current(), market.current()]);
  expect(contentsOf(left.rows)).toHaveLength(2);
  expect(contentsOf(right.rows)).toEqual(contentsOf(left.rows));
});

test.skipIf(!inject('serverUrl'))(
  'a transaction that began before a look and ends after it is seen by the next',
  async () => {
    const services = await servicesForTest();
    const profiles = [publishedProfile(), publishedProfile()];
    await insertPublishedProfiles(services, profiles);
    const [first, second] = profiles.map(({ organisationId }) => organisationId);
    const market = openMarket(services.db);
    const providersNow = async () =>
      new Set(contentsOf((await market.current()).rows).map((row) => JSON.parse(row).provider));
    const takeDown = (db: typeof services.db, id = '') =>
      db.updateTable('profile').set({ status: 'unpublished' }).where('organisation_id', '=', id).execute();
    await services.db.transaction().execute(async (transaction) => {
      await takeDown(transaction, first);
      await takeDown(services.db, second);
      expect(await providersNow()).toEqual(new Set([first]));
    });
    expect(await providersNow()).toEqual(new Set());
  },
);
