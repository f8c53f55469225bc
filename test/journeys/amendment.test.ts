import { expect, test } from 'vitest';
import { addMember, createPerson, sessionCookieFor } from '#test/support/actors.ts';
import { appForTest } from '#test/support/app.ts';
import { servicesForTest } from '#test/support/services.ts';
import { publishedOpportunity } from '../features/opportunity-draft.fixtures.ts';

const dates = {
  'clarification_deadline-day': '10',
  'clarification_deadline-month': '6',
  'clarification_deadline-year': '2026',
  'response_deadline-day': '30',
  'response_deadline-month': '6',
  'response_deadline-year': '2026',
  'decision_date-day': '3',
  'decision_date-month': '8',
  'decision_date-year': '2026',
};

test('a prime changes what is open, says why, and everyone reads what differs', async () => {
  const services = await servicesForTest();
  const app = await appForTest(services);
  const { key } = await publishedOpportunity(services);
  const personId = await createPerson(services);
  await addMember(services, key.organisationId, personId, 'editor');
  const browser = app.browser(await sessionCookieFor(services, personId, { actingFor: key.organisationId }));
  const reader = app.browser();
  const path = `/opportunities/${key.opportunityId}`;
  services.clock.set('2026-06-15T08:00:00Z');

  await browser.get(path);
  const start = await browser.follow('Change this opportunity');
  expect(start.text).toContain('From 15 June 2026, in the last third of the time to answer');
  const tasks = await browser.submit('Start the change');
  expect(tasks.text).toContain('Readers see the opportunity as it was published');
  expect(tasks.text).toContain('Fixed at publication');
  await browser.get(`${path}/edit/criteria`, 404);
  const nothing = await browser.get(`${path}/edit/check`);
  expect(nothing.path).toBe(`${path}/amend/check`);
  expect(nothing.text).toContain('You have not changed anything yet');

  await browser.get(`${path}/edit/value`);
  await browser.submit('Save and continue', { is_stated: 'yes', value_high: '120000' });
  await browser.get(`${path}/edit/dates`);
  const earlier = { ...dates, 'response_deadline-day': '21' };
  const refused = await browser.submit('Save and continue', earlier, 400);
  expect(Object.values(refused.errors).join()).toContain('Response deadline must be 22 June 2026 or later');

  await browser.get(`${path}/edit/title`);
  await browser.submit('Save and continue', { title: 'Debt advice', summary: 'The CRC refers people in debt.' });
  const unclear = await browser.get(`${path}/amend/check`);
  expect(unclear.text).toContain('“CRC” is not explained');
  const mended = await browser.submit('Write CRC out', { meaning: 'community company' });
  expect(mended.path).toBe(`${path}/amend/check`);
  expect(mended.text).not.toContain('“CRC” is not explained');

  expect((await reader.get(path)).text).toContain('Up to £90,000');
  const check = await browser.get(`${path}/amend/check`);
  expect(check.text).toContain('Up to £120,000');
  const silent = await browser.submit('Publish the change', { reason: 'The funder pays more' }, 400);
  expect(silent.errors.unmoved_reason).toBe('Enter why the deadline does not move, or move it');
  await browser.get(`${path}/edit/dates`);
  await browser.submit('Save and continue', dates);
  await browser.get(`${path}/amend/check`);
  const published = await browser.submit('Publish the change', { reason: 'The funder pays more' });
  expect(published.path).toBe(`${path}/amendments`);
  expect(published.text).toContain('Change published');

  const page = await reader.get(path);
  expect(page.text).toContain('Up to £120,000');
  expect(page.text).toContain('Published1 June 2026');
  const changes = await reader.follow('Read what changed and why');
  for (const said of ['The funder pays more', 'Moved from 22 June 2026 to 30 June 2026', 'Up to £90,000']) {
    expect(changes.text).toContain(said);
  }
  const json = JSON.parse((await reader.send(`${path}/amendments.json`)).body);
  expect(json).toMatchObject({ opportunityId: key.opportunityId, amendments: [{ version: 2, changesNeed: true }] });
  expect(JSON.stringify(json)).not.toContain(personId);

  await browser.get(`${path}/amend`);
  await browser.submit('Start the change');
  await browser.get(`${path}/edit/title`);
  await browser.submit('Save and continue', { title: 'Never mind', summary: 'x' });
  expect((await browser.get(path)).text).not.toContain('Never mind');
  await browser.get(`${path}/amend/discard`);
  await browser.submit('Discard the change');
  await browser.get(`${path}/amend`);
  const again = await browser.submit('Start the change');
  expect(again.text).toContain('Debt advice');
}, 180_000);
