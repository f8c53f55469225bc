import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalDirectoryQuery, readDirectoryQuery } from '#app/features/directory/directory-query.ts';
import { exportDirectory } from '#app/features/directory/export-directory.server.ts';
import { providerList } from '#app/features/directory/provider-list.ts';
import { searchDirectory } from '#app/features/directory/search-directory.server.ts';
import { providerSuggestions } from '#app/features/directory/suggest-providers.ts';
import { categoriesOf } from '#app/features/search/list-filters.ts';
import { loosenings } from '#app/features/search/loosen.server.ts';
import { suggest } from '#app/features/search/suggest.server.ts';
import type { Reference } from '#app/services/reference.ts';
import { hull, insertPublishedProfiles, publishedActivity, publishedProfile, york } from '#test/support/published.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';

const yorkshire = 'E12000003';
const england = 'E92000001';
const cardiff = 'W06000015';
const wales = 'W92000004';

let services: TestServices;
let reference: Reference;

beforeAll(async () => {
  services = await openTestServices();
  reference = await services.reference.current();
  await insertPublishedProfiles(services, [
    publishedProfile({
      name: 'Harbour Skills',
      sizeBand: 'small',
      legalForm: 'cio',
      capabilities: [claim('CAP08', 3, 2)],
    }),
    publishedProfile({
      name: '=HYPERLINK("http://evil.example")',
      sizeBand: null,
      legalForm: null,
      headOfficeDistrict: york,
      activities: [publishedActivity({ districts: [york], capacityPerMonth: null })],
      capabilities: [claim('CAP08', 4, null)],
    }),
    publishedProfile({
      name: 'Taff Training',
      sizeBand: 'large',
      legalForm: 'cls',
      headOfficeDistrict: cardiff,
      activities: [publishedActivity({ districts: [cardiff], capacityPerMonth: 5, customerGroups: ['carers'] })],
      capabilities: [claim('CAP08', 1, null)],
    }),
    publishedProfile({
      name: 'Placeless Coaching',
      sizeBand: 'micro',
      legalForm: 'cic',
      headOfficeDistrict: null,
      activities: [publishedActivity({ districts: [], serviceType: 'outreach' })],
    }),
  ]);
}, 120_000);
afterAll(() => services.close());

function claim(capabilityCode: string, claimedLevel: number, verifiedLevel: number | null) {
  return { capabilityCode, claimedLevel, statement: '', verifiedLevel, verifiedOn: null };
}
const search = async (query: string) => (await searchDirectory(services, new URLSearchParams(query))).answer;
const namesOf = async (query: string) => (await search(query)).results.map(({ name }) => name);
const evil = '=HYPERLINK("http://evil.example")';

test('whoever does not say is included, counted, and left out only when asked', async () => {
  expect(await namesOf('size=small')).toEqual([evil, 'Harbour Skills']);
  expect(await namesOf('size=small&unsaid=none')).toEqual(['Harbour Skills']);
  expect(await namesOf('size=small&unsaid=none&unsaid=size')).toEqual(['Harbour Skills']);
  const { counts } = await search('size=small');
  expect(counts.size).toEqual({ small: 1, large: 1, micro: 1, unknown: 1 });
  expect(counts.sector).toEqual({ vcse: 1, unknown: 1 });
});

test('leaving out those that do not say works without a choice among those that do', async () => {
  const others = ['place', 'group', 'way', 'sector', 'legal_form', 'capacity'].map((name) => `unsaid=${name}`);
  expect(await namesOf(others.join('&'))).toEqual(['Harbour Skills', 'Placeless Coaching', 'Taff Training']);
});

test('a place holds the narrower ones, and the narrowest one that is ticked counts', async () => {
  expect(await namesOf(`region=${yorkshire}`)).toEqual([evil, 'Harbour Skills', 'Placeless Coaching']);
  expect(await namesOf(`nation=${england}&region=${yorkshire}&district=${hull}`)).toEqual([
    'Harbour Skills',
    'Placeless Coaching',
  ]);
  expect(await namesOf(`district=${hull}&region=${wales}&unsaid=none`)).toEqual(['Harbour Skills', 'Taff Training']);
  const { counts } = await search(`district=${hull}`);
  expect(counts.nation).toEqual({ [england]: 2, [wales]: 1 });
  expect(counts.district).toMatchObject({ [hull]: 1, [york]: 1, [cardiff]: 1 });
  expect(counts.place).toEqual({ unknown: 1 });
});

test('a capability counts from a level on, as claimed or as checked', async () => {
  expect(await namesOf('capability=CAP08')).toEqual([evil, 'Harbour Skills']);
  expect(await namesOf('capability=CAP08&level=4')).toEqual([evil]);
  expect(await namesOf('capability=CAP08&level=1')).toEqual([evil, 'Harbour Skills', 'Taff Training']);
  expect(await namesOf('capability=CAP08&standing=checked')).toEqual(['Harbour Skills']);
  expect(await namesOf('capability=CAP08&standing=checked&level=3')).toEqual([]);
  expect((await search('level=1')).counts.capability).toEqual({ CAP08: 3 });
});

test('near a postcode is whoever works or is based there', async () => {
  expect(await namesOf('near=HU1+3TT&within=5')).toEqual(['Harbour Skills', 'Placeless Coaching']);
  expect(await namesOf('near=CF10&within=10')).toEqual(['Placeless Coaching', 'Taff Training']);
  expect(readDirectoryQuery(new URLSearchParams('near=ZZ99'), reference)).toMatchObject({
    near: null,
    unknownPostcode: 'ZZ99',
  });
});

test('what is shown of a filter is what leaves something, and what is ticked', async () => {
  const query = readDirectoryQuery(new URLSearchParams('size=medium&group=carers'), reference);
  const { counts } = await search('size=medium&group=carers');
  const size = categoriesOf(providerList, query, counts, reference).find(({ name }) => name === 'size');
  expect(size?.items).toEqual([
    { value: 'medium', text: 'Medium', count: 0 },
    { value: 'large', text: 'Large', count: 1 },
  ]);
});

test('a search that finds nothing says what each change would bring back, and keeps its word', async () => {
  const query = readDirectoryQuery(new URLSearchParams(`q=harbour&region=${wales}&unsaid=none`), reference);
  const ways = await loosenings(services, providerList, query);
  expect(ways.length).toBeGreaterThan(1);
  for (const { href, count } of ways) expect((await search(href.split('?')[1] ?? '')).total, href).toBe(count);
  const narrow = readDirectoryQuery(new URLSearchParams(`district=${cardiff}&capability=CAP08&level=3`), reference);
  expect((await loosenings(services, providerList, narrow)).map(({ text, count }) => [text, count])).toEqual([
    ['Change “At this level or higher” to “Developing”', 1],
    ['Remove the filter “Where they deliver”', 2],
    ['Remove the filter “Capability”', 2],
  ]);
});

test('where no one change helps, two together do', async () => {
  const search = new URLSearchParams(`q=harbour&district=${cardiff}&service=outreach&group=carers`);
  const ways = await loosenings(services, providerList, readDirectoryQuery(search, reference));
  expect(ways.every(({ text, count }) => /^Remove .+ and .+$/.test(text) && count > 0)).toBe(true);
  expect(ways.length).toBeGreaterThan(0);
});

test('an address and its canonical form ask the same, and the canonical form is its own', () => {
  const names = [
    'q',
    'region',
    'district',
    'size',
    'capability',
    'level',
    'standing',
    'near',
    'within',
    'unsaid',
    'sort',
  ];
  const values = [
    'harbour',
    yorkshire,
    hull,
    england,
    'small',
    'CAP08',
    '3',
    'checked',
    'HU1',
    '10',
    'none',
    'size',
    'newest',
  ];
  const pair = fc.tuple(
    fc.constantFrom(...names, 'page', 'x'),
    fc.oneof(fc.constantFrom(...values), fc.string(), fc.string({ unit: 'binary' })),
  );
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 12 }), (pairs) => {
      const given = new URLSearchParams(pairs);
      const canonical = canonicalDirectoryQuery(given, reference);
      const { page: _, unknownPostcode: __, ...asked } = readDirectoryQuery(given, reference);
      expect(readDirectoryQuery(new URLSearchParams(canonical), reference)).toMatchObject(asked);
      expect(canonicalDirectoryQuery(new URLSearchParams(canonical), reference)).toBe(canonical);
    }),
    { numRuns: 50 },
  );
  expect(canonicalDirectoryQuery(new URLSearchParams('page=3&unsaid=size&q=+&sort=name'), reference)).not.toContain(
    'page',
  );
});

test('a download holds what the page finds, and no formula that a spreadsheet would run', async () => {
  const csv = await exportDirectory(services, new URLSearchParams('size=small'));
  const [header, first, second] = csv.replace(/^\uFEFF/, '').split('\r\n');
  expect(header).toMatch(/^Name,Services,/);
  expect(first).toMatch(/^"'=HYPERLINK\(""http:/);
  expect(second).toContain('Harbour Skills');
  expect(csv).not.toContain('Taff Training');
});

test('the words that were found are marked, as pieces of plain text', async () => {
  const [found] = (await search('q=harbor&sort=relevance')).results;
  expect(found?.passages?.title).toEqual([
    { text: 'Harbour', marked: true },
    { text: ' Skills', marked: false },
  ]);
  const [other] = (await search('q=prison')).results;
  expect(other?.passages?.body.filter(({ marked }) => marked).map(({ text }) => text)).toContain('prison');
  expect((await search('')).results[0]?.passages).toBeNull();
});

test('suggestions are names, places and words of filters, begun by what was typed', async () => {
  const typed = (text: string) => suggest(services, providerSuggestions, text);
  expect(await typed('harb')).toMatchObject([
    { text: 'Harborough', kind: 'Place' },
    { text: 'Harbour Skills', kind: 'Provider', filter: null },
  ]);
  expect(await typed('skills harb')).toHaveLength(1);
  expect(await typed('kingston')).toContainEqual({
    text: 'Kingston upon Hull',
    kind: 'Place',
    href: null,
    filter: { name: 'district', value: hull },
  });
  expect((await typed('train')).map(({ kind }) => kind)).toContain('Service');
  expect(await typed('s')).toEqual([]);
  for (const text of ['an', 'co', 'de', 'in']) expect((await typed(text)).length).toBeLessThanOrEqual(8);
  expect(await typed('%_\\"(*:&|')).toEqual([]);
});
