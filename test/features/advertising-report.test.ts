import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOrganisation, personActing, sessionCookieFor } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { makeThing } from '#test/support/market.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';

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

async function market() {
  const { organisationId, params } = await makeThing(services, 'verified prime');
  const { headContractId = '', opportunityId = '' } = params;
  await services.db.updateTable('opportunity').set({ value_high_pence: 3_000_000 }).execute();
  const editor = await personActing(services, { organisationId, role: 'editor' });
  const browser = app.browser(await sessionCookieFor(services, editor.personId));
  return { organisationId, headContractId, opportunityId, browser };
}

const central = {
  name: 'Restart in the North West',
  programme: 'restart',
  area: 'other',
  funder: 'DWP',
  regime: 'PCR2015',
  value: '6000000',
  central_government: 'yes',
  'procurement_began_on-day': '1',
  'procurement_began_on-month': '9',
  'procurement_began_on-year': '2020',
};

test('a prime says what decides, reads the answer with its reason, and downloads the report', async () => {
  const { organisationId, headContractId, opportunityId, browser } = await market();
  const before = await browser.get(`/head-contracts/${headContractId}`);
  expect(before.text).toContain('It depends on whether central government let the head contract');

  await browser.get(`/head-contracts/${headContractId}/edit`);
  const refused = await browser.submit('Save head contract', { ...central, threshold: '20000' }, 400);
  expect(refused.errors).toEqual({ threshold: 'Threshold must be from £25,000 to £100,000' });
  const saved = await browser.submit('Save head contract', { ...central, threshold: '' });
  expect(saved.text).toContain('Does the policy note apply? Yes.');
  expect(saved.text).toContain('It depends on whether the need arose after the head contract was awarded');

  await browser.get(`/opportunities/${opportunityId}/advertising`);
  const report = await browser.submit('Save', {
    arose: 'after',
    notice_reference: 'CF-77',
    'notice_on-day': '2',
    'notice_on-month': '6',
    'notice_on-year': '2026',
  });
  expect(report.text).toContain('Yes. It is worth £25,000 or more and arose after the award');
  expect(report.text).toContain('Contracts Finder: 2 June 2026, CF-77');
  expect(report.text).toContain('Nothing awarded yet');

  const csv = await browser.send(`/organisations/${organisationId}/advertising.csv`);
  expect(csv.body).toContain('Must be advertised');
  expect(csv.body).toMatch(/Restart in the North West,Yes,.*,30000,Yes,/);
});

test('an award shows what went to small firms and the voluntary sector, and when it must be published', async () => {
  const { organisationId, headContractId, opportunityId, browser } = await market();
  const provider = await createOrganisation(services, { kind: 'provider' });
  await services.db
    .updateTable('organisation')
    .set({ size_band: 'medium', legal_form: 'cic' })
    .where('id', '=', provider)
    .execute();
  await award(organisationId, headContractId, opportunityId, provider);
  const report = await browser.get(`/organisations/${organisationId}/advertising`);
  expect(report.text).toContain('£30,000: SMEs £30,000, VCSEs £30,000');
  expect(report.text).toContain('Not recorded yet, due by 30 August 2026');
  expect(report.text).toContain('Not known yet: payments are not recorded here');
});

async function award(primeId: string, headContractId: string, opportunityId: string, providerId: string) {
  const now = new Date(services.clock.now().epochMilliseconds);
  const { id: interestId } = await services.db
    .insertInto('interest')
    .values({
      opportunity_id: opportunityId,
      organisation_id: providerId,
      status: 'decided',
      sent_version: 1,
      sent_at: now,
      created_at: now,
      updated_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: decisionId } = await services.db
    .insertInto('decision')
    .values({
      opportunity_id: opportunityId,
      lot_id: opportunityId,
      interest_id: interestId,
      outcome: 'award',
      reason_code: 'best',
      reason: 'The best answer',
      standstill_until: null,
      decided_by: null,
      decided_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await services.db
    .insertInto('subcontract')
    .values({
      decision_id: decisionId,
      opportunity_id: opportunityId,
      lot_id: opportunityId,
      head_contract_id: headContractId,
      prime_id: primeId,
      provider_id: providerId,
      terms: {},
      awarded_at: now,
      signed_on: null,
    })
    .execute();
}
