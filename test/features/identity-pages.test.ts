import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '#app/features/identity/one-time-code.server.ts';
import { addMember, createOrganisation, createPerson, personActing, sessionCookieFor } from '#test/support/actors.ts';
import { appForTest, linkInLastMail, openTestApp, type TestApp } from '#test/support/app.ts';
import { openTestServices, servicesForTest, type TestServices } from '#test/support/services.ts';

let services: TestServices;
let app: TestApp;
beforeAll(async () => {
  services = await openTestServices({ DEMO: 'on', RATE_LIMITS: 'off' });
  app = await openTestApp(services);
}, 120_000);
afterAll(async () => {
  await app.close();
  await services.close();
});

async function askForLink(email: string, returnTo = '') {
  const browser = app.browser();
  await browser.get(`/sign-in${returnTo && `?return_to=${encodeURIComponent(returnTo)}`}`);
  await browser.submit('Email me a link', { email });
  await services.runJobs();
  return { browser, link: linkInLastMail(services, email) };
}

test('someone new signs in by a link, says their name and arrives where they were going', async () => {
  const { browser, link } = await askForLink('new.person@example.org', '/account');
  expect(browser.page().heading).toBe('Check your email');
  await browser.get(link);
  await browser.get(link);
  expect((await browser.submit('Sign in')).heading).toBe('What is your name?');
  expect((await browser.submit('Save and continue', { name: '' }, 400)).errors).toEqual({
    name: 'Enter your full name',
  });
  const account = await browser.submit('Save and continue', { name: 'Nia Person' });
  expect(account.path).toBe('/account');
  expect(account.text).toContain('Nia Person');
});

test('a link that was used answers 410 and leads to a new one', async () => {
  await createPerson(services, { email: 'used@example.org' });
  const { browser, link } = await askForLink('used@example.org');
  await browser.get(link);
  await browser.submit('Sign in');
  const stranger = app.browser();
  await stranger.get(link);
  const stale = await stranger.submit('Sign in', {}, 410);
  expect(stale.heading).toBe('This link has been used or is too old');
  expect((await stranger.follow('get another sign-in link')).path).toBe('/sign-in');
});

test.each(['//evil.example', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)'])(
  'signing in never leads to another site: %s',
  async (returnTo) => {
    const email = `return-${Math.abs([...returnTo].reduce((sum, each) => sum + each.charCodeAt(0), 0))}@example.org`;
    await createPerson(services, { email });
    const { browser, link } = await askForLink(email, returnTo);
    const tampered = new URL(link);
    tampered.searchParams.set('return_to', returnTo);
    await browser.get(`${tampered.pathname}${tampered.search}`);
    expect((await browser.submit('Sign in')).path).toBe('/');
  },
);

test('a known and an unknown address are answered with the same page', async () => {
  await createPerson(services, { email: 'known@example.org' });
  const known = await askForLink('known@example.org');
  const unknown = await askForLink('unknown@example.org');
  expect(known.browser.page().text).toBe(unknown.browser.page().text);
});

test('what is typed in place of an email address comes back with what is wrong', async () => {
  const browser = app.browser();
  await browser.get('/sign-in');
  const refused = await browser.submit('Email me a link', { email: 'not an address' }, 400);
  expect(refused.title).toMatch(/^Error: Sign in/);
  expect(refused.errors).toEqual({ email: 'Enter an email address in the correct format, like name@example.com' });
  expect(refused.html).toContain('value="not an address"');
});

test('a session that was signed out elsewhere no longer acts, and nobody can end another person’s', async () => {
  const personId = await createPerson(services);
  const phone = app.browser(await sessionCookieFor(services, personId));
  const desk = app.browser(await sessionCookieFor(services, personId));
  const other = await personActing(services);
  await phone.get('/account');
  await desk.post('/account/sessions', { session_id: other.sessionId });
  expect((await desk.get('/account')).document.querySelectorAll('.govuk-summary-card')).toHaveLength(2);
  await desk.submit('Sign out every other device');
  expect(desk.page().text).toContain('Signed out 1 device');
  expect((await phone.get('/account')).path).toBe('/sign-in?return_to=%2Faccount');
  const stillThere = await services.db.selectFrom('session').select('id').where('id', '=', other.sessionId).execute();
  expect(stillThere).toHaveLength(1);
});

test('signing out ends the session itself, not only the cookie', async () => {
  const cookie = await sessionCookieFor(services, await createPerson(services));
  const browser = app.browser(cookie);
  await browser.get('/account');
  await browser.submit('Sign out');
  expect((await app.browser(cookie).get('/account')).path).toMatch(/^\/sign-in/);
});

test('an owner of a prime sets up a second step before anything else, and shows it the next time', async () => {
  const { personId } = await personActing(services, { kind: 'prime' });
  const browser = app.browser(await sessionCookieFor(services, personId, { secondFactor: false }));
  await browser.get('/account');
  expect(browser.page().path).toBe('/account/second-factor?return_to=%2Faccount');
  await browser.submit('I have an app');
  const key = browser.page().document.querySelector('code')?.textContent?.replaceAll(' ', '') ?? '';
  const now = () => new Date(services.clock.now().epochMilliseconds);
  await browser.submit('Confirm', { code: '000000' }, 400);
  const done = await browser.submit('Confirm', { code: await codeOf(key, now()) });
  expect(done.document.querySelectorAll('li code')).toHaveLength(10);
  expect((await browser.follow('I have kept them')).heading).toBe('Your account');

  services.clock.set(services.clock.now().add({ minutes: 1 }).toString());
  const next = app.browser(await sessionCookieFor(services, personId, { secondFactor: false }));
  expect((await next.get('/account/second-factor')).heading).toBe('Enter your security code');
  await next.get('/account');
  await next.submit('Continue', { code: await codeOf(key, now()) });
  expect(next.page().heading).toBe('Your account');
});

test('someone in two organisations chooses which one to act for, and none that is not theirs', async () => {
  const personId = await createPerson(services);
  const [first, second] = [
    await createOrganisation(services, { name: 'First Skills' }),
    await createOrganisation(services, { name: 'Second Skills', status: 'suspended' }),
  ];
  await addMember(services, first, personId);
  await addMember(services, second, personId, 'viewer');
  const browser = app.browser(await sessionCookieFor(services, personId, { actingFor: second }));
  const page = await browser.get('/account/acting');
  expect(page.text).toContain('Viewer, suspended');
  const home = await browser.submit('Continue', { organisation_id: first });
  expect(home.text).toContain('What you can do for First Skills');
  const stranger = await createOrganisation(services);
  const refused = await browser.post('/account/acting', { organisation_id: stranger }, 400);
  expect(Object.values(refused.errors)).toEqual(['Select an organisation that you belong to']);
});

test('a demo signs in as its made-up people in one press, and as nobody else', async () => {
  const demoId = await createPerson(services, { name: 'Demo Person', isDemo: true });
  await addMember(services, await createOrganisation(services, { kind: 'steward' }), demoId);
  const browser = app.browser();
  await browser.get('/');
  expect((await browser.submit('Sign in as Demo Person')).text).toContain('What you can do for');
  const real = await createPerson(services);
  await app.browser().post('/sign-in/demo', { person_id: real }, 404);
  await app.browser().post('/sign-in/demo', { person_id: 'nonsense' }, 404);
});

test('an address that opens a link changes nothing', async () => {
  await createPerson(services, { email: 'scanner@example.org' });
  const { browser, link } = await askForLink('scanner@example.org');
  const { pathname, search } = new URL(link);
  expect((await browser.send(`${pathname}${search}`)).headers['set-cookie']).toBeUndefined();
  expect((await browser.send(`${pathname}${search}`, { method: 'HEAD' })).headers['set-cookie']).toBeUndefined();
  await browser.get(link);
  expect((await browser.submit('Sign in')).path).toBe('/');
});

test('asking for too many links is answered with a page that says how long to wait', async () => {
  const limited = await servicesForTest();
  const browser = (await appForTest(limited)).browser();
  for (let count = 1; count <= 5; count += 1) await browser.post('/sign-in', { email: 'ada@example.org' });
  const refused = await browser.post('/sign-in', { email: 'ada@example.org' }, 429);
  expect(refused.heading).toBe('Too many tries');
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
});

test('static pages say what the product does', async () => {
  const browser = app.browser();
  for (const path of ['/cookies', '/privacy', '/accessibility']) await browser.get(path);
});
