import { beforeAll, expect, test } from 'vitest';
import {
  addMember,
  createOrganisation,
  createPerson,
  personActing,
  personOf,
  sessionCookieFor,
} from '#test/support/actors.ts';
import { appForTest, linkInLastMail } from '#test/support/app.ts';
import { ensureBuild } from '#test/support/build.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';

beforeAll(ensureBuild, 180_000);

async function signIn(services: TestServices, options: { email?: string; actingFor?: string } = {}) {
  const { email = 'ada@example.org', actingFor } = options;
  return sessionCookieFor(services, await createPerson(services, { email }), { actingFor });
}

async function stewardCookie(services: TestServices): Promise<string> {
  const organisationId = await createOrganisation(services, { kind: 'steward', name: 'Market stewards' });
  const personId = await createPerson(services, { email: 'steward@example.org', name: 'Sam Steward' });
  await addMember(services, organisationId, personId);
  return sessionCookieFor(services, personId, { actingFor: organisationId });
}

test('a charity manager registers an organisation, and every answer survives a mistake and the way back', async () => {
  const services = await servicesForTest();
  const browser = (await appForTest(services)).browser(await signIn(services));
  await browser.get('/organisations');
  await browser.follow('Register an organisation');
  const empty = await browser.submit('Continue', {}, 400);
  expect(empty.errors).toEqual({
    name: 'Enter the name of the organisation',
    kinds: 'Select what the organisation does',
    legal_form: 'Select the legal form',
    size_band: 'Select how many people work for the organisation',
    postcode: 'Enter the postcode of the head office',
  });
  const answers = { name: 'Brightside Trust', kinds: ['provider'], legal_form: 'clg', size_band: 'small' };
  const asked = await browser.submit('Continue', { ...answers, postcode: 'LS1 4AP', number_1: 'SC042386' }, 400);
  expect(asked.errors).toEqual({ register_1: 'Select which register SC042386 is from' });
  const check = await browser.submit('Continue', { register_1: 'GB-SC/SC042386' });
  expect(check.text).toContain('Leeds, Yorkshire and The Humber');
  await browser.follow('Change name');
  await browser.submit('Continue', { name: 'Brightside Trust (Leeds)' });
  const registered = await browser.submit('Register the organisation');
  expect(registered.heading).toBe('Brightside Trust (Leeds)');
  expect(registered.text).toContain('SC042386');
  expect(registered.html).toContain('Acting for <strong>Brightside Trust (Leeds)</strong>');
});

test('a number that is taken leads to the organisation that has it, without naming it', async () => {
  const services = await servicesForTest();
  const holder = await createOrganisation(services, { name: 'Harbour House' });
  await services.db
    .insertInto('identifier')
    .values({
      organisation_id: holder,
      scheme: 'GB-MPR',
      value: '30224R',
      status: 'verified',
      source: 'test',
      created_at: new Date(),
    })
    .execute();
  const browser = (await appForTest(services)).browser(await signIn(services));
  await browser.get('/organisations/new');
  const answers = {
    name: 'Other',
    kinds: ['provider', 'prime'],
    legal_form: 'cic',
    size_band: 'micro',
    postcode: 'LS1',
  };
  const refused = await browser.submit('Continue', { ...answers, number_2: '30224r' }, 400);
  expect(refused.errors.number_2).toBe('This number belongs to an organisation that is already here. Ask to join it');
  expect(refused.text).not.toContain('Harbour House');
  const join = await browser.follow('Ask to join the organisation that has this number');
  expect(join.heading).toBe('Ask to join Harbour House');
  await browser.submit('Send the request', {}, 400);
  const sent = await browser.submit('Send the request', { message: 'I work there' });
  expect(sent.text).toContain('Your requests to join');
  await browser.follow('Harbour House');
  await browser.submit('Withdraw the request');
});

test('an owner looks after details, numbers and members; an editor may not', async () => {
  const services = await servicesForTest();
  const owner = await personActing(services);
  const { organisationId } = owner.acting;
  const editor = await personActing(services, { organisationId, role: 'editor' });
  const app = await appForTest(services);
  const browser = app.browser(await sessionCookieFor(services, owner.personId, { actingFor: organisationId }));
  const here = `/organisations/${organisationId}`;
  await browser.get(`${here}/edit`);
  const details = { name: 'New name', legal_form: 'cic', size_band: 'large', postcode: 'M1', website: 'example.org' };
  await browser.submit('Save', { ...details, website: 'not an address' }, 400);
  expect((await browser.submit('Save', details)).text).toContain('https://example.org');
  await browser.get(`${here}/identifiers`);
  const misfit = await browser.submit('Add the number', { register: 'GB-COH', number: '30224R' }, 400);
  expect(misfit.errors.number).toContain('Mutuals Public Register');
  await browser.submit('Add the number', { register: 'GB-MPR', number: '30224R' });
  await browser.submit('Remove 30224R, Mutuals Public Register');
  await browser.get(`${here}/members`);
  await browser.follow('Invite somebody');
  await browser.submit('Send the invitation', { email: 'no', role: 'viewer' }, 400);
  const invited = await browser.submit('Send the invitation', { email: 'grace@example.org', role: 'viewer' });
  expect(invited.text).toContain('grace@example.org');
  await services.runJobs();
  const link = linkInLastMail(services, 'grace@example.org');
  expect((await app.browser().get(link)).text).toContain('Sign in with the address that it was sent to');
  const stranger = app.browser(await signIn(services, { email: 'other@example.org' }));
  expect((await stranger.get(link)).text).toContain('you are signed in as other@example.org');
  expect((await stranger.post(new URL(link).pathname, {}, 400)).errors.accept).toContain('another address');
  const grace = app.browser(await signIn(services, { email: 'grace@example.org' }));
  await grace.get(link);
  expect((await grace.submit('Accept the invitation')).text).toContain('You now act for New name');
  await grace.get(`${here}/leave`);
  await grace.submit('Leave the organisation');
  await browser.get(`${here}/leave`);
  expect((await browser.submit('Leave the organisation', {}, 400)).errors.leave).toContain('only owner');
  const asEditor = app.browser(await sessionCookieFor(services, editor.personId, { actingFor: organisationId }));
  await asEditor.get(`${here}/members`);
  for (const page of ['edit', 'identifiers', 'members/invite']) await asEditor.get(`${here}/${page}`, 404);
  await asEditor.post(`${here}/members`, { invitation: organisationId }, 404);
  await browser.get(`${here}/members`);
  await browser.follow('Change Ada Example');
  await browser.submit('Save', { role: 'viewer' }, 400);
});

test('a request to join is answered on a page of its own', async () => {
  const services = await servicesForTest();
  const owner = await personActing(services);
  const { organisationId } = owner.acting;
  const app = await appForTest(services);
  const person = app.browser(await signIn(services));
  await person.get(`/organisations/${organisationId}`);
  await person.follow('Ask to join');
  await person.submit('Send the request', { message: 'I am the new manager' });
  const browser = app.browser(await sessionCookieFor(services, owner.personId, { actingFor: organisationId }));
  await browser.get(`/organisations/${organisationId}/members`);
  await browser.follow('Answer the request of ada@example.org');
  expect((await browser.submit('Send the answer', { answer: 'decline' }, 400)).errors).toEqual({
    reason: 'Enter the reason',
  });
  await browser.submit('Send the answer', { answer: 'editor' });
  expect(browser.page().text).toContain('Request accepted');
});

test('an entry is claimed with the code from the register’s address', async () => {
  const services = await servicesForTest();
  const organisationId = await createOrganisation(services, { status: 'unclaimed', name: 'Harbour House' });
  await services.db.updateTable('organisation').set({ register_email: 'info@charity.example' }).execute();
  const app = await appForTest(services);
  const visitor = app.browser();
  await visitor.get(`/organisations/${organisationId}`);
  const browser = app.browser(await signIn(services));
  await browser.get(`/organisations/${organisationId}`);
  const claim = await browser.follow('Claim this entry');
  expect(claim.text).toContain('i•••@c•••.example');
  expect(claim.html).not.toContain('info@charity.example');
  await browser.submit('Ask a steward', {}, 400);
  await browser.submit('Send the code');
  await services.runJobs();
  const code = services.outbox.at(-1)?.text.match(/\d{8}/)?.[0] ?? '';
  const isZero = code === '00000000';
  expect((await browser.submit('Claim the entry', { code: isZero ? '1' : '00000000' }, 400)).errors.code).toContain(
    '4 more',
  );
  const owned = await browser.submit('Claim the entry', { code: ` ${code.slice(0, 4)} ${code.slice(4)}` });
  expect(owned.text).toContain('You are now the owner of Harbour House');
});

test('a steward works through the queue, the clashes, the claims and the reference data', async () => {
  const services = await servicesForTest();
  const organisationId = await createOrganisation(services, { status: 'unverified', name: 'Brightside Trust' });
  const entry = await createOrganisation(services, { status: 'unclaimed', name: 'Harbour House' });
  for (const organisation_id of [organisationId, entry]) {
    const identifier = { organisation_id, scheme: 'GB-COH', value: '04320853', source: 'test', created_at: new Date() };
    await services.db.insertInto('identifier').values(identifier).execute();
  }
  const app = await appForTest(services);
  const claimant = app.browser(await signIn(services));
  await claimant.get(`/organisations/${entry}/claim`);
  await claimant.submit('Ask a steward', { explanation: 'I chair the trustees' });
  const browser = app.browser(await stewardCookie(services));
  await browser.get('/stewardship');
  await browser.follow('See clashes');
  await browser.follow('04320853');
  await browser.submit('Save the decision', {}, 400);
  const holder = browser.page().document.querySelector('input[name=holder]')?.getAttribute('value') ?? '';
  await browser.submit('Save the decision', { holder, reason: 'The register names it' });
  await browser.get('/stewardship');
  await browser.follow('See claims');
  await browser.follow('Harbour House');
  await browser.submit('Save the decision', { answer: 'refuse' }, 400);
  await browser.submit('Save the decision', { answer: 'accept' });
  await browser.get('/stewardship');
  const detail = await browser.follow('Brightside Trust');
  expect(detail.text).toContain('04320853');
  await browser.follow('Decide on 04320853');
  await browser.submit('Save the decision', { decision: 'refuse', reason: 'Not theirs' });
  await browser.get(`/stewardship/organisations/${organisationId}`);
  expect((await browser.submit('Save the decision', { decision: 'suspend' }, 400)).errors).toEqual({
    reason: 'Enter the reason',
  });
  await browser.submit('Save the decision', { decision: 'verify' });
  await browser.get('/stewardship/reference');
  await browser.follow('Programme areas');
  await browser.follow('1b, East Central');
  await browser.submit('Save', { to_check: 'no', note: 'Seen on GOV.UK' });
  await browser.get('/stewardship/reference/evidence_kind');
  await browser.get('/stewardship/reference/evidence_kind/none', 404);
  await browser.get('/stewardship/reference/none', 404);
  await browser.get('/stewardship/reference/organisation_scheme/GB-CASC');
  await browser.submit('Save', { label: '' }, 400);
  await browser.submit('Save', { label: 'Sports clubs', to_check: 'no' });
  const audit = await browser.get('/stewardship/audit?noun=organisation&page=x');
  expect(audit.text).toContain('verify organisation');
  expect(audit.text).not.toContain('edit reference-entry');
  await browser.submit('Show', { noun: 'reference-entry' });
  expect(browser.page().text).toContain('organisation_scheme/GB-CASC');
});

test('a steward sees an organisation of their own and cannot decide on it', async () => {
  const services = await servicesForTest();
  const own = await createOrganisation(services, { status: 'unverified' });
  const cookie = await stewardCookie(services);
  const steward = await personOf(
    services,
    (await services.db.selectFrom('session').select('token').executeTakeFirstOrThrow()).token,
  );
  await addMember(services, own, steward.personId, 'viewer');
  const browser = (await appForTest(services)).browser(cookie);
  expect((await browser.get(`/stewardship/organisations/${own}`)).text).toContain(
    'You cannot decide on this organisation',
  );
  await browser.post(`/stewardship/organisations/${own}`, { decision: 'verify' }, 404);
});
