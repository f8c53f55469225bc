import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { system } from '#app/features/identity/actor.ts';
import { importFile } from '#app/features/imports/import-file.server.ts';
import { opportunitiesForText, providersForText } from '#app/features/matching/find-for-text.server.ts';
import { rankProvidersForText } from '#app/features/matching/rank-for-text.server.ts';
import { countTerms } from '#search/postgres/term-statistics.ts';
import { hull, insertPublishedProfiles, publishedActivity, publishedProfile } from '#test/support/published.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';

let services: TestServices;
let folder: string;

const providers = [
  {
    id: 'a/1',
    name: 'Harbour Nights',
    text: 'A bed for the night for those sleeping on the streets.',
    postcode: 'HU1 1AA',
  },
  {
    id: 'b 2',
    name: 'Dock Street Coaching',
    text: 'We help people who leave prison to find work in Hull.',
    postcode: 'HU2',
  },
  {
    id: 'c',
    name: 'Dock Street Coaching',
    text: 'We help people who leave prison to find work.',
    region: 'South West',
  },
  { id: 'd', name: '', text: 'Riding for ponies.', region: 'Nowhere at all', postcode: '???' },
  { id: 'e', name: 'Silent', text: '' },
];
const notices = [
  { id: 'n1', name: 'Resurfacing of roads', text: 'Tarmac for the highways of Leeds.' },
  {
    id: 'n2',
    name: 'Support into work',
    text: 'Job coaching for lone parents in Leeds.',
    region: 'Yorkshire and The Humber',
  },
];
const inYorkshire = ['E06000010', 'E06000011', 'E06000012', 'E06000013', 'E06000014', 'E08000035', 'E08000019'];

beforeAll(async () => {
  services = await openTestServices();
  folder = await mkdtemp(path.join(os.tmpdir(), 'tierbridge-lists-'));
  expect(await importList('providers', providers)).toMatchObject({ new: providers.length });
  expect(await importList('notices', notices)).toMatchObject({ new: notices.length });
  await services.search.settle();
  for (const index of ['profile', 'opportunity'] as const) await countTerms(services.db, index);
}, 120_000);
afterAll(async () => {
  await services.close();
  await rm(folder, { recursive: true, force: true });
});

async function importList(kind: 'providers' | 'notices', rows: readonly object[]) {
  const file = path.join(folder, `${kind}.jsonl`);
  await writeFile(file, rows.map((row) => JSON.stringify(row)).join('\n'));
  return importFile({ services, actor: system, formKey: null }, kind, file, {});
}

const forNeed = async (text: string, place = '') =>
  (await providersForText(services, new URLSearchParams({ text, place }))).answer;
const forOffer = async (text: string) => (await opportunitiesForText(services, new URLSearchParams({ text }))).answer;

test('a list is imported once: the same file again changes nothing, and a changed row changes its entry', async () => {
  expect(await importList('providers', providers)).toMatchObject({ new: 0, unchanged: providers.length });
  const [first, ...others] = providers;
  const changed = [{ ...first, text: 'A bed for the night for rough sleepers, and breakfast.' }, ...others];
  expect(await importList('providers', changed)).toMatchObject({ new: 0, changed: 1 });
});

test('a need finds who says the same in other words, and says which words those are', async () => {
  const answer = await forNeed('Rough sleepers need shelter');
  expect(answer?.results[0]?.name).toBe('Harbour Nights');
  const marked = answer?.results[0]?.passages.flat().filter((piece) => piece.marked);
  expect(marked?.map(({ text }) => text)).toContain('bed for the night');
});

test('what was read is told with the words that say it', async () => {
  const answer = await forNeed('Help people who leave prison to find work, throughout Yorkshire');
  expect(answer?.read.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['Service', 'People', 'Place']));
  for (const { words } of answer?.read ?? []) expect(words).not.toEqual([]);
});

test.each(['Hull', 'HU1 2AB', 'E12000003', 'yorkshire and the humber'])(
  'of two that say the same, the one in %s comes first',
  async (place) => {
    const answer = await forNeed('People who leave prison look for work', place);
    const [nearest, next] = answer?.results ?? [];
    expect([nearest?.name, next?.name]).toEqual(['Dock Street Coaching', 'Dock Street Coaching']);
    expect(nearest?.place).not.toContain('names no place asked for');
    expect(next?.place).toContain('names no place asked for');
  },
);

test('where the text names a town, who works there alone is as near as who works all around it', async () => {
  const near = publishedProfile({ activities: [publishedActivity({ districts: [hull] })] });
  const around = publishedProfile({ activities: [publishedActivity({ districts: inYorkshire })] });
  await insertPublishedProfiles(services, [near, around]);
  await services.search.settle();
  const words = { text: 'Courses for people who leave prison in Hull', districts: [] };
  const scores = await rankProvidersForText(services, words, { most: 100 });
  const coverage = [near, around].map(
    ({ organisationId }) =>
      scores.find((score) => score.organisationId === organisationId)?.parts.find(({ key }) => key === 'coverage')
        ?.points,
  );
  expect(coverage[0]).toBeGreaterThan(0);
  expect(coverage[0]).toBe(coverage[1]);
});

test('an offer finds the opportunity that asks for it', async () => {
  const answer = await forOffer('We coach single mothers who want a job');
  expect(answer?.results[0]?.name).toBe('Support into work');
});

test('what is typed wrongly is said beside its field and kept', async () => {
  const none = await providersForText(services, new URLSearchParams({ text: ' ' }));
  expect(none.form.errors).toEqual([{ field: 'text', message: 'Enter what you are looking for' }]);
  const long = await providersForText(services, new URLSearchParams({ text: 'x'.repeat(1_501), place: 'Atlantis' }));
  expect(long).toMatchObject({ text: 'x'.repeat(1_501), place: 'Atlantis', answer: null });
  expect(long.form.errors.map(({ field }) => field)).toEqual(['text', 'place']);
});

test.each(['', 'the and of', 'using one of others', '🐈', `'"\\ :*&|!()`, `${'prison '.repeat(20_000)}`])(
  'no text breaks a ranking',
  async (text) => {
    const scores = await rankProvidersForText(services, { text, districts: [] }, { most: 100 });
    expect(scores.length).toBeLessThanOrEqual(providers.length);
  },
);
