import { afterAll, beforeAll, expect, test } from 'vitest';
import { personActing, sessionCookieFor } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import {
  insertPublishedOpportunities,
  insertPublishedProfiles,
  publishedOpportunity,
  publishedProfile,
} from '#test/support/published.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';

let services: TestServices;
let app: TestApp;

beforeAll(async () => {
  services = await openTestServices();
  app = await openTestApp(services);
  await insertPublishedProfiles(services, [publishedProfile({ name: 'Gate <b>House</b>' })]);
  const { acting } = await personActing(services, { kind: 'prime' });
  await insertPublishedOpportunities(services, [
    publishedOpportunity({ organisationId: acting.organisationId, title: 'Courses after prison' }),
  ]);
}, 180_000);
afterAll(async () => {
  await app.close();
  await services.close();
});

const need = 'Training courses for people who leave prison in Hull';

test('a prime describes a need, sees who answers it and why, and starts a draft with the same words', async () => {
  const { personId } = await personActing(services, { kind: 'prime' });
  const browser = app.browser(await sessionCookieFor(services, personId));
  const directory = await browser.get('/profiles');
  const link = [...directory.document.querySelectorAll('main a')].find(({ textContent }) =>
    textContent?.includes('own words'),
  );
  expect(link?.getAttribute('href')).toBe('/profiles/for-a-need');
  const empty = await browser.get('/profiles/for-a-need');
  expect(empty.document.querySelector('#result-count')).toBeNull();

  const found = await browser.get(`/profiles/for-a-need?${new URLSearchParams({ text: need, place: 'Hull' })}`);
  expect(found.text).toContain('Gate <b>House</b>');
  expect(found.text).toContain('Answers with: Training');
  expect([...found.document.querySelectorAll('mark')].map(({ textContent }) => textContent?.toLowerCase())).toContain(
    'courses',
  );
  expect(found.text).not.toMatch(/out of 100/);

  const post = [...found.document.querySelectorAll('a')].find(({ textContent }) =>
    textContent?.includes('Start an opportunity'),
  );
  const start = await browser.get(post?.getAttribute('href') ?? '');
  expect(start.document.querySelector<HTMLInputElement>('input[name=summary]')?.value).toBe(need);
});

test('a provider says what it does and sees what asks for it; anybody may', async () => {
  const found = await app
    .browser()
    .get(`/opportunities/for-an-offer?${new URLSearchParams({ text: 'We train prison leavers' })}`);
  expect(found.text).toContain('Courses after prison');
  expect(found.text).not.toContain('Start an opportunity');
});

test('a place that nobody knows is said beside its field, and nothing typed is lost', async () => {
  const page = await app
    .browser()
    .get(`/profiles/for-a-need?${new URLSearchParams({ text: need, place: 'Atlantis' })}`);
  expect(page.text).toContain('There is a problem');
  expect(page.document.querySelector('textarea')?.value).toBe(need);
  expect(page.document.querySelector<HTMLInputElement>('#place')?.value).toBe('Atlantis');
});
