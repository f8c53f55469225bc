import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAuth } from '#app/features/identity/auth.server.ts';
import { openServer } from '#db/connection.ts';
import { addMember, createOrganisation, createPerson, openSession, sessionCookieFor } from '#test/support/actors.ts';
import { appForTest, openTestApp, type TestApp } from '#test/support/app.ts';
import { pageFrom } from '#test/support/page.ts';
import { openTestServices, servicesForTest, type TestServices } from '#test/support/services.ts';
import { table } from '../routes.table.ts';

let services: TestServices;
let app: TestApp;

beforeAll(async () => {
  services = await openTestServices();
  app = await openTestApp(services);
});
afterAll(async () => {
  await app.close();
  await services.close();
});

const urlEncoded = { 'Content-Type': 'application/x-www-form-urlencoded' };
const assets = path.join(import.meta.dirname, '../../build/client/assets');

test('every answer says that only our own files run, that nobody frames us and where a reader came from', async () => {
  for (const address of ['/', '/no-such-page', '/healthz']) {
    const { headers } = await app.browser().send(address);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['x-request-id']).toMatch(/^[0-9A-F]{10}$/);
  }
});

test('pages are not kept by anyone between; assets are kept for ever, and a missing one is no page', async () => {
  const browser = app.browser();
  const start = await browser.send('/');
  expect(start.headers['cache-control']).toBe('private, no-cache');
  const [name] = (await readdir(assets)).filter((file) => file.endsWith('.css'));
  const style = await browser.send(`/assets/${name}`);
  expect(style.status).toBe(200);
  expect(style.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const missing = await browser.send('/assets/app-old.css');
  expect(missing.status).toBe(404);
  expect(missing.headers['content-type']).toMatch(/^text\/plain/);
  expect(missing.headers['cache-control'] ?? '').not.toContain('immutable');
});

test.each(
  Object.entries(table)
    .filter(([address, row]) => row.door === 'open' && row.read === 'everyone' && !/[:*]|\.(json|csv)$/.test(address))
    .map(([address]) => address),
)('the open page %s holds no inline code and passes every check', async (address) => {
  // The page of a sign-in link is about the link that it came by.
  const page = await app.browser().get(address === '/sign-in/link' ? `${address}?token=from-a-mail` : address);
  expect(page.document.querySelector('a.govuk-skip-link')?.getAttribute('href')).toBe('#main-content');
});

test('an address is the same however its letters are written, and what none begins with is not found', async () => {
  const browser = app.browser();
  for (const [address, status] of [
    ['/OPPORTUNITIES', 200],
    ['/%6fpportunities', 200],
    ['/opportunities/', 200],
    ['/opportunities.json', 200],
    ['/constructor', 404],
    ['/%E0%A4%A', 400],
    ['//opportunities', 404],
  ] as const) {
    expect((await browser.send(address)).status, address).toBe(status);
  }
});

test('an address with the NUL character in it is no address, and a query does without it', async () => {
  const organisationId = await createOrganisation(services, { kind: 'steward', name: 'Stewards' });
  const personId = await createPerson(services, { email: 'nul@example.org' });
  await addMember(services, organisationId, personId);
  const steward = app.browser(await sessionCookieFor(services, personId, { actingFor: organisationId }));
  expect((await steward.send('/stewardship/reference/a%00b')).status).toBe(404);
  expect((await steward.send('/stewardship/audit?thing=a%00b')).status).toBe(200);
  expect((await app.browser().send('/profiles?q=a%00b')).status).toBe(200);
});

test('JSON is not kept by anyone between', async () => {
  for (const address of ['/profiles.json', '/opportunities.json']) {
    const { status, headers } = await app.browser().send(address);
    expect([status, headers['cache-control']]).toEqual([200, 'private, no-cache']);
  }
});

test('a form that another site sent is refused with a page that can be read', async () => {
  const browser = app.browser();
  for (const origin of ['https://evil.example', 'null', 'not an address']) {
    const headers = { ...urlEncoded, Origin: origin };
    const answer = await browser.send('/sign-out', { method: 'POST', headers, body: 'a=1' });
    expect(answer.status).toBe(403);
    const page = pageFrom(answer, '/sign-out', app.origin);
    expect(page?.heading).toBe('You cannot use this page');
    expect(page?.text).toContain(String(answer.headers['x-request-id']));
  }
  const silent = { ...urlEncoded, Origin: '', 'Sec-Fetch-Site': 'cross-site' };
  expect((await browser.send('/sign-out', { method: 'POST', headers: silent, body: 'a=1' })).status).toBe(403);
});

test('the host that a proxy names is believed only when the proxy is trusted', async () => {
  const forged = { ...urlEncoded, Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' };
  const post = { method: 'POST', headers: forged, body: 'a=1' } as const;
  expect((await app.browser().send('/no-such-page', post)).status).toBe(403);
  const behindProxy = await appForTest(await servicesForTest({ TRUST_PROXY: '1' }));
  expect((await behindProxy.browser().send('/no-such-page', post)).status).toBe(404);
});

test('a body that is too large is refused with a page, whether it says its size or not', async () => {
  const declared = await app
    .browser()
    .send('/no-such-page', { method: 'POST', headers: urlEncoded, body: 'x'.repeat(12_000_000) });
  expect(declared.status).toBe(413);
  expect(pageFrom(declared, '/', app.origin)?.heading).toBe('The file is too large');
  const headers = { ...urlEncoded, 'Transfer-Encoding': 'chunked' };
  const streamed = await app.browser().send('/no-such-page', { method: 'POST', headers, body: 'x'.repeat(12_000_000) });
  expect(streamed.status).toBe(413);
  expect(pageFrom(streamed, '/', app.origin)?.heading).toBe('The file is too large');
});

test('a database that does not answer is a 503 page, and /readyz names it', async () => {
  const nowhere = openServer('postgres://nobody@127.0.0.1:1/nothing', { maximum: 1 });
  const broken: TestServices = { ...services, db: nowhere.db };
  broken.auth = createAuth(broken, 'a secret of at least thirty-two characters');
  const token = await openSession(services, await createPerson(services));
  const cookie = (await broken.auth.cookie.issue(token)).split(';')[0];
  const brokenApp = await appForTest(broken);
  const answer = await brokenApp.browser(cookie).send('/');
  expect(answer.status).toBe(503);
  expect(answer.headers['retry-after']).toBe('30');
  expect(pageFrom(answer, '/', app.origin)?.heading).toBe('Sorry, the service is unavailable');
  const ready = await brokenApp.browser().send('/readyz');
  expect(ready.status).toBe(503);
  expect(JSON.parse(ready.body)).toMatchObject({ ok: false, parts: { database: false, jobs: true } });
  await nowhere.close();
});

test('the process says that it lives, that each part is ready, and how often it was asked what', async () => {
  const browser = app.browser();
  await browser.get('/');
  expect(JSON.parse((await browser.send('/healthz')).body)).toEqual({ ok: true });
  const ready = JSON.parse((await browser.send('/readyz')).body);
  expect(ready).toMatchObject({ ok: true, parts: { database: true, search: true, mail: true, jobs: true } });
  const postgres = { name: 'postgres', documentsBehind: 0, secondsBehind: 0, refused: 0, differences: 0 };
  expect(ready.search).toEqual(
    ['profile', 'opportunity'].map((index) => ({ index, answering: 'usual', reason: null, engines: [postgres] })),
  );
  const metrics = await browser.send('/metrics');
  expect(metrics.headers['content-type']).toContain('text/plain');
  expect(metrics.body).toMatch(/_count\{route="\/",method="GET",status="200"\} [1-9]/);
  expect(metrics.body).toMatch(/^tierbridge_search_fallback\{index="profile"\} 0$/m);
  expect(metrics.body).toMatch(/^tierbridge_search_lag_seconds\{index="profile",engine="postgres"\} 0$/m);
});

test('the reader of mails is there in embedded mode only', async () => {
  const served = await appForTest({ ...services, env: { ...services.env, embedded: false } });
  expect((await served.browser().send('/dev/mail')).status).toBe(404);
});
