import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMember, createPerson, personActing, sessionCookieFor } from '#test/support/actors.ts';
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
  services = await openTestServices({ RATE_LIMITS: 'off' });
  app = await openTestApp(services);
}, 180_000);
afterAll(async () => {
  await app.close();
  await services.close();
});

/** A prime with an opportunity, and the owner of a provider who has just been told of it. */
async function market() {
  const prime = await personActing(services, { kind: 'prime' });
  const provider = publishedProfile({ name: 'Harbour Skills' });
  await insertPublishedProfiles(services, [provider]);
  const email = `${crypto.randomUUID()}@harbour.example`;
  const personId = await createPerson(services, { email });
  await addMember(services, provider.organisationId, personId);
  const opportunity = publishedOpportunity({ organisationId: prime.acting.organisationId });
  await insertPublishedOpportunities(services, [opportunity]);
  await services.db
    .transaction()
    .execute((db) =>
      services.jobs.enqueue(db, 'alert-opportunity', { opportunityId: opportunity.opportunityId, version: 1 }),
    );
  await services.runJobs();
  const mail = services.outbox.findLast(({ to }) => to === email);
  if (!mail) throw new Error('The owner was not told');
  const browser = app.browser(await sessionCookieFor(services, personId));
  const primeBrowser = app.browser(await sessionCookieFor(services, prime.personId));
  const steward = await personActing(services, { kind: 'steward' });
  const stewardBrowser = app.browser(await sessionCookieFor(services, steward.personId));
  return { prime, primeBrowser, stewardBrowser, provider, personId, mail, browser, opportunity };
}

const frequencyOf = async (personId: string) =>
  (
    await services.db
      .selectFrom('alert_preference')
      .select('frequency')
      .where('person_id', '=', personId)
      .where('kind', '=', 'need')
      .executeTakeFirst()
  )?.frequency;

test('a person reads what is new, marks it as read, and chooses how often we write', async () => {
  const { browser, personId, opportunity } = await market();
  const home = await browser.get('/account');
  expect(home.document.querySelector('.app-account-bar')?.textContent).toContain('What is new (1)');
  const list = await browser.get('/account/notifications');
  expect(list.text).toContain(opportunity.title);
  expect(list.text).toMatch(/fits Harbour Skills: \d/);
  const read = await browser.submit('Mark all as read');
  expect(read.document.querySelector('.app-account-bar')?.textContent).not.toContain('(1)');
  await browser.follow('Choose how often we write');
  const saved = await browser.submit('Save', { need: 'weekly' });
  expect(saved.text).toContain('Your choice was saved');
  expect(await frequencyOf(personId)).toBe('weekly');
});

test('the link to stop changes nothing until its button is pressed, by whoever has the mail', async () => {
  const { mail, personId } = await market();
  const reader = app.browser();
  const page = await reader.get(mail.stopUrl ?? '');
  expect(page.text).toContain('opportunities that fit your organisation');
  expect(await frequencyOf(personId)).toBeUndefined();
  const stopped = await reader.submit('Stop these emails');
  expect(stopped.text).toContain('You get no emails about opportunities');
  expect(await frequencyOf(personId)).toBe('off');
});

test('a mail program stops the mails by one post from anywhere, and no other page takes such a post', async () => {
  const { mail, personId } = await market();
  const program = app.browser();
  const post = (path: string) =>
    program.send(path, {
      method: 'POST',
      headers: { Origin: 'https://mail.example', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
  const { pathname } = new URL(mail.stopUrl ?? '');
  expect((await post(`${pathname.slice(0, -2)}xx`)).status).toBe(404);
  expect(await frequencyOf(personId)).toBeUndefined();
  expect((await post(pathname)).status).toBe(200);
  expect(await frequencyOf(personId)).toBe('off');
  expect((await post('/account/alerts')).status).toBe(403);
});

test('“not for us” from the mail takes one press, and the prime learns the reason but not who', async () => {
  const { mail, primeBrowser, stewardBrowser, browser, provider, opportunity } = await market();
  const link = mail.text.match(/Staff transfer \(TUPE\):\n\s+(\S+)/)?.[1] ?? '';
  const reader = app.browser();
  const page = await reader.get(link);
  expect(page.document.querySelector<HTMLInputElement>('input[name=reason]:checked')?.value).toBe('tupe');
  const before = await browser.get(`/profiles/${provider.organisationId}/matches`);
  expect(before.text).not.toContain('Change or take back');
  const said = await reader.submit('It is not for us');
  expect(said.heading).toBe('You said that it is not for you');

  const asPrime = await primeBrowser.get(`/opportunities/${opportunity.opportunityId}/invitations`);
  expect(asPrime.text).toContain('Staff transfer (TUPE): fewer than 3 providers');
  expect(asPrime.text).not.toContain('Harbour Skills');
  const asSteward = await stewardBrowser.get('/stewardship/declines');
  expect(asSteward.text).toContain('Fewer than 10');
});

test('“not for us” on the page takes an opportunity off the matches, and can be taken back', async () => {
  const { browser, provider, opportunity, prime, primeBrowser } = await market();
  await services.db
    .insertInto('invitation')
    .values({
      opportunity_id: opportunity.opportunityId,
      organisation_id: provider.organisationId,
      message: '',
      sent_by: 'email',
      stop_token_hash: null,
      invited_by: prime.personId,
      created_at: new Date(services.clock.now().epochMilliseconds),
    })
    .execute();
  const matches = `/profiles/${provider.organisationId}/matches`;
  const pair = `/opportunities/${opportunity.opportunityId}/matches/${provider.organisationId}`;
  const fits = await browser.get(matches);
  expect(fits.html).toContain(pair);
  await browser.get(pair);
  const declined = await browser.submit(`Too far away: ${opportunity.title}`);
  expect(declined.path).toBe(matches);
  expect(declined.html).not.toContain(pair);
  expect(declined.text).toContain('Not for us');
  const asPrime = await primeBrowser.get(`/opportunities/${opportunity.opportunityId}/matches`);
  expect(asPrime.text).toMatch(/Harbour Skills, \d+ June 2026: Too far away/);

  await browser.follow('Change or take back');
  const refused = await browser.submit('It is not for us', { reason: 'other', words: '' }, 400);
  expect(refused.errors).toEqual({ words: 'Say what the other reason is' });
  await browser.get(`/opportunities/${opportunity.opportunityId}/not-for-us`);
  const back = await browser.submit('Take it back');
  expect(back.html).toContain(pair);
});

test('a person saves a search, renames it and deletes it, and nobody else sees it', async () => {
  const { browser, primeBrowser } = await market();
  await browser.get('/saved-searches/new?in=nothing', 404);
  const form = await browser.get('/saved-searches/new?in=opportunity&q=hull&service=training&page=2');
  expect(form.text).toContain('Words: “hull”');
  await browser.submit('Save search', { name: '' }, 400);
  const list = await browser.submit('Save search', { name: 'Hull', frequency: 'daily' });
  expect(list.text).toContain('Every morning, in one email');
  expect(list.document.querySelector('a[href^="/opportunities?"]')?.getAttribute('href')).toBe(
    '/opportunities?q=hull&service=training',
  );
  const { path } = await browser.follow('Change or delete');
  await primeBrowser.get(path, 404);
  const changed = await browser.submit('Save changes', { name: 'Hull again', frequency: 'off' });
  expect(changed.text).toContain('Hull again');
  await browser.get(path);
  const deleted = await browser.submit('Delete this search');
  expect(deleted.text).toContain('You have none yet');
});
