import { expect, test } from 'vitest';
import type { Actor } from '#app/features/identity/actor.ts';
import { askForClaimCode, askStewardToClaim } from '#app/features/organisations/claim-entry.server.ts';
import { proveClaim } from '#app/features/organisations/prove-claim.server.ts';
import { decideClaim } from '#app/features/stewardship/decide-claim.server.ts';
import { membersOf } from '#db/queries/membership.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { createOrganisation, personActing, personAlone } from '#test/support/actors.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';

const as = (services: TestServices, actor: Actor) => ({ services, actor, formKey: null });
const registerAddress = 'info@charity.example';

async function entryWithAddress(services: TestServices, address: string | null = registerAddress) {
  const organisationId = await createOrganisation(services, { status: 'unclaimed', name: 'Harbour House' });
  await services.db.updateTable('organisation').set({ register_email: address }).execute();
  return organisationId;
}

async function codeFor(services: TestServices, actor: Actor, organisationId: string) {
  expect(await askForClaimCode(as(services, actor), organisationId)).toEqual({ ok: true, sentTo: 'i•••@c•••.example' });
  await services.runJobs();
  const mail = services.outbox.findLast(({ to }) => to === registerAddress);
  return mail?.text.match(/code is (\d{8})/)?.[1] ?? 'none';
}

const wrong = (code: string) => String((Number(code) + 1) % 100_000_000).padStart(8, '0');

test('the code from the register’s address makes the claimant the owner of an unverified organisation', async () => {
  const services = await servicesForTest();
  const organisationId = await entryWithAddress(services);
  const person = await personAlone(services);
  const code = await codeFor(services, person, organisationId);
  expect(await proveClaim(as(services, person), { organisationId, code: wrong(code) })).toMatchObject({
    proved: false,
    attemptsLeft: 4,
  });
  expect(await proveClaim(as(services, person), { organisationId, code })).toMatchObject({ ok: true, proved: true });
  expect(await findOrganisation(services.db, organisationId)).toMatchObject({ status: 'unverified' });
  expect(await membersOf(services.db, organisationId)).toMatchObject([{ personId: person.personId, role: 'owner' }]);
});

test('after five wrong codes the right one no longer works', async () => {
  const services = await servicesForTest();
  const organisationId = await entryWithAddress(services);
  const person = await personAlone(services);
  const code = await codeFor(services, person, organisationId);
  for (const attemptsLeft of [4, 3, 2, 1, 0]) {
    const outcome = await proveClaim(as(services, person), { organisationId, code: wrong(code) });
    expect(outcome).toEqual({ ok: true, proved: false, attemptsLeft });
  }
  expect(await proveClaim(as(services, person), { organisationId, code })).toEqual({ ok: false, reason: 'no-code' });
  expect(await services.db.selectFrom('directory_claim').select('status').execute()).toEqual([{ status: 'expired' }]);
});

test('a code works for half an hour, for the one who asked, and only the last one', async () => {
  const services = await servicesForTest();
  const organisationId = await entryWithAddress(services);
  const person = await personAlone(services);
  const first = await codeFor(services, person, organisationId);
  const stranger = await personAlone(services);
  expect(await proveClaim(as(services, stranger), { organisationId, code: first })).toMatchObject({
    reason: 'no-code',
  });
  const second = await codeFor(services, person, organisationId);
  expect(await proveClaim(as(services, person), { organisationId, code: first })).toMatchObject({ proved: false });
  services.clock.set('2026-06-01T08:30:00Z');
  expect(await proveClaim(as(services, person), { organisationId, code: second })).toMatchObject({ reason: 'expired' });
});

test('codes asked for and tried are limited', async () => {
  const services = await servicesForTest();
  const organisationId = await entryWithAddress(services);
  const person = await personAlone(services);
  for (let asked = 0; asked < 10; asked += 1) await askForClaimCode(as(services, person), organisationId);
  expect(await askForClaimCode(as(services, person), organisationId)).toMatchObject({ ok: false, reason: 'too-many' });
});

test('an entry without an address in the register is claimed by way of a steward', async () => {
  const services = await servicesForTest();
  const organisationId = await entryWithAddress(services, null);
  const person = await personAlone(services);
  expect(await askForClaimCode(as(services, person), organisationId)).toMatchObject({ reason: 'no-address' });
  expect(await askStewardToClaim(as(services, person), { organisationId, explanation: 'I chair it' })).toEqual({
    ok: true,
  });
  const { id } = await services.db.selectFrom('directory_claim').select('id').executeTakeFirstOrThrow();
  const steward = await personActing(services, { kind: 'steward' });
  const accept = { claimId: id, accept: true, reason: null };
  expect(await decideClaim(as(services, person), accept)).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await decideClaim(as(services, steward), accept)).toEqual({ ok: true });
  expect(await decideClaim(as(services, steward), accept)).toEqual({ ok: false, reason: 'closed' });
  await services.runJobs();
  expect(services.outbox).toMatchObject([{ to: person.email, subject: 'You have taken over Harbour House' }]);
});

test('of two who claim at once the first wins, and the other is told', async () => {
  const services = await servicesForTest();
  const organisationId = await entryWithAddress(services);
  const first = await personAlone(services);
  const second = await personAlone(services);
  const code = await codeFor(services, first, organisationId);
  await askStewardToClaim(as(services, second), { organisationId, explanation: 'I chair it' });
  const { id } = await services.db
    .selectFrom('directory_claim')
    .select('id')
    .where('person_id', '=', second.personId)
    .executeTakeFirstOrThrow();
  const steward = await personActing(services, { kind: 'steward' });
  const [proved, decided] = await Promise.all([
    proveClaim(as(services, first), { organisationId, code }),
    decideClaim(as(services, steward), { claimId: id, accept: true, reason: null }),
  ]);
  expect([proved.ok, decided.ok].filter(Boolean)).toHaveLength(1);
  expect(await membersOf(services.db, organisationId)).toHaveLength(1);
  await services.runJobs();
  const loser = proved.ok ? second : first;
  expect(services.outbox.filter(({ to }) => to === loser.email).map(({ subject }) => subject)).toEqual([
    'Your claim of Harbour House',
  ]);
});
