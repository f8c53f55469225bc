import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepConcernClock } from '#app/features/concerns/concern-clock.server.ts';
import { sessionCookieFor } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import type { Browser } from '#test/support/browser.ts';
import { type ConcernMarket, concernMarket } from '#test/support/concerns.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';

let services: TestServices;
let app: TestApp;
let market: ConcernMarket;

beforeAll(async () => {
  services = await openTestServices();
  app = await openTestApp(services);
  market = await concernMarket(services, 3);
}, 180_000);
afterAll(async () => {
  await app.close();
  await services.close();
});

const browserOf = async ({ personId }: { personId: string }) => app.browser(await sessionCookieFor(services, personId));
const partner = (nth: number) => {
  const found = market.partners[nth];
  if (!found) throw new Error('There is no such partner');
  return found;
};

/** Goes through the form up to its last page. */
async function fillIn(browser: Browser, openness: string, more: Record<string, string> = {}) {
  await browser.get('/concerns/new');
  await browser.submit('Continue', { subjectId: market.prime.acting.organisationId });
  await browser.submit('Search', { q: 'late invoices' });
  await browser.submit('Continue', { itemCode: 'P18' });
  await browser.submit('Continue', { grounds: 'Invoices are paid\nafter ninety days.' });
  await browser.submit('Continue', { wanted: 'Thirty days.' });
  await browser.submit('Continue', { litigation: 'no' });
  return browser.submit('Continue', { openness, ...more });
}

test('a partner raises a concern by name, the prime answers, and the partner takes it on', async () => {
  const browser = await browserOf(partner(0));
  await browser.get('/concerns/new');
  const empty = await browser.submit('Continue', {}, 400);
  expect(empty.errors).toEqual({ subjectId: 'Choose the organisation' });
  const check = await fillIn(browser, 'named');
  expect(check.heading).toBe('Check your answers');
  expect(check.text).toContain('5 working days');
  const changed = await browser.submit('Change what happened');
  expect(changed.document.querySelector('textarea')?.value).toContain('after ninety days.');
  await browser.submit('Continue', { grounds: 'Invoices are paid after ninety-one days.' });
  const sent = await browser.submit('Send the concern');
  expect(sent.text).toContain('Your concern is sent');
  expect(sent.text).toContain('Waiting for an answer');
  expect(sent.text).toContain('8 June 2026');

  const prime = await browserOf(market.prime);
  const list = await prime.get('/concerns/about-us');
  expect(list.text).toContain(partner(0).acting.organisationName);
  await prime.follow('Paid correctly and on time');
  expect((await prime.submit('Send the answer', {}, 400)).errors).toMatchObject({ event: 'Choose your answer' });
  await prime.submit('Say that we have read it');
  const answered = await prime.submit('Send the answer', { event: 'deadlock', answer: 'We pay as the contract says.' });
  expect(answered.text).toContain('Your answer is sent');

  await browser.get(browser.page().path);
  expect(browser.page().text).toContain('We pay as the contract says.');
  const escalated = await browser.submit('Take it to the stewards');
  expect(escalated.text).toContain('The stewards have it now');
});

test('an anonymous reporter gets a receipt once, and comes back with it without signing in', async () => {
  const browser = await browserOf(partner(1));
  const check = await fillIn(browser, 'anonymous', { show: 'yes' });
  expect(check.text).toContain('shows a receipt, once');
  const sent = await browser.submit('Send the concern');
  const receipt = sent.document.querySelector('.govuk-panel strong')?.textContent ?? '';
  expect(receipt).toMatch(/^\w{5}(-\w{5}){3}$/);
  expect((await browser.get('/concerns')).text).toContain('None that you can see');

  const stranger = app.browser();
  expect((await stranger.send('/concerns/receipt')).headers['cache-control']).toBe('no-store');
  await stranger.get('/concerns/receipt');
  const wrong = await stranger.submit('Open the concern', { code: 'AAAAA-AAAAA-AAAAA-AAAAA' }, 400);
  expect(wrong.errors.code).toContain('We know no such receipt');
  const opened = await stranger.submit('Open the concern', { code: receipt.toLowerCase().replaceAll('-', ' ') });
  expect(opened.text).toContain('With the stewards');
  expect(opened.path).toBe('/concerns/receipt');
  const written = await stranger.submit('Send the message', { body: 'It happened <b>again</b>.' });
  expect(written.text).toContain('It happened <b>again</b>.');
  expect((await stranger.submit('Send the message', {}, 400)).errors.body).toBe('Enter your message');
  await stranger.get('/concerns/receipt');
  await stranger.submit('Open the concern', { code: receipt });
  const back = await stranger.submit('Take the concern back');
  expect(back.text).toContain('The concern is taken back');
  const again = await stranger.submit('Raise it again');
  expect(again.text).toContain('The stewards have it again');
});

test('the prime reads words without a name on the first of the next month, and replies to them', async () => {
  const prime = await browserOf(market.prime);
  expect((await prime.get('/concerns/about-us')).text).not.toContain('April to June 2026');
  services.clock.set('2026-07-01T05:45:00Z');
  await keepConcernClock(services);
  const fresh = await browserOf(market.prime);
  const list = await fresh.get('/concerns/about-us');
  expect(list.text).toContain('July to September 2026');
  for (const address of await linksAbout(fresh)) {
    const page = await fresh.get(address);
    if (page.text.includes('Your right of reply')) break;
  }
  const replied = await fresh.submit('Send the reply', { answer: 'We have changed how invoices are checked.' });
  expect(replied.text).toContain('Your answer is sent');
  expect(replied.text).not.toContain(partner(1).acting.organisationName);
});

async function linksAbout(browser: Browser): Promise<string[]> {
  const { document } = await browser.get('/concerns/about-us');
  return [...document.querySelectorAll<HTMLAnchorElement>('tbody a')].map(({ href }) => href);
}
