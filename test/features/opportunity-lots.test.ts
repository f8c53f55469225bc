import { expect, test } from 'vitest';
import { publishOpportunity } from '#app/features/opportunities/publish-opportunity.server.ts';
import { latestVersion } from '#app/features/opportunities/published-version.server.ts';
import { addLot, removeLot } from '#app/features/opportunities/save-lots.server.ts';
import { addRequirement } from '#app/features/opportunities/save-requirement.server.ts';
import { addMember, createPerson, sessionCookieFor } from '#test/support/actors.ts';
import { appForTest } from '#test/support/app.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';
import { completeDraft } from './opportunity-draft.fixtures.ts';

const lot = (title: string) => ({ title, description: '', lowPence: null, highPence: null });
const lotsIn = ({ db }: TestServices) =>
  db.selectFrom('lot').select(['id', 'title', 'position']).orderBy('position').execute();
const rowsIn = ({ db }: TestServices) => db.selectFrom('requirement').select(['lot_id']).orderBy('position').execute();

test('the first lot takes all the rows; a removed lot leaves its rows to the first of the others', async () => {
  const services = await servicesForTest();
  const { context, key } = await completeDraft(services);
  for (const title of ['Hull', 'York', 'Leeds']) expect(await addLot(context, key, lot(title))).toEqual({ ok: true });
  const [hull, york, leeds] = await lotsIn(services);
  expect([hull?.id, hull?.title, york?.title, leeds?.title]).toEqual([key.opportunityId, 'Hull', 'York', 'Leeds']);
  const need = { service_type: 'outreach', importance: 'essential', description: '', lot_id: leeds?.id } as const;
  await addRequirement(context, key, need);
  expect(await rowsIn(services)).toEqual([{ lot_id: hull?.id }, { lot_id: leeds?.id }]);
  await removeLot(context, key, leeds?.id ?? '');
  expect(await rowsIn(services)).toEqual([{ lot_id: hull?.id }, { lot_id: hull?.id }]);
  await removeLot(context, key, hull?.id ?? '');
  expect(await lotsIn(services)).toEqual([{ id: key.opportunityId, title: 'York', position: 1 }]);
  await removeLot(context, key, key.opportunityId);
  expect(await lotsIn(services)).toEqual([{ id: key.opportunityId, title: '', position: 1 }]);
  expect(await publishOpportunity(context, key)).toMatchObject({
    ok: false,
    problems: [{ task: 'requirements' }, {}, {}],
  });
});

test('the lot of another opportunity is not taken for one’s own', async () => {
  const services = await servicesForTest();
  const theirs = await completeDraft(services);
  const ours = await completeDraft(services);
  expect(await removeLot(ours.context, ours.key, theirs.key.opportunityId)).toEqual({ ok: false, reason: 'unknown' });
});

test('a prime divides its draft, chooses the lot of each requirement and publishes lots that everyone reads', async () => {
  const services = await servicesForTest();
  const app = await appForTest(services);
  const { key } = await completeDraft(services);
  const personId = await createPerson(services);
  await addMember(services, key.organisationId, personId, 'editor');
  const browser = app.browser(await sessionCookieFor(services, personId, { actingFor: key.organisationId }));
  const edit = `/opportunities/${key.opportunityId}/edit`;

  const before = await browser.get(`${edit}/lots`);
  expect(before.text).toContain('You do not have to divide it');
  await browser.submit('Add lot', { title: 'Hull', value_high: '60000' });
  const lonely = await browser.get(`${edit}/check`);
  expect(lonely.text).toContain('Add another lot, or remove the only one');
  await browser.get(`${edit}/lots`);
  const wrong = await browser.submit('Add lot', { title: '', value_low: '5', value_high: '4' }, 400);
  expect(wrong.errors).toMatchObject({ title: 'Enter the title of the lot' });
  await browser.submit('Add lot', {
    title: 'East Riding',
    description: 'Villages',
    value_low: '20000',
    value_high: '30000',
  });
  expect((await browser.get(`${edit}/check`)).text).toContain('Put at least one requirement in lot 2');

  await browser.get(`${edit}/requirements/new`);
  const without = await browser.submit('Save and continue', { service_type: 'outreach' }, 400);
  expect(without.errors).toMatchObject({ lot_id: 'Select the lot' });
  const lots = await lotsIn(services);
  await browser.submit('Save and continue', { service_type: 'outreach', lot_id: lots[1]?.id ?? '' });
  await browser.submit('Save and continue', { customer_groups: 'anyone_out_of_work' });
  await browser.submit('Save and continue', { place_kind: 'districts', place_districts: 'E06000011' });
  await browser.submit('Save and continue', { volume_central: '15' });
  expect((await browser.get(`${edit}/requirements`)).text).toContain('Lot 2: East Riding');
  await browser.get(`${edit}/check`);
  const published = await browser.submit('Publish opportunity');
  for (const said of ['2 lots: Hull; East Riding', 'Lot 1: Hull', 'Up to £60,000', '15 people a month', 'Villages']) {
    expect(published.text).toContain(said);
  }
  const version = await latestVersion(services.db, key.opportunityId);
  expect(version?.snapshot.lots.map(({ title }) => title)).toEqual(['Hull', 'East Riding']);
  const json = JSON.parse((await app.browser().send(`/opportunities/${key.opportunityId}.json`)).body);
  expect(json.requirements.map(({ lotId }: { lotId: string }) => lotId)).toEqual(lots.map(({ id }) => id));
  expect((await app.browser().get(`/opportunities/${key.opportunityId}`)).text).toContain(
    'Each lot is awarded by itself',
  );
}, 120_000);
