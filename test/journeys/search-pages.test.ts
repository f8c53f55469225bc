import { afterAll, beforeAll, expect, test } from 'vitest';
import { directoryAnswer } from '#app/features/directory/search-directory.server.ts';
import { opportunityAnswer } from '#app/features/opportunities/search-opportunities.server.ts';
import { suggestions } from '#app/features/search/suggestion.ts';
import { personActing } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import type { Page } from '#test/support/page.ts';
import {
  hull,
  insertPublishedOpportunities,
  insertPublishedProfiles,
  publishedActivity,
  publishedOpportunity,
  publishedProfile,
  publishedRequirement,
} from '#test/support/published.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';

const yorkshire = 'E12000003';
const wales = 'W92000004';

let services: TestServices;
let app: TestApp;

beforeAll(async () => {
  services = await openTestServices();
  app = await openTestApp(services);
  const many = Array.from({ length: 23 }, (_, number) =>
    publishedProfile({
      name: `Harbour ${String.fromCharCode(65 + number)}`,
      capabilities: [
        { capabilityCode: 'CAP08', claimedLevel: 3, statement: '', verifiedLevel: null, verifiedOn: null },
      ],
    }),
  );
  await insertPublishedProfiles(services, [
    ...many,
    publishedProfile({
      name: 'Taff <b>Training</b>',
      sizeBand: null,
      activities: [publishedActivity({ districts: ['W06000015'] })],
    }),
  ]);
  const { acting } = await personActing(services, { kind: 'prime' });
  const { organisationId } = acting;
  await insertPublishedOpportunities(services, [
    publishedOpportunity({ organisationId, title: 'Coaching in Hull', valueHighPence: 9_000_000 }),
    publishedOpportunity({ organisationId, title: 'Coaching without a value', tupe: null }),
    publishedOpportunity({
      organisationId,
      title: 'Coaching somewhere',
      requirements: [publishedRequirement({ districts: [], capabilities: [] })],
    }),
  ]);
}, 180_000);
afterAll(async () => {
  await app.close();
  await services.close();
});

const cards = ({ document }: Page) =>
  [...document.querySelectorAll('.app-card__title')].map((title) => title.textContent?.trim());
const count = ({ document }: Page) => document.querySelector('#result-count')?.textContent;
const hrefOf = ({ document }: Page, words: string) => {
  const link = [...document.querySelectorAll('main a')].find((each) => each.textContent?.includes(words));
  if (!link) throw new Error(`No link “${words}”`);
  return link.getAttribute('href') ?? '';
};

test('a list is 20 a page, its count stands in a live heading, and its links keep the search', async () => {
  const browser = app.browser();
  const first = await browser.get('/profiles?q=harbour&sort=name');
  expect(count(first)).toBe('23 providers');
  expect(first.document.querySelector('#result-count')?.getAttribute('aria-live')).toBe('polite');
  expect(cards(first)).toHaveLength(20);
  const second = await browser.get(hrefOf(first, 'Next'));
  expect(cards(second)).toEqual(['Harbour U', 'Harbour V', 'Harbour W']);
  expect(second.title).toContain('page 2 of 2');
  const past = await browser.get('/profiles?q=harbour&sort=name&page=9999');
  expect(cards(past)).toEqual(cards(second));
});

test('each filter in use is a link that takes it away', async () => {
  const browser = app.browser();
  const page = await browser.get(`/profiles?q=harbour&region=${yorkshire}&service=training&size=small&unsaid=none`);
  expect([...page.document.querySelectorAll('.app-filter__tag')].map((tag) => tag.textContent?.split(': ')[1])).toEqual(
    expect.arrayContaining(['“harbour”', 'Yorkshire and The Humber', 'Training', 'Small', 'Left out']),
  );
  const without = new URL(hrefOf(page, 'Small'), 'http://localhost').searchParams;
  expect([without.get('q'), without.get('region'), without.get('size')]).toEqual(['harbour', yorkshire, null]);
});

test('the form sends the page as it stands, so that sending it again changes nothing', async () => {
  const browser = app.browser();
  const address = `/profiles?q=harbour&district=${hull}&near=HU1&within=10&capability=CAP08&level=3&unsaid=none&unsaid=size&unsaid=sector`;
  const page = await browser.get(address);
  const form = page.document.querySelector<HTMLFormElement>('form.app-filter');
  if (!form) throw new Error('No form');
  const sent = new URLSearchParams();
  for (const [name, value] of new page.window.FormData(form)) sent.append(name, String(value));
  const again = await browser.get(`/profiles?${sent}`);
  expect(hrefOf(again, 'JSON')).toBe(hrefOf(page, 'JSON'));
});

test('what does not say its value, its place or TUPE is shown until it is left out', async () => {
  const browser = app.browser();
  const all = await browser.get(`/opportunities?value=50k_250k&region=${yorkshire}&tupe=unlikely`);
  expect(cards(all).sort()).toEqual(['Coaching in Hull', 'Coaching somewhere', 'Coaching without a value']);
  expect(all.text).toContain('Include those that do not say (Value)(2)');
  const stated = await browser.get(`/opportunities?value=50k_250k&region=${yorkshire}&tupe=unlikely&unsaid=none`);
  expect(cards(stated)).toEqual([]);
  const valued = await browser.get(
    '/opportunities?value=50k_250k&unsaid=tupe&unsaid=place&unsaid=group&unsaid=programme',
  );
  expect(cards(valued)).toEqual(['Coaching in Hull']);
});

test('a capability that is asked for counts up to a level', async () => {
  const browser = app.browser();
  expect(cards(await browser.get('/opportunities?capability=CAP08'))).toHaveLength(2);
  expect(cards(await browser.get('/opportunities?capability=CAP08&level=1'))).toEqual([]);
});

test('an empty list says which change would find what, and each change keeps its promise', async () => {
  const browser = app.browser();
  const page = await browser.get(`/profiles?q=harbour&region=${wales}&service=training`);
  expect(count(page)).toBe('No providers');
  const ways = [...page.document.querySelectorAll('main section li')].map((item) => item.textContent);
  expect(ways).toEqual(
    ['Remove the filter “Where they deliver” (23 providers)', 'Remove the words “harbour” (1 provider)']
      .sort()
      .reverse(),
  );
  for (const link of page.document.querySelectorAll('main section li a')) {
    const promised = /\((.*)\)/.exec(link.parentElement?.textContent ?? '')?.[1];
    expect(count(await browser.get(link.getAttribute('href') ?? ''))).toBe(promised);
  }
});

test('a postcode that nobody knows is told beside its field, and filters nothing', async () => {
  const page = await app.browser().get('/profiles?near=ZZ99');
  expect(page.document.querySelector('#filter-near-error')?.textContent).toContain('No postcode starts with “ZZ99”');
  expect(count(page)).toBe('24 providers');
});

test('the same list is there as JSON and as CSV', async () => {
  const browser = app.browser();
  const json = await browser.send('/profiles.json?q=harbour');
  expect(directoryAnswer.parse(JSON.parse(json.body))).toMatchObject({ total: 23, pages: 2, degraded: false });
  const opportunities = await browser.send('/opportunities.json?show=all');
  expect(opportunityAnswer.parse(JSON.parse(opportunities.body)).total).toBe(3);
  const csv = await browser.send('/profiles.csv?q=harbour');
  expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(csv.headers['content-disposition']).toBe('attachment; filename="providers-2026-06-01.csv"');
  expect(csv.body.trimEnd().split('\r\n')).toHaveLength(24);
  const other = await browser.send('/opportunities.csv');
  expect(other.body).toContain('Coaching in Hull');
});

test('suggestions are plain data, for both lists and no other', async () => {
  const browser = app.browser();
  const answered = await browser.send('/suggestions.json?in=profile&q=taff');
  expect(suggestions.parse(JSON.parse(answered.body)).suggestions[0]?.text).toBe('Taff <b>Training</b>');
  const coaching = await browser.send('/suggestions.json?in=opportunity&q=coaching');
  expect(suggestions.parse(JSON.parse(coaching.body)).suggestions).toHaveLength(3);
  expect((await browser.send('/suggestions.json?in=person&q=ada')).status).toBe(404);
});

test('whoever asks without end is told to wait', async () => {
  let answer = await app.browser().send('/profiles.csv');
  for (let asked = 0; asked < 40 && answer.status === 200; asked += 1)
    answer = await app.browser().send('/profiles.csv');
  expect(answer.status).toBe(429);
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
});

test.each(['/profiles', '/opportunities', '/profiles.json', '/opportunities.json', '/suggestions.json'])(
  'a hostile address is answered: %s',
  async (path) => {
    const browser = app.browser();
    const hostile = [
      `q=${'x'.repeat(5000)}`,
      'q=%00%ED%A0%80%FF&region=%00',
      `q=${encodeURIComponent('"!<-> (a & | :* \\ \'')}`,
      Array.from({ length: 400 }, (_, number) => `service=${number}&district=E0600${number}`).join('&'),
      'page=-1&page=1e9&sort=__proto__&level=constructor&show=toString&within=NaN&near=%F0%9F%98%80',
      'unsaid=__proto__&unsaid=&capability=CAP08&capability=CAP08&level=99&standing=%25',
    ];
    for (const query of hostile) expect((await browser.send(`${path}?${query}`)).status, query.slice(0, 80)).toBe(200);
  },
);
