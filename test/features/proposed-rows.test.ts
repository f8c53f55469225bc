import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { system } from '#app/features/identity/actor.ts';
import { importFile } from '#app/features/imports/import-file.server.ts';
import { askForClaimCode } from '#app/features/organisations/claim-entry.server.ts';
import { proveClaim } from '#app/features/organisations/prove-claim.server.ts';
import { paths } from '#app/paths.ts';
import { personActing, personAlone, sessionCookieFor } from '../support/actors.ts';
import { appForTest } from '../support/app.ts';
import { servicesForTest, type TestServices } from '../support/services.ts';
import { completeDraft } from './opportunity-draft.fixtures.ts';

const entry = {
  org_id: 'GB-CHC-1000003',
  name: 'HARBOUR HOUSE',
  postcode: 'LS1 4AP',
  email: 'info@harbour.example',
  activities:
    'Helps people coming out of prison back into work, and gives debt advice. Runs training courses in Leeds. We do not work with refugees.',
  objects: '',
};

async function importEntry(services: TestServices): Promise<string> {
  const file = path.join(services.env.DATA_DIR, 'charities.jsonl');
  await writeFile(file, JSON.stringify(entry));
  await importFile({ services, actor: system, formKey: null }, 'organisations', file);
  return (await services.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()).id;
}

/** A charity of a register's extract, imported and then taken over by a person with the code from its address. */
async function takenOver(services: TestServices) {
  const organisationId = await importEntry(services);
  const person = await personAlone(services);
  const context = { services, actor: person, formKey: null };
  await askForClaimCode(context, organisationId);
  await services.runJobs();
  const code = services.outbox.findLast(({ to }) => to === entry.email)?.text.match(/code is (\d{8})/)?.[1] ?? '';
  expect(await proveClaim(context, { organisationId, code })).toMatchObject({ proved: true });
  return { organisationId, personId: person.personId };
}

const activitiesOf = ({ db }: TestServices) => db.selectFrom('activity').selectAll().orderBy('position').execute();

test('the public page of an unclaimed entry shows the words that each activity was read from', async () => {
  const services = await servicesForTest();
  const id = await importEntry(services);
  const browser = (await appForTest(services)).browser();
  const page = await browser.get(paths.profile(id));
  expect(page.text).toContain('a guess that the organisation has not confirmed');
  const marked = [...page.document.querySelectorAll('mark')].map(({ textContent }) => textContent);
  expect(marked).toEqual(expect.arrayContaining(['out of prison', 'training courses', 'back into work']));
  expect(marked).not.toContain('refugees');
});

// Several pages, each checked with axe.
test('whoever takes an entry over accepts some of what its register says and strikes out the rest', {
  timeout: 90_000,
}, async () => {
  const services = await servicesForTest();
  const { organisationId, personId } = await takenOver(services);
  expect(await activitiesOf(services)).toEqual([]);
  const browser = (await appForTest(services)).browser(
    await sessionCookieFor(services, personId, { actingFor: organisationId }),
  );
  await browser.get(paths.profileEdit(organisationId));
  const page = await browser.follow('What your register entry says');
  expect(page.text).toContain('people coming out of prison back into work');
  const boxes = (name: string) =>
    [...page.document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)].map(({ value }) => value);
  expect(boxes('services')).toEqual(expect.arrayContaining(['end_to_end', 'training', 'specialist_intervention']));
  expect(boxes('customer_groups')).toContain('prison_leavers');
  expect(boxes('customer_groups')).not.toContain('refugees');

  const added = await browser.submit('Add what is ticked', {
    services: ['training'],
    customer_groups: ['prison_leavers'],
    specialisms: [],
    places: boxes('places'),
  });
  expect(added.text).toContain('Activity added to your draft');
  expect(await activitiesOf(services)).toMatchObject([
    { service_type: 'training', customer_groups: ['prison_leavers'], specialisms: [], districts: ['E08000035'] },
  ]);
  const audit = await services.db.selectFrom('audit_entry').selectAll().where('noun', '=', 'row_proposal').execute();
  expect(audit).toMatchObject([{ verb: 'decide', person_id: personId, organisation_id: organisationId }]);

  const again = await browser.get(paths.profileEdit(organisationId, 'rows/register'));
  expect(again.text).toContain('There is nothing left to decide on');
  const struck = await browser.follow('See what you struck out');
  expect(struck.text).toContain('End-to-end support');
  const reopened = await browser.submit('Propose these again');
  expect(reopened.text).toContain('back into work');
  expect(await activitiesOf(services)).toHaveLength(1);
});

test('a page of proposed rows that was opened before the text changed adds nothing', async () => {
  const services = await servicesForTest();
  const person = await personActing(services, { kind: 'provider' });
  const { organisationId } = person.acting;
  const app = await appForTest(services);
  const [first, second] = await Promise.all(
    [1, 2].map(async () => app.browser(await sessionCookieFor(services, person.personId))),
  );
  if (!first || !second) throw new Error('Two browsers');
  await first.get(paths.profileEdit(organisationId, 'text'));
  expect((await first.submit('Read the text', { text: ' ' }, 400)).errors).toEqual({ text: 'Enter the text' });
  await first.submit('Read the text', { text: 'Training courses for lone parents in Hull.' });
  await second.get(paths.profileEdit(organisationId, 'text'));
  await second.submit('Read the text', { text: 'Training courses for carers in Hull.' });
  const refused = await first.submit('Add what is ticked', {}, 400);
  expect(JSON.stringify(refused.errors)).toMatch(/has changed|Select from what was read/);
  expect(await activitiesOf(services)).toEqual([]);
  await second.submit('Add what is ticked');
  expect(await activitiesOf(services)).toMatchObject([
    { service_type: 'training', customer_groups: ['carers'], districts: ['E06000010'] },
  ]);
});

test('the description of a draft comes to requirements, once each', async () => {
  const services = await servicesForTest();
  const { key, editor } = await completeDraft(services, { title: 'Training courses for lone parents in Hull' });
  const before = await services.db.selectFrom('requirement').selectAll().execute();
  const browser = (await appForTest(services)).browser(await sessionCookieFor(services, editor.personId));
  await browser.get(paths.opportunityEdit(key.opportunityId, 'requirements'));
  const page = await browser.follow('Read rows from your description');
  expect(page.text).toContain('Training courses for lone parents in Hull');
  await browser.submit('Add what is ticked');
  const after = await services.db.selectFrom('requirement').selectAll().orderBy('position').execute();
  expect(after.slice(before.length)).toMatchObject([
    { service_type: 'training', customer_groups: ['lone_parents'], districts: ['E06000010'], volume_central: null },
  ]);
  const again = await browser.get(paths.opportunityEdit(key.opportunityId, 'requirements/proposed'));
  expect(again.text).toContain('There is nothing left to decide on');
});
