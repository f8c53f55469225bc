import { expect, inject, test } from 'vitest';
import type { Services } from '#app/services/services.ts';
import { findAmongBearers } from '#search/postgres/find-among-bearers.ts';
import { findAmongDocuments } from '#search/postgres/find-by-terms.ts';
import { countTerms, isCountDue } from '#search/postgres/term-statistics.ts';
import { termsOfText } from '#search/words/terms.ts';
import { createChance } from '#test/bench/chance.ts';
import { makeDocument } from '#test/contracts/search-documents.ts';
import { servicesForTest } from '#test/support/services.ts';

const words = [
  'granite',
  'lantern',
  'meadow',
  'copper',
  'saffron',
  'harbour',
  'orchard',
  'thistle',
  'walnut',
  'marble',
];
const chance = createChance(7);
const someWords = () => chance.some(words, 1 + chance.whole(4)).join(' ');
const id = (number: number) => `document-${String(number).padStart(3, '0')}`;

/** Both ways of finding by terms find the same, for sets of terms that weigh differently. */
async function compareWays({ db }: Services): Promise<void> {
  for (const [at] of words.entries()) {
    const asked = [...new Set(termsOfText(`${words[at]} ${someWords()}`))];
    const terms = asked.map((term, place) => ({ term, weight: 1 + place / 3 }));
    const inOrder = (rows: { id: string; length: number }[]) => rows.map(({ id, length }) => `${id} ${length}`).sort();
    const found = await findAmongBearers(db, 'profile', terms, 12);
    expect(inOrder(found)).toEqual(inOrder(await findAmongDocuments(db, 'profile', { terms, limit: 12 })));
    expect(found.length).toBeGreaterThan(0);
  }
}

/** Counts until nothing is left to count: what other databases of a server are doing keeps it from being sure at once. */
const countAll = (services: Services) =>
  expect
    .poll(
      async () => {
        await countTerms(services.db, 'profile');
        return uncounted(services);
      },
      { timeout: 25_000, interval: 200 },
    )
    .toEqual([]);

const uncounted = async ({ db }: Services) =>
  (
    await db.selectFrom('search_uncounted').where('index_name', '=', 'profile').select('id').orderBy('id').execute()
  ).map(({ id }) => id);

test('who bears a term is told as of the last count and by what was written, changed and removed since', async () => {
  const services = await servicesForTest();
  const { search, db } = services;
  const write = (from: number, to: number, version: number) =>
    search.upsert(
      'profile',
      Array.from({ length: to - from }, (_, at) => makeDocument({ id: id(from + at), version, title: someWords() })),
    );
  expect(await isCountDue(db, 'profile')).toBe(false);
  await write(0, 90, 1);
  expect(await isCountDue(db, 'profile')).toBe(true);
  await compareWays(services);
  await countAll(services);
  await compareWays(services);

  await write(80, 120, 2);
  for (const number of [3, 5, 85, 110]) await search.remove('profile', id(number), 2);
  await db
    .deleteFrom('search_document')
    .where('id', 'in', [id(7), id(8)])
    .execute();
  expect(await uncounted(services)).toHaveLength(44);
  expect(await isCountDue(db, 'profile')).toBe(false);
  await compareWays(services);
  await countAll(services);
  await compareWays(services);

  // What changes no term is not looked at again.
  await db
    .updateTable('search_document')
    .set({ tags: ['place:north'] })
    .execute();
  expect(await uncounted(services)).toEqual([]);
});

test.skipIf(!inject('serverUrl'))('what is being written while the terms are counted is not forgotten', async () => {
  const services = await servicesForTest();
  const { search, db } = services;
  await search.upsert('profile', [makeDocument({ id: id(1), title: 'Granite' })]);
  await db.transaction().execute(async (transaction) => {
    await transaction.updateTable('search_document').set({ terms: "'saffron':1" }).execute();
    await countTerms(db, 'profile');
  });
  expect(await uncounted(services)).toEqual([id(1)]);
  await countAll(services);
});
