import { expect, test } from 'vitest';
import type { Person } from '#app/features/identity/actor.ts';
import { codeOf } from '#app/features/identity/one-time-code.server.ts';
import { verifySecondFactor } from '#app/features/identity/second-factor.server.ts';
import {
  confirmSecondFactor,
  removeSecondFactor,
  secondFactorInProgress,
  startSecondFactor,
} from '#app/features/identity/set-up-second-factor.server.ts';
import { answerAccess } from '#app/http/access.ts';
import type { Role } from '#db/tables/organisation.table.ts';
import {
  addMember,
  createOrganisation,
  createPerson,
  type OrganisationKind,
  openSession,
  personActing,
  personAlone,
  personOf,
} from '#test/support/actors.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';

const contextOf = (services: TestServices, actor: Person) => ({ services, actor, formKey: null });
const at = (services: TestServices) => new Date(services.clock.now().epochMilliseconds);
const wait = (services: TestServices, seconds: number) =>
  services.clock.set(services.clock.now().add({ seconds }).toString());

/** Sets up a second factor. @returns the key in the app and the backup codes */
async function setUp(services: TestServices, person: Person) {
  await startSecondFactor(contextOf(services, person));
  const { key } = (await secondFactorInProgress(services, person)) ?? { key: '' };
  const answer = await confirmSecondFactor(contextOf(services, person), await codeOf(key, at(services)));
  if (!answer.ok) throw new Error(answer.reason);
  wait(services, 60);
  return { key, backupCodes: answer.backupCodes };
}

const newSession = async (services: TestServices, { personId }: Person) =>
  personOf(services, await openSession(services, personId, { secondFactor: false }));

test('a second factor is asked of stewards and of owners of primes, and of nobody else', async () => {
  const services = await servicesForTest();
  const asked = async (kind: OrganisationKind, role: Role) => {
    const person = await newSession(services, await personActing(services, { kind, role }));
    expect(person.acting === null).toBe(!person.secondFactorDone);
    return answerAccess({ for: 'acting' }, person, { embedded: false });
  };
  expect(await asked('steward', 'viewer')).toBe('second-factor');
  expect(await asked('steward', 'owner')).toBe('second-factor');
  expect(await asked('prime', 'owner')).toBe('second-factor');
  expect(await asked('both', 'owner')).toBe('second-factor');
  expect(await asked('prime', 'editor')).toBe('in');
  expect(await asked('prime', 'viewer')).toBe('in');
  expect(await asked('provider', 'owner')).toBe('in');
});

test('someone of whom it is required acts for nobody, in none of their organisations, until it is shown', async () => {
  const services = await servicesForTest();
  const personId = await createPerson(services);
  await addMember(services, await createOrganisation(services, { kind: 'provider' }), personId, 'owner');
  await addMember(services, await createOrganisation(services, { kind: 'prime' }), personId, 'owner');
  const person = await personOf(services, await openSession(services, personId, { secondFactor: false }));
  expect(person).toMatchObject({ acting: null, secondFactorDone: false });
  expect(person.memberships).toHaveLength(2);
});

test('a second factor is set up with a code of the app, and asked for in the next session', async () => {
  const services = await servicesForTest();
  const person = await personActing(services, { kind: 'prime' });
  const { key, backupCodes } = await setUp(services, person);
  expect(new Set(backupCodes).size).toBe(10);
  const next = await newSession(services, person);
  expect(next).toMatchObject({ secondFactorDone: false, secondFactorEnabled: true });
  const answer = await verifySecondFactor(contextOf(services, next), await codeOf(key, at(services)));
  expect(answer).toEqual({ ok: true, backupCodesLeft: 10 });
  const session = await services.db
    .selectFrom('session')
    .selectAll()
    .where('id', '=', next.sessionId)
    .executeTakeFirst();
  expect(session?.second_factor_at).toEqual(at(services));
});

test('one who set it up of their own will is asked too, and may remove it', async () => {
  const services = await servicesForTest();
  const person = await personAlone(services);
  await setUp(services, person);
  expect((await newSession(services, person)).secondFactorDone).toBe(false);
  expect(await removeSecondFactor(contextOf(services, { ...person, secondFactorEnabled: true }))).toEqual({ ok: true });
  expect((await newSession(services, person)).secondFactorDone).toBe(true);
});

test('a code is good once, in its own half minute and those beside it', async () => {
  const services = await servicesForTest();
  const person = await personAlone(services);
  const { key } = await setUp(services, person);
  const context = contextOf(services, await newSession(services, person));
  const earlier = await codeOf(key, at(services));
  wait(services, 30);
  const code = await codeOf(key, at(services));
  expect((await verifySecondFactor(context, code)).ok).toBe(true);
  expect(await verifySecondFactor(context, code)).toEqual({ ok: false, reason: 'wrong-code' });
  expect(await verifySecondFactor(context, earlier)).toEqual({ ok: false, reason: 'wrong-code' });
  const old = await codeOf(key, at(services));
  wait(services, 90);
  expect((await verifySecondFactor(context, old)).ok).toBe(false);
});

test('one code sent twice at the same moment is accepted once', async () => {
  const services = await servicesForTest();
  const person = await personAlone(services);
  const { key } = await setUp(services, person);
  const context = contextOf(services, await newSession(services, person));
  const code = await codeOf(key, at(services));
  const answers = await Promise.all([1, 2, 3].map(() => verifySecondFactor(context, code)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test('the code that set it up does not sign in', async () => {
  const services = await servicesForTest();
  const person = await personAlone(services);
  await startSecondFactor(contextOf(services, person));
  const { key } = (await secondFactorInProgress(services, person)) ?? { key: '' };
  const code = await codeOf(key, at(services));
  expect((await confirmSecondFactor(contextOf(services, person), code)).ok).toBe(true);
  const next = contextOf(services, await newSession(services, person));
  expect(await verifySecondFactor(next, code)).toEqual({ ok: false, reason: 'wrong-code' });
});

test('a backup code works once, however it is spaced', async () => {
  const services = await servicesForTest();
  const person = await personAlone(services);
  const { backupCodes } = await setUp(services, person);
  const context = contextOf(services, await newSession(services, person));
  const [first = ''] = backupCodes;
  const answer = await verifySecondFactor(context, ` ${first.replace('-', ' ').toUpperCase()} `);
  expect(answer).toEqual({ ok: true, backupCodesLeft: 9 });
  expect(await verifySecondFactor(context, first)).toEqual({ ok: false, reason: 'wrong-code' });
});

test('after six tries the person waits, whichever session they try from', async () => {
  const services = await servicesForTest();
  const person = await personAlone(services);
  await setUp(services, person);
  const tries: string[] = [];
  for (let count = 0; count < 6; count += 1) {
    const answer = await verifySecondFactor(contextOf(services, await newSession(services, person)), '000000');
    tries.push(answer.ok ? 'ok' : answer.reason);
  }
  expect(tries).toEqual([...Array(5).fill('wrong-code'), 'too-many']);
});

test('a session that has not shown the second factor can neither replace nor remove it', async () => {
  const services = await servicesForTest();
  const person = await personAlone(services);
  await setUp(services, person);
  const half = contextOf(services, await newSession(services, person));
  expect(await startSecondFactor(half)).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await confirmSecondFactor(half, '000000')).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await removeSecondFactor(half)).toEqual({ ok: false, reason: 'not-allowed' });
});

test('where it is required it cannot be removed, but it can be replaced', async () => {
  const services = await servicesForTest();
  const person = await personActing(services, { kind: 'steward' });
  const former = await setUp(services, person);
  const enabled = { ...person, secondFactorEnabled: true };
  expect(await removeSecondFactor(contextOf(services, enabled))).toEqual({ ok: false, reason: 'not-allowed' });
  const latter = await setUp(services, enabled);
  const next = contextOf(services, await newSession(services, person));
  expect((await verifySecondFactor(next, await codeOf(former.key, at(services)))).ok).toBe(false);
  expect((await verifySecondFactor(next, await codeOf(latter.key, at(services)))).ok).toBe(true);
});

test('the database holds neither the key nor the backup codes in the clear', async () => {
  const services = await servicesForTest();
  const { key, backupCodes } = await setUp(services, await personAlone(services));
  const kept = JSON.stringify([
    await services.db.selectFrom('two_factor').selectAll().execute(),
    await services.db.selectFrom('form_submission').selectAll().execute(),
    await services.db.selectFrom('audit_entry').select('detail').execute(),
  ]);
  expect(kept).not.toContain(key);
  expect(kept).not.toContain(backupCodes[0]);
});
