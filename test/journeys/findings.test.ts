import { afterAll, beforeAll, expect, test } from 'vitest';
import { personActing, sessionCookieFor } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { insertFinding } from '#test/support/market/finding.ts';
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

const browserOf = async ({ personId }: { personId: string }) => app.browser(await sessionCookieFor(services, personId));

test('a prime finds what was found, answers it and reports a breach of its own; a steward takes it in hand and decides', async () => {
  const prime = await personActing(services, { kind: 'prime', role: 'editor' });
  const organisationId = prime.acting.organisationId;
  const findingId = await insertFinding(services, organisationId);
  const publishedId = await insertFinding(services, organisationId, { status: 'published' });
  const browser = await browserOf(prime);

  const home = await browser.get('/');
  expect(home.text).toContain('Answer a finding: Sub-contract not signed (P11)');
  const list = await browser.get('/findings');
  expect(list.text).toContain('Answer by 15 June 2026');
  expect(list.text).toContain('Naming a partner in a bid without its consent is not tested');
  const page = await browser.get(`/findings/${findingId}`);
  expect(page.text).toContain('It was to be signed by 1 May 2026, and is not.');
  expect(page.text).toContain('You can answer until the end of 15 June 2026');
  const empty = await browser.post(`/findings/${findingId}`, { annotation: '' }, 400);
  expect(empty.errors).toEqual({ annotation: 'Enter your answer' });
  const answered = await browser.post(`/findings/${findingId}`, { annotation: 'It is with our lawyers.' });
  expect(answered.text).toContain('Your answer is kept');
  expect((await browser.get(`/findings/${publishedId}`)).document.querySelector('textarea')).toBeNull();

  const wrong = {
    item: '',
    'happened_on-day': '2',
    'happened_on-month': '6',
    'happened_on-year': '2026',
    what: 'We paid late.',
  };
  const incomplete = await browser.post('/findings/report', wrong, 400);
  expect(incomplete.errors).toEqual({
    item: 'Choose what you did not keep',
    'happened_on-day': 'The date must be today or in the past',
    done: 'Enter what you do about it',
  });
  expect(incomplete.document.querySelector<HTMLTextAreaElement>('textarea[name=what]')?.value).toBe('We paid late.');
  const right = { ...wrong, item: 'P18', 'happened_on-month': '5', done: 'We now pay each week.' };
  const reported = await browser.post('/findings/report', right);
  expect(reported.text).toContain('It counts one step less grave');
  expect(reported.text).toContain('Reporting it yourself counts for you');

  const desk = await browserOf(await personActing(services, { kind: 'steward', person: { name: 'Callum Example' } }));
  expect((await desk.get('/')).text).toContain('Decide on 1 finding');
  const queue = await desk.get('/stewardship/findings');
  expect(queue.text).toMatch(/To decide: 1.*Any steward: decide/s);
  expect((await desk.get('/stewardship/findings?show=open&severity=major')).text).toContain('With the organisation: 1');
  expect((await desk.get('/stewardship/findings?show=nonsense&test=%3Cscript%3E')).text).toContain('To decide: 1');
  const address = `/stewardship/findings/${publishedId}`;
  expect((await desk.post(address, { intent: 'take' })).text).toContain('Callum Example has it in hand');
  expect((await desk.get('/stewardship/findings?mine=yes')).text).toContain('To decide: 1');
  expect((await desk.post(address, { intent: 'note', note: 'Asked for a date.' })).text).toContain('Asked for a date.');
  const undecided = await desk.post(address, { intent: 'decide', reason: 'Nothing was signed.' }, 400);
  expect(undecided.errors).toEqual({ outcome: 'Choose whether you uphold it' });
  const decided = await desk.post(address, { intent: 'decide', outcome: 'upheld', reason: 'Nothing was signed.' });
  expect(decided.text).toContain('Decided. The letters are on their way');
  expect(
    (await desk.post(address, { intent: 'decide', outcome: 'upheld', reason: 'Again.' }, 409)).errors.reason,
  ).toContain('done already');
  const closed = await desk.post(address, { intent: 'close', reason: 'Signed since.' });
  expect(closed.text).toContain('Signed since.');
  expect((await desk.post('/stewardship/findings', {})).text).toContain('The tests have begun');
});
