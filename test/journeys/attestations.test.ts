import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionCookieFor } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';
import { type Acting, chainOf } from '../features/attestations.fixtures.ts';

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

test('a prime attests and files evidence, a partner gives its view on one page, everyone reads the record', async () => {
  const { prime, partners } = await chainOf(services, 1);
  const [partner] = partners;
  if (!partner) throw new Error('There is no partner');
  const atPrime = await browserOf(prime);
  await atPrime.get('/attestations/P02');
  const wordless = await atPrime.submit('Sign and attest', { claimed: 'met' }, 400);
  expect(Object.values(wordless.errors)).toEqual(['Enter how you meet it, or why not']);
  await atPrime.submit('Sign and attest', { claimed: 'met', statement: 'Nine networks.' });
  await atPrime.get('/evidence/new?item=P02');
  const filed = await atPrime.submit('File it', {
    kind: 'referral_agreement',
    title: 'Agreement with the food bank',
    reference: 'https://example.org/agreement',
    'valid_from-day': '1',
    'valid_from-month': '5',
    'valid_from-year': '2026',
    is_public: 'yes',
  });
  expect(filed.text).toContain('M18-1.2');
  expect((await atPrime.get('/evidence/graph?set=MERLIN-2018')).text).toContain('1 of 28 items answered');

  const atPartner = await browserOf(partner);
  await atPartner.get('/validations');
  await atPartner.follow(prime.acting.organisationName);
  const empty = await atPartner.submit('Give these views', { naming: 'named' }, 400);
  expect(Object.values(empty.errors)).toEqual(['Give a view on at least one item']);
  const { id } = await services.db.selectFrom('attestation').select('id').executeTakeFirstOrThrow();
  await atPartner.submit('Give these views', { naming: 'named', [`view-${id}`]: 'agree' });

  const everyone = app.browser();
  const record = await everyone.get(`/primes/${prime.acting.organisationId}/conduct`);
  expect(record.text).toContain('Agreement with the food bank');
  expect(record.text).not.toContain(partner.acting.organisationName);
  const { body } = await everyone.send(`/primes/${prime.acting.organisationId}/conduct.json`);
  const { items }: { items: { code: string }[] } = JSON.parse(body);
  expect(items.find(({ code }) => code === 'P02')).toMatchObject({ status: 'MET', validatedBy: 'fewer than 3' });
});

async function browserOf({ personId, acting }: Acting) {
  return app.browser(await sessionCookieFor(services, personId, { actingFor: acting.organisationId }));
}
