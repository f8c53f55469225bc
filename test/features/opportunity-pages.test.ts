import { expect, test } from 'vitest';
import { addMember, createOrganisation, createPerson, personActing, sessionCookieFor } from '#test/support/actors.ts';
import { appForTest } from '#test/support/app.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';
import { completeDraft, publishedOpportunity } from './opportunity-draft.fixtures.ts';

async function signIn(services: TestServices, organisationId: string, role: 'owner' | 'editor' | 'viewer' = 'editor') {
  const personId = await createPerson(services);
  await addMember(services, organisationId, personId, role);
  return sessionCookieFor(services, personId, { actingFor: organisationId });
}

test('a prime adds a head contract, posts an opportunity under it and withdraws it', async () => {
  const services = await servicesForTest();
  const app = await appForTest(services);
  const organisationId = await createOrganisation(services, { kind: 'prime', name: 'Northern Works' });
  const browser = app.browser(await signIn(services, organisationId));

  await browser.get('/head-contracts');
  await browser.follow('Add a head contract');
  await browser.submit('Continue', { programme: 'work-programme' });
  const refused = await browser.submit('Save head contract', { name: 'Wales' }, 400);
  expect(refused.errors).toMatchObject({ area: 'Select the area', funder: 'Enter who pays for the head contract' });
  const contract = await browser.submit('Save head contract', {
    name: 'Work Programme Wales',
    area: '2011:13',
    funder: 'Department for Work and Pensions',
    regime: 'PCR2015',
    value: '6,000,000',
  });
  expect(contract.text).toContain('All of Wales');

  await browser.follow('Post an opportunity under it');
  const tasks = await browser.submit('Start the draft');
  const edit = tasks.path;
  expect(tasks.text).toContain('Not yet started');
  const missing = await browser.get(`${edit}/check`);
  expect(missing.text).toContain('Enter the title');
  expect(missing.text).toContain('State your position on TUPE, and why');

  await browser.get(`${edit}/title`);
  await browser.submit('Save and continue', { title: 'Debt advice in Hull', summary: 'Two days a week.' });
  await browser.get(`${edit}/requirements/new`);
  await browser.submit('Save and continue', { service_type: 'training' });
  await browser.submit('Save and continue', { customer_groups: 'anyone_out_of_work', specialisms: 'debt' });
  await browser.submit('Save and continue', { place_kind: 'districts', place_districts: 'E06000010' });
  const order = await browser.submit('Save and continue', { volume_low: '30', volume_central: '20' }, 400);
  expect(order.errors.volume_low).toBe('The lowest number must be no more than the number that you expect');
  await browser.submit('Save and continue', { volume_low: '10', volume_central: '20' });
  const row = await browser.submit('Save and continue', { level_CAP08: '2' });
  expect(row.text).toContain('20 people a month, at least 10');
  await browser.get(`${edit}/requirements`);
  await browser.get(`${edit}/value`);
  await browser.submit('Save and continue', { is_stated: 'yes', value_high: '30000' });
  await browser.get(`${edit}/payment`);
  const short = await browser.submit('Save and continue', { percent_service_fee: '90' }, 400);
  expect(Object.values(short.errors)).toEqual(['The percentages add up to 90. They must add up to 100']);
  await browser.submit('Save and continue', { percent_service_fee: '40', percent_sustained_26: '60' });
  await browser.get(`${edit}/terms`);
  await browser.submit('Save and continue', { management_fee: '12.5', volume_guarantee: 'no' });
  await browser.get(`${edit}/tupe`);
  await browser.submit('Begin', { way: 'state' });
  const stated = await browser.submit('State it', { position: 'unlikely', said_by: 'Us', basis: 'New work' });
  expect(stated.path).toBe(edit);
  await browser.get(`${edit}/evidence`);
  await browser.submit('Save and continue', {});
  await browser.get(`${edit}/questions`);
  const asked = await browser.submit('Add question', { question: 'How will you start?', max_words: '300' });
  expect(asked.text).toContain('1 question, 300 words');
  await browser.get(`${edit}/criteria`);
  await browser.submit('Add criterion', { name: 'How you will start', weight: '70', threshold: '2' });
  const partly = await browser.get(`${edit}/check`);
  expect(partly.text).toContain('The weights of the criteria add up to 70. They must add up to 100');
  await browser.get(`${edit}/criteria`);
  const heavy = await browser.submit('Add criterion', { name: 'Price', weight: '101', threshold: '6' }, 400);
  expect(heavy.errors).toEqual({
    weight: 'Weight must be a whole number from 1 to 100',
    threshold: 'Fewest points must be a whole number from 0 to 5, or left empty',
  });
  const judged = await browser.submit('Add criterion', { name: 'Price', weight: '30', threshold: '' });
  expect(judged.text).toContain('The weights add up to 100 of 100');
  await browser.get(`${edit}/standstill`);
  await browser.submit('Save and continue', { standstill_days: '8' });
  await browser.get(`${edit}/head-contract`);
  await browser.get(`${edit}/dates`);
  await browser.submit('Save and continue', dates);
  const check = await browser.get(`${edit}/check`);
  expect(check.text).toContain('One district lies outside the area of the head contract');
  expect(check.text).toContain('You may have to advertise this on Contracts Finder');
  await browser.follow('Preview the page');
  await browser.get(`${edit}/check`);
  const published = await browser.submit('Publish opportunity');
  expect(published.text).toContain('Opportunity published');
  expect(published.text).toContain('60% of the price is paid only for results: the provider carries most of the risk');
  expect(published.text).toContain('8 working days pass between the decision and the signature');
  expect(published.text).toContain('(21 days left, 15 working days)');

  const { path } = published;
  await services.runJobs();
  const reader = app.browser();
  expect((await reader.get('/opportunities?q=debt')).text).toContain('Debt advice in Hull');
  expect((await reader.get('/opportunities?q=nothing-of-the-kind')).text).toContain(
    'Remove the words “nothing-of-the-kind”',
  );
  expect(JSON.parse((await reader.send(`${path}.json`)).body)).toMatchObject({
    status: 'open',
    title: 'Debt advice in Hull',
  });
  expect(JSON.parse((await reader.send('/opportunities.json?q=debt')).body)).toMatchObject({ total: 1 });
  await browser.get(`${edit}`, 404);
  await browser.get('/opportunities/ours');
  await browser.get(`${path}/withdraw`);
  await browser.submit('Withdraw opportunity', {}, 400);
  await browser.submit('Withdraw opportunity', { reason: 'The funder cancelled it' });
  expect((await reader.get(path)).text).toContain('Withdrawn on 1 June 2026. The reason: The funder cancelled it');
}, 120_000);

const dates = {
  'clarification_deadline-day': '10',
  'clarification_deadline-month': '6',
  'clarification_deadline-year': '2026',
  'response_deadline-day': '22',
  'response_deadline-month': '6',
  'response_deadline-year': '2026',
  'decision_date-day': '6',
  'decision_date-month': '7',
  'decision_date-year': '2026',
};

test('a draft is seen by its own organisation alone, and changed by its editors alone', async () => {
  const services = await servicesForTest();
  const app = await appForTest(services);
  const { key } = await completeDraft(services);
  const path = `/opportunities/${key.opportunityId}`;
  const rival = await personActing(services, { kind: 'prime' });
  const rivals = app.browser(await signIn(services, rival.acting.organisationId));
  for (const address of [path, `${path}.json`, `${path}/edit`, `${path}/edit/title`, `${path}/preview`]) {
    expect((await rivals.send(address)).status, address).toBe(404);
    expect((await app.browser().send(address)).status, address).not.toBe(200);
  }
  await rivals.post(`${path}/edit/title`, { title: 'Taken', summary: 'x' }, 404);
  await rivals.post(`${path}/edit/check`, {}, 404);
  const viewer = app.browser(await signIn(services, key.organisationId, 'viewer'));
  expect((await viewer.get(path)).text).toContain('Draft');
  expect((await viewer.get('/opportunities/ours')).text).toContain('Debt advice');
  for (const address of [`${path}/edit`, `${path}/edit/dates`, '/opportunities/new', '/head-contracts/new']) {
    expect((await viewer.send(address)).status, address).toBe(404);
  }
  await viewer.post(`${path}/edit/title`, { title: 'Taken', summary: 'x' }, 404);
  await viewer.post(`${path}/edit/check`, {}, 404);
}, 60_000);

test('an unverified prime is told so before it begins', async () => {
  const services = await servicesForTest();
  const app = await appForTest(services);
  const editor = await personActing(services, { kind: 'prime', status: 'unverified' });
  const { key } = await completeDraft(services, { editor });
  const browser = app.browser(await signIn(services, key.organisationId));
  const tasks = await browser.get(`/opportunities/${key.opportunityId}/edit`);
  expect(tasks.text).toContain('A steward must verify your organisation before you can publish');
  const refused = await browser.post(`/opportunities/${key.opportunityId}/edit/check`, {}, 409);
  expect(refused.text).toContain('A steward must verify your organisation');
});

test('a second press of Publish is answered like the first', async () => {
  const services = await servicesForTest();
  const app = await appForTest(services);
  const { key } = await publishedOpportunity(services);
  const browser = app.browser(await signIn(services, key.organisationId));
  const page = await browser.post(`/opportunities/${key.opportunityId}/edit/check`);
  expect(page.path).toBe(`/opportunities/${key.opportunityId}`);
});
