import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addMember,
  createPerson,
  type OrganisationKind,
  personActing,
  sessionCookieFor,
} from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import {
  insertDraftOpportunity,
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
}, 180_000);
afterAll(async () => {
  await app.close();
  await services.close();
});

async function actingFor(kind: OrganisationKind) {
  const person = await personActing(services, { kind });
  const cookie = await sessionCookieFor(services, person.personId);
  return { organisationId: person.acting.organisationId, browser: app.browser(cookie) };
}

async function market() {
  const prime = await actingFor('prime');
  const provider = publishedProfile({ name: 'Harbour Skills' });
  await insertPublishedProfiles(services, [provider]);
  const personId = await createPerson(services);
  await addMember(services, provider.organisationId, personId);
  const providerBrowser = app.browser(await sessionCookieFor(services, personId));
  const opportunity = publishedOpportunity({ organisationId: prime.organisationId });
  await insertPublishedOpportunities(services, [opportunity]);
  const at = `/opportunities/${opportunity.opportunityId}`;
  return { prime, provider, providerBrowser, opportunity, at };
}

const scoreOn = (text: string) => text.match(/Match: ([\d.]+) out of 100/)?.[1];
/** The score and its reasons, without the links around them, which differ by reader. */
// Up to the buttons that only the provider has.
const explanationOn = (text: string) =>
  text.slice(text.search(/Match: [\d.]+ out of 100/)).split('Not for us, because')[0] ?? '';

test('prime, provider and steward read the same explanation, and nobody else does', async () => {
  const { prime, provider, providerBrowser, at } = await market();
  const steward = await actingFor('steward');
  const pair = `${at}/matches/${provider.organisationId}`;

  const list = await prime.browser.get(`${at}/matches`);
  const asPrime = await prime.browser.get(pair);
  const asProvider = await providerBrowser.get(pair);
  const asSteward = await steward.browser.get(pair);

  expect(list.text).toContain('Harbour Skills');
  expect(scoreOn(list.text)).toBe(scoreOn(asPrime.text));
  expect(explanationOn(asProvider.text)).toBe(explanationOn(asPrime.text));
  expect(explanationOn(asSteward.text)).toBe(explanationOn(asPrime.text));
  expect(asPrime.text).toContain('Invite Harbour Skills');
  expect(asProvider.text).not.toContain('Invite Harbour Skills');
  const own = await providerBrowser.get(`/profiles/${provider.organisationId}/matches`);
  expect(scoreOn(own.text)).toBe(scoreOn(asPrime.text));
  const others = await Promise.all([actingFor('prime'), actingFor('provider')]);
  for (const { browser } of others) {
    expect((await browser.get(pair, 404)).status).toBe(404);
    expect((await browser.get(`${at}/matches`, 404)).status).toBe(404);
  }
});

test('a draft shows its own prime who would match, and is a 404 for all others', async () => {
  const { prime, provider, providerBrowser } = await market();
  const draft = publishedOpportunity({ organisationId: prime.organisationId, title: 'Still a draft' });
  await insertDraftOpportunity(services.db, draft, new Date(services.clock.now().epochMilliseconds));
  const at = `/opportunities/${draft.opportunityId}`;

  const own = await prime.browser.get(`${at}/matches`);
  expect(own.text).toContain('Harbour Skills');
  expect(own.text).not.toContain('Invite Harbour Skills');
  const others = [(await actingFor('prime')).browser, (await actingFor('steward')).browser, providerBrowser];
  for (const browser of others) {
    for (const path of ['matches', `matches/${provider.organisationId}`, 'invitations']) {
      expect((await browser.get(`${at}/${path}`, 404)).status).toBe(404);
    }
  }
});

test('a prime invites from the list, and only it and stewards see who was invited', async () => {
  const { prime, provider, providerBrowser, at } = await market();
  await prime.browser.get(`${at}/invitations/${provider.organisationId}`);
  const tooLong = await prime.browser.submit('Send the invitation', { message: 'x'.repeat(501) }, 400);
  expect(tooLong.errors).toEqual({ message: 'Message must be 500 characters or fewer' });
  const sent = await prime.browser.submit('Send the invitation', { message: 'Come and talk' });
  expect(sent.heading).toBe('Who was invited');
  expect(sent.text).toContain('Harbour Skills has been invited by email');
  expect(sent.text).toContain('Come and talk');

  const steward = await actingFor('steward');
  expect((await steward.browser.get(`${at}/invitations`)).text).toContain('Harbour Skills');
  for (const browser of [providerBrowser, (await actingFor('prime')).browser]) {
    expect((await browser.get(`${at}/invitations`, 404)).status).toBe(404);
  }
});

test('the directory finds by words and filters, and says which filter to loosen', async () => {
  await market();
  const browser = app.browser();
  const found = await browser.get('/profiles?q=harbour&service=training&district=E06000010');
  expect(found.text).toContain('Harbour Skills');
  const nothing = await browser.get('/profiles?q=harbour&service=training&region=W92000004');
  expect(nothing.text).toContain('Remove the filter “Where they deliver”');
  const nonsense = await browser.get('/profiles?page=x&service=%00&sort=zzz&claimed=maybe&q=%F0%9F%98%80');
  expect(nonsense.heading).toBe('Find a provider');
});
