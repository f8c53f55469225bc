import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { checkSearch } from '#app/features/search-index/check.server.ts';
import { isReindexDue, noteNewMarket, reindex } from '#app/features/search-index/reindex.server.ts';
import { insertPublishedProfiles, publishedProfile } from '#test/support/published.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';

let services: TestServices;
const names = ['Harbour', 'Lighthouse', 'Quay'];

beforeEach(async () => {
  services = await servicesForTest();
});

const fill = () =>
  insertPublishedProfiles(
    services,
    names.map((name) => publishedProfile({ organisationId: randomUUID(), name })),
  );
const found = async () => (await services.search.search('profile', {})).hits.map(({ data }) => data.name).sort();

test('what search lost, has in an old version or should not have is found, mended and in the audit log', async () => {
  await fill();
  services.clock.set('2026-06-01T09:00:00Z');
  const [lost, old] = await services.search.versions('profile', { limit: 2 });
  await services.db
    .deleteFrom('search_document')
    .where('id', '=', lost?.id ?? '')
    .execute();
  await services.db
    .updateTable('search_document')
    .set({ version: 1 })
    .where('id', '=', old?.id ?? '')
    .execute();
  await services.search.upsert('profile', [
    { id: randomUUID(), version: 1, title: 'Stray', body: '', tags: [], sortKeys: {}, data: { name: 'Stray' } },
  ]);
  await checkSearch(services);
  expect(await found()).toEqual(names);
  const entries = await services.db.selectFrom('audit_entry').where('noun', '=', 'search').selectAll().execute();
  expect(entries.map(({ verb, thing_id, detail }) => ({ verb, thing_id, detail }))).toEqual([
    { verb: 'mended', thing_id: 'profile', detail: { missing: 1, outdated: 1, superfluous: 1 } },
  ]);
  await checkSearch(services);
  expect(await services.db.selectFrom('audit_entry').where('noun', '=', 'search').selectAll().execute()).toHaveLength(
    1,
  );
  expect((await services.search.statistics('profile', [])).documents, 'terms were counted').toBe(3);
});

test('documents from another version of the product are written again, and those that were done are not when it is cut off', async () => {
  await fill();
  expect(await isReindexDue(services)).toBe(true);
  await services.db.updateTable('search_document').set({ terms: null }).execute();
  const seen: number[] = [];
  await reindex(services, (index, written) => index === 'profile' && seen.push(written));
  expect(seen).toEqual([3]);
  expect(await isReindexDue(services)).toBe(false);
  const ids = (await services.search.versions('profile', { limit: 10 })).map(({ id }) => id);
  expect(await services.search.termsOf('profile', ids, [])).toHaveLength(3);

  await services.db.updateTable('search_document').set({ terms: null }).execute();
  const { format } = await services.db
    .selectFrom('search_index')
    .where('index_name', '=', 'profile')
    .select('format')
    .executeTakeFirstOrThrow();
  await services.db
    .updateTable('search_index')
    .set({ format: '', rebuilding_format: format, rebuilt_up_to: ids[0] ?? null })
    .where('index_name', '=', 'profile')
    .execute();
  await reindex(services);
  const written = await services.search.termsOf('profile', ids, []);
  expect(written.map(({ id }) => id).sort(), 'terms come in no order').toEqual(ids.slice(1));
});

test('a market without anybody needs no rebuilding', async () => {
  await noteNewMarket(services);
  expect(await isReindexDue(services)).toBe(false);
});

test('of many edits waiting each is found after one round, and one that cannot be read fails alone', async () => {
  await fill();
  const ids = (await services.search.versions('profile', { limit: 10 })).map(({ id }) => id);
  const [broken, ...well] = ids;
  const at = new Date(services.clock.now().epochMilliseconds + 1000);
  await services.db.updateTable('organisation').set({ updated_at: at }).where('id', 'in', ids).execute();
  await services.db
    .updateTable('profile_version')
    .set({ snapshot: {} })
    .where('organisation_id', '=', broken ?? '')
    .execute();
  await services.db.transaction().execute(async (transaction) => {
    for (const organisationId of [...ids, ...ids]) {
      await services.jobs.enqueue(transaction, 'search-sync-profile', { organisationId });
    }
  });
  expect(await services.runJobs()).toBe(6);
  const versions = await services.search.versions('profile', { limit: 10 });
  expect(versions.filter(({ version }) => version === at.getTime()).map(({ id }) => id)).toEqual(well);
  expect((await services.jobs.waiting(['search-sync-profile']))[0]?.jobs, 'the broken one is tried again').toBe(2);
});
