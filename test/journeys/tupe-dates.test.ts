import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionCookieFor } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { dateFields } from '#test/support/date-fields.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';
import { tupeMarket } from '#test/support/tupe.ts';

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

// Today is 1 June 2026.
test('a prime plans the day and moves it with a reason, all read the dates, and a steward opens a case', async () => {
  const market = await tupeMarket(services, { columns: { planned_transfer_on: null } });
  const { declarationId } = market;
  const open = async (who: 'prime' | 'outgoing' | 'steward') =>
    app.browser(await sessionCookieFor(services, market[who].personId));
  const [prime, outgoing] = [await open('prime'), await open('outgoing')];

  await prime.get(`/tupe/${declarationId}`);
  await prime.follow('Dates');
  expect(prime.page().text).toContain('No day is planned');
  await prime.follow('Plan the day');
  const past = await prime.submit('Check what changes', dateFields('transferOn', '2026-05-31'));
  expect(past.errors['transferOn-day']).toContain('the prime records the transfer with its day instead');
  await prime.submit('Check what changes', dateFields('transferOn', '2026-10-01'));
  const planned = await prime.submit('Plan the day', {});
  expect(planned.text).toContain('3 September 2026');
  expect(planned.text).toContain('This day is a Sunday. The last working day before it is 31 July 2026.');

  await prime.follow('Move the day');
  const sooner = await prime.submit('Check what changes', dateFields('transferOn', '2026-06-20'));
  expect(sooner.text).toContain('would be over already');
  expect(sooner.text).toMatch(/3 September 2026\D*23 May 2026\D*Over already/);
  await prime.follow('Choose another day');
  const preview = await prime.submit('Check what changes', dateFields('transferOn', '2026-11-02'));
  expect(preview.text).toMatch(/3 September 2026\D*5 October 2026\D*To come/);
  expect(preview.text).toContain(market.outgoing.acting.organisationName);
  expect(preview.text).toContain('tell them yourself: Department for Work and Pensions');
  const silent = await prime.submit('Move the day', { reason: '' }, 409);
  expect(silent.errors).toEqual({ reason: 'Enter why the day moves. All parties read it' });
  expect(silent.text).toContain('5 October 2026');
  const moved = await prime.submit('Move the day', { reason: 'The funder moved the start' });
  expect(moved.text).toContain('5 October 2026');
  expect(moved.text).toContain('Plan 1: transfer on 1 October 2026');
  expect(moved.text).toContain('The funder moved the start');

  await prime.follow('Say that it is done: Award and indemnities');
  const ahead = await prime.submit('Save', { ...dateFields('doneOn', '2026-06-02'), words: 'Agreed by all' }, 409);
  expect(ahead.errors['doneOn-day']).toContain('today or earlier');
  const ticked = await prime.submit('Save', { ...dateFields('doneOn', '2026-06-01'), words: 'Agreed by all' });
  expect(ticked.text).toContain('Agreed by all');

  const read = await outgoing.get(`/tupe/${declarationId}/dates`);
  expect(read.text).toContain('Agreed by all');
  expect(read.text).not.toContain('Move the day');
  const calendar = await outgoing.send(`/tupe/${declarationId}/dates.ics`);
  expect(calendar.headers['content-type']).toContain('text/calendar');
  expect(calendar.body).toContain('DTSTART;VALUE=DATE:20261005');

  services.clock.set('2026-10-06T08:00:00Z');
  const steward = await open('steward');
  await steward.get('/stewardship/tupe');
  await steward.follow('Information overdue (1)');
  await steward.follow('Open a case');
  const missing = await steward.submit('Open the case', { reason: '' }, 400);
  expect(Object.keys(missing.errors)).toHaveLength(3);
  const opened = await steward.submit('Open the case', {
    partyId: market.partyIds.outgoing,
    severity: 'major',
    reason: 'Nothing was given',
  });
  expect(opened.text).toContain('Nothing was given');
  const json = await steward.send('/stewardship/tupe.json?show=eli');
  expect(JSON.parse(json.body)).toMatchObject({
    count: 1,
    transfers: [{ declarationId, informationDueOn: '2026-10-05' }],
  });
});
