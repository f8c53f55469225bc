import { expect, test } from 'vitest';
import { createOrganisation } from '#test/support/actors.ts';
import { insertChangeNotice, insertPayment, insertReferrals, insertSubcontract } from '#test/support/ledger.ts';
import { servicesForTest } from '#test/support/services.ts';

test('a prime and a provider share as many sub-contracts as there were awards', async () => {
  const services = await servicesForTest();
  const primeId = await createOrganisation(services, { kind: 'prime' });
  const providerId = await createOrganisation(services, { kind: 'provider' });
  const headContract = { regime: 'PA2023', endsOn: '2029-12-31' };
  const first = await insertSubcontract(services, { primeId, providerId, headContract });
  const second = await insertSubcontract(services, { primeId, providerId, status: 'signed', signed_on: '2026-05-01' });
  expect(first).not.toBe(second);
  await insertPayment(services, { subcontract_id: first, entered_by_organisation_id: providerId });
  await insertReferrals(services, first, '2026-05-01', { sent: 4, received: 3 });
  await insertChangeNotice(services, {
    subcontract_id: first,
    given_by_organisation_id: primeId,
    effective_on: '2026-09-01',
  });
  expect(await services.db.selectFrom('subcontract').select('status').orderBy('status').execute()).toEqual([
    { status: 'awarded' },
    { status: 'signed' },
  ]);
});
