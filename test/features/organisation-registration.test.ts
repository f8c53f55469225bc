import { expect, test } from 'vitest';
import { editOrganisation } from '#app/features/organisations/edit-organisation.server.ts';
import { giveIdentifier, takeBackIdentifier } from '#app/features/organisations/give-identifier.server.ts';
import { registerOrganisation } from '#app/features/organisations/register-organisation.server.ts';
import { registrationSchema } from '#app/features/organisations/schema.ts';
import { actorOf, createOrganisation, personActing, personAlone, sessionCookieFor } from '#test/support/actors.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';

const answers = {
  name: 'Brightside Trust',
  kinds: 'provider',
  legal_form: 'clg',
  size_band: 'small',
  postcode: 'LS1 4AP',
  district: '',
};

async function read(services: TestServices, more: Record<string, unknown> = {}) {
  const parsed = registrationSchema(await services.reference.current()).safeParse({ ...answers, ...more });
  if (parsed.success) return { value: parsed.data, errors: {} };
  return {
    value: null,
    errors: Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), message])),
  };
}

async function register(services: TestServices, more: Record<string, unknown> = {}) {
  const person = await personAlone(services);
  const { value } = await read(services, more);
  if (!value) throw new Error('The answers are wrong');
  return { person, outcome: await registerOrganisation({ services, actor: person, formKey: null }, value) };
}

async function hold(
  services: TestServices,
  organisationId: string,
  status: 'claimed' | 'verified',
  value = '04320853',
) {
  await services.db
    .insertInto('identifier')
    .values({
      organisation_id: organisationId,
      scheme: 'GB-COH',
      value,
      status,
      source: 'test',
      created_at: new Date(),
    })
    .execute();
}

test('the numbers of the issue are read as people write them', async () => {
  const services = await servicesForTest();
  const more = { number_1: '4320853', register_1: 'GB-COH/04320853', number_2: 'NIC100019', number_3: '30224R' };
  expect((await read(services, more)).value?.numbers).toEqual([
    { scheme: 'GB-COH', value: '04320853', field: 'number_1' },
    { scheme: 'GB-NIC', value: '100019', field: 'number_2' },
    { scheme: 'GB-MPR', value: '30224R', field: 'number_3' },
  ]);
  expect((await read(services, { number_1: 'SC042386' })).value).toMatchObject({
    numbers: [],
    questions: [{ field: 'register_1', registers: [{ scheme: 'GB-COH' }, { scheme: 'GB-SC' }] }],
  });
});

test('the head office is where the postcode is, unless a district is chosen', async () => {
  const services = await servicesForTest();
  expect((await read(services)).value?.district).toBe('E08000035');
  expect((await read(services, { district: 'E08000003' })).value?.district).toBe('E08000003');
  expect((await read(services, { postcode: '' })).errors).toEqual({
    postcode: 'Enter the postcode of the head office',
  });
  expect((await read(services, { district: 'X' })).errors).toEqual({ district: 'Select a district from the list' });
});

test('whoever registers an organisation owns it and acts for it', async () => {
  const services = await servicesForTest();
  const { person, outcome } = await register(services, { number_1: '04320853', register_1: 'GB-COH/04320853' });
  expect(outcome.ok).toBe(true);
  const cookie = await sessionCookieFor(services, person.personId);
  expect(await actorOf(services, cookie)).toMatchObject({
    acting: { organisationName: 'Brightside Trust', role: 'owner', organisationStatus: 'unverified' },
  });
  expect(await services.db.selectFrom('identifier').select(['value', 'status']).execute()).toEqual([
    { value: '04320853', status: 'claimed' },
  ]);
});

test('a number that another organisation has verified stops the registration, and one that it claims does not', async () => {
  const services = await servicesForTest();
  const other = await createOrganisation(services);
  const number = { number_1: '04320853', register_1: 'GB-COH/04320853' };
  await hold(services, other, 'claimed');
  expect((await register(services, number)).outcome).toMatchObject({ ok: true });
  await services.db
    .updateTable('identifier')
    .set({ status: 'verified' })
    .where('organisation_id', '=', other)
    .execute();
  expect((await register(services, number)).outcome).toEqual({
    ok: false,
    reason: 'numbers',
    errors: [
      {
        field: 'number_1',
        message: 'This number belongs to an organisation that is already here. Ask to join it',
      },
    ],
  });
});

test('a number of an unclaimed entry leads to claiming it', async () => {
  const services = await servicesForTest();
  const entry = await createOrganisation(services, { status: 'unclaimed' });
  await hold(services, entry, 'claimed');
  const { outcome } = await register(services, { number_1: '04320853', register_1: 'GB-COH/04320853' });
  expect(outcome).toMatchObject({ ok: false, errors: [{ message: /Claim that entry/ }] });
  expect(await services.db.selectFrom('membership').selectAll().execute()).toEqual([]);
});

test('a verified organisation that takes another name or becomes a prime has to be checked again', async () => {
  const services = await servicesForTest();
  const owner = await personActing(services);
  const { organisationId } = owner.acting;
  const context = { services, actor: owner, formKey: null };
  const { name } = await services.db.selectFrom('organisation').select('name').executeTakeFirstOrThrow();
  const same = {
    name,
    isProvider: true,
    isPrime: false,
    legalForm: 'cic',
    sizeBand: 'small',
    district: 'E08000035',
    website: null,
  };
  const edit = async (answers: typeof same) => {
    await services.db.updateTable('organisation').set({ status: 'verified', name, is_prime: false }).execute();
    await editOrganisation(context, { organisationId, answers });
    return services.db.selectFrom('organisation').select(['status', 'status_since']).executeTakeFirstOrThrow();
  };
  expect((await edit(same)).status).toBe('verified');
  expect(await edit({ ...same, isPrime: true })).toMatchObject({
    status: 'unverified',
    status_since: expect.any(Date),
  });
  expect((await edit({ ...same, name: 'A name that everybody trusts' })).status).toBe('unverified');
});

test('a number is given once, and taken back unless it is verified', async () => {
  const services = await servicesForTest();
  const owner = await personActing(services);
  const organisationId = owner.acting.organisationId;
  const context = { services, actor: owner, formKey: null };
  const number = { scheme: 'GB-CHC', value: '1090095' };
  expect(await giveIdentifier(context, { organisationId, number })).toEqual({ ok: true });
  expect(await giveIdentifier(context, { organisationId, number })).toEqual({ ok: false, reason: 'given-already' });
  const { id } = await services.db.selectFrom('identifier').select('id').executeTakeFirstOrThrow();
  const stranger = await personActing(services);
  const elsewhere = { organisationId: stranger.acting.organisationId, identifierId: id };
  expect(await takeBackIdentifier({ ...context, actor: stranger }, elsewhere)).toMatchObject({ ok: false });
  await services.db.updateTable('identifier').set({ status: 'verified' }).execute();
  expect(await takeBackIdentifier(context, { organisationId, identifierId: id })).toMatchObject({ ok: false });
  await services.db.updateTable('identifier').set({ status: 'refused' }).execute();
  expect(await takeBackIdentifier(context, { organisationId, identifierId: id })).toEqual({ ok: true });
});
