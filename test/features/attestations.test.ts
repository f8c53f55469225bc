import { expect, test } from 'vitest';
import { askForViews } from '#app/features/attestations/ask-for-views.server.ts';
import { readAwaiting } from '#app/features/attestations/read-awaiting.server.ts';
import { readOwnItem } from '#app/features/attestations/read-own.server.ts';
import { readViewsForStewards } from '#app/features/attestations/read-views.server.ts';
import { remindOfExpiry } from '#app/features/conduct-evidence/remind-of-expiry.server.ts';
import { readConduct } from '#app/features/conduct-record/read-conduct.server.ts';
import { conductRecord } from '#app/features/conduct-record/schema.ts';
import { endControl, recordControl } from '#app/features/control-links/change-control.server.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { addMember, openSession, personActing, personOf } from '#test/support/actors.ts';
import { insertSubcontract } from '#test/support/ledger.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';
import { type Acting, chainOf, say, show, standingOf, statusOfItem, view } from './attestations.fixtures.ts';
import { asActor, verbsAudited } from './decisions.fixtures.ts';

const agree = { view: 'agree' } as const;
const disagree = { view: 'disagree' } as const;

/** The same person, acting for another organisation that they belong to. */
async function alsoActing(services: TestServices, person: Acting, organisationId: string): Promise<Acting> {
  await addMember(services, organisationId, person.personId);
  const token = await openSession(services, person.personId, { actingFor: organisationId });
  const acting = await personOf(services, token);
  if (!acting.acting) throw new Error('They act for nobody');
  return { ...acting, acting: acting.acting };
}

test('a promise is met when it is shown and confirmed, and what nobody signed for shows nowhere below three', async () => {
  const services = await servicesForTest();
  const { prime, partners } = await chainOf(services, 4);
  const [one, two, three, four] = partners as [Acting, Acting, Acting, Acting];
  const status = () => statusOfItem(services, prime, 'P02');
  expect(await status()).toBe('NOT_STARTED');
  expect(await view(services, one, prime, 'P02', agree)).toMatchObject({ reason: 'not_open' });
  await say(services, prime, 'P02');
  await show(services, prime, ['P02'], 'referral_agreement');
  expect(await status()).toBe('ASSERTED');
  await view(services, one, prime, 'P02', disagree);
  await view(services, two, prime, 'P02', { ...agree, comment: 'b' });
  expect(await status()).toBe('ASSERTED');
  await view(services, three, prime, 'P02', { ...agree, comment: 'a' });
  expect(await status()).toBe('ASSERTED');
  services.clock.set('2026-07-01T08:00:00Z');
  expect(await status()).toBe('CONTESTED');
  await view(services, one, prime, 'P02', { ...agree, comment: 'c' });
  expect(await status()).toBe('CONTESTED');
  services.clock.set('2026-08-01T08:00:00Z');
  expect(await status()).toBe('MET');
  await view(services, four, prime, 'P02', { ...disagree, isAnonymous: false, comment: 'Not here.' });
  expect(await status()).toBe('CONTESTED');

  const organisation = await findOrganisation(services.db, prime.acting.organisationId);
  if (!organisation) throw new Error('There is no prime');
  const own = await readOwnItem(services, { organisation }, 'P02');
  expect(own?.views).toEqual({
    validatedBy: '3 or more',
    open: [{ organisationName: four.acting.organisationName, view: 'disagree', comment: 'Not here.' }],
    unnamedComments: ['a', 'b', 'c'],
  });
  const record = conductRecord.parse(await readConduct(services, organisation));
  expect(record.items.find(({ code }) => code === 'P02')).toMatchObject({
    status: 'CONTESTED',
    validatedBy: '3 or more',
  });
  expect(record.items.find(({ code }) => code === 'P03')).toMatchObject({
    status: 'NOT_STARTED',
    validatedBy: 'fewer than 3',
  });
  expect(record.sets.flatMap(({ items }) => items).find(({ code }) => code === 'M18-1.2')?.answeredBy).toEqual([
    { code: 'P02', status: 'CONTESTED' },
  ]);
  for (const partner of partners) expect(JSON.stringify(record)).not.toContain(partner.acting.organisationName);
  const stewards = await readViewsForStewards(services, organisation.id);
  expect(stewards.map(({ name, comment }) => [name, comment])).toEqual([
    [null, 'a'],
    [null, 'b'],
    [null, 'c'],
    [four.acting.organisationName, 'Not here.'],
  ]);
  const entries = services.db.selectFrom('audit_entry').where('noun', '=', 'validation');
  const ofPeople = await entries.where('person_id', 'is not', null).select('organisation_id').execute();
  expect(ofPeople).toEqual([{ organisation_id: four.acting.organisationId }]);
});

test('who may not validate, and who counts once', async () => {
  const services = await servicesForTest();
  const { prime, partners } = await chainOf(services, 3);
  const [one, two, three] = partners as [Acting, Acting, Acting];
  const primeId = prime.acting.organisationId;
  await say(services, prime, 'P02');
  await say(services, prime, 'P01');
  await show(services, prime, ['P02'], 'referral_agreement');
  const stranger = await personActing(services, { kind: 'provider' });
  expect(await view(services, stranger, prime, 'P02', agree)).toEqual({ ok: false, reason: 'not_on_ledger' });
  await insertSubcontract(services, {
    primeId,
    providerId: stranger.acting.organisationId,
    status: 'not_concluded',
  });
  expect(await view(services, stranger, prime, 'P02', agree)).toEqual({ ok: false, reason: 'not_on_ledger' });
  // P01 is for stewards to validate.
  expect(await view(services, one, prime, 'P01', agree)).toMatchObject({ reason: 'not_open' });
  expect(await view(services, one, prime, 'P02', agree)).toEqual({ ok: true, given: 1 });
  const sameForTwo = await alsoActing(services, one, two.acting.organisationId);
  expect(await view(services, sameForTwo, prime, 'P02', agree)).toMatchObject({ reason: 'spoke_for_other' });
  const ofPrime = await alsoActing(services, two, primeId);
  expect(await view(services, { ...ofPrime, acting: two.acting }, prime, 'P02', agree)).toMatchObject({
    reason: 'own_member',
  });

  // Three names of one group are one voice, until the link ends.
  const steward = await personActing(services, { kind: 'steward' });
  const asSteward = asActor(services, steward);
  const colleague = await personActing(services, { organisationId: two.acting.organisationId });
  await view(services, colleague, prime, 'P02', agree);
  await view(services, three, prime, 'P02', agree);
  services.clock.set('2026-07-01T08:00:00Z');
  expect(await statusOfItem(services, prime, 'P02')).toBe('MET');
  const parent = { controller: `https://example.org/organisations/${one.acting.organisationId}`, source: 'Register' };
  expect(await recordControl(asSteward, two.acting.organisationId, parent)).toEqual({ ok: true });
  expect(await recordControl(asSteward, two.acting.organisationId, parent)).toEqual({ ok: false, reason: 'recorded' });
  expect(await statusOfItem(services, prime, 'P02')).toBe('ASSERTED');
  const { id } = await services.db.selectFrom('control_link').select('id').executeTakeFirstOrThrow();
  expect(await endControl(asSteward, two.acting.organisationId, id)).toEqual({ ok: true });
  expect(await statusOfItem(services, prime, 'P02')).toBe('MET');

  // A company of the prime's own group neither speaks nor is heard.
  const byName = { controller: prime.acting.organisationName.toUpperCase(), source: 'Register' };
  expect(await recordControl(asSteward, three.acting.organisationId, byName)).toEqual({ ok: true });
  expect(await view(services, three, prime, 'P02', agree)).toEqual({ ok: false, reason: 'own_group' });
  expect(await statusOfItem(services, prime, 'P02')).toBe('ASSERTED');
  await addMember(services, primeId, steward.personId);
  expect(await recordControl(asSteward, one.acting.organisationId, byName)).toEqual({
    ok: false,
    reason: 'own_interest',
  });
  expect(await verbsAudited(services, 'control_link')).toEqual(['record', 'end', 'record']);
});

test('attesting anew keeps history, does not shake off disagreement, and an agreement stands for its claim alone', async () => {
  const services = await servicesForTest();
  const { prime, partners } = await chainOf(services, 1);
  const [one] = partners as [Acting];
  const isOpen = { isAnonymous: false };
  await show(services, prime, ['P02'], 'referral_agreement');
  await say(services, prime, 'P02', 'partly', 'Nearly.');
  await view(services, one, prime, 'P02', { ...agree, ...isOpen });
  await say(services, prime, 'P02', 'met', 'Wholly.');
  expect(await statusOfItem(services, prime, 'P02')).toBe('ASSERTED');
  await view(services, one, prime, 'P02', { ...disagree, ...isOpen });
  await say(services, prime, 'P02', 'met', 'Really.');
  expect(await statusOfItem(services, prime, 'P02')).toBe('CONTESTED');
  await view(services, one, prime, 'P02', { ...agree, ...isOpen });
  expect(await statusOfItem(services, prime, 'P02')).toBe('MET');
  const organisation = await findOrganisation(services.db, prime.acting.organisationId);
  const own = organisation && (await readOwnItem(services, { organisation }, 'P02'));
  expect(own?.history.map(({ statement, isSuperseded }) => [statement, isSuperseded]).sort()).toEqual([
    ['Nearly.', true],
    ['Really.', false],
    ['Wholly.', true],
  ]);
  // The year ends on 31 March: views are taken until 30 May, and on the day after nothing is current.
  services.clock.set('2027-05-30T21:00:00Z');
  expect(await view(services, one, prime, 'P02', { ...agree, ...isOpen })).toEqual({ ok: true, given: 1 });
  services.clock.set('2027-05-30T23:30:00Z');
  expect(await view(services, one, prime, 'P02', agree)).toMatchObject({ reason: 'not_open' });
  expect(await statusOfItem(services, prime, 'P02')).toBe('EXPIRED');
  // Providers attest too, and their prime validates.
  await say(services, one, 'B06');
  expect((await readAwaiting(services, prime.acting.organisationId)).map(({ waiting }) => waiting.length)).toEqual([1]);
  expect(await view(services, prime, one, 'B06', { ...agree, ...isOpen })).toEqual({ ok: true, given: 1 });
});

test('partners are asked once for a period, when a prime has added nothing for half an hour', async () => {
  const services = await servicesForTest();
  const { prime, partners } = await chainOf(services, 2);
  await say(services, prime, 'P02');
  await say(services, prime, 'P21');
  await askForViews(services);
  await services.runJobs();
  expect(services.outbox).toEqual([]);
  services.clock.set('2026-06-01T08:31:00Z');
  await askForViews(services);
  await askForViews(services);
  await services.runJobs();
  expect(services.outbox.map(({ to }) => to).sort()).toEqual(partners.map(({ email }) => email).sort());
  expect(services.outbox[0]?.text).toContain('1 April 2026 to 31 March 2027');
  await say(services, prime, 'P04');
  services.clock.set('2026-06-01T10:00:00Z');
  await askForViews(services);
  await services.runJobs();
  expect(services.outbox).toHaveLength(2);
  const [first] = await readAwaiting(services, partners[0]?.acting.organisationId ?? '');
  expect(first?.waiting.map(({ code }) => code)).toEqual(['P02', 'P04', 'P21']);
});

test('evidence answers many items, its end is told once before and once after, and then the item is expired', async () => {
  const services = await servicesForTest();
  const { prime, partners } = await chainOf(services, 1);
  await say(services, prime, 'P02');
  await view(services, partners[0] as Acting, prime, 'P02', { ...agree, isAnonymous: false });
  // Filed for the standard's item: the promise is answered by what both share.
  await show(services, prime, ['M18-1.2'], 'referral_agreement', { expires_on: '2026-07-10' });
  expect(await statusOfItem(services, prime, 'P02')).toBe('MET');
  await show(services, prime, ['P04'], 'meeting_record', { valid_from: '2026-05-01', expires_on: null });
  const { filed } = await standingOf(services, prime);
  expect(filed.find(({ items }) => items.includes('P04'))?.expiresOn).toBe('2026-11-01');
  await remindOfExpiry(services);
  services.clock.set('2026-06-10T08:00:00Z');
  await remindOfExpiry(services);
  await remindOfExpiry(services);
  await services.runJobs();
  expect(services.outbox.map(({ subject }) => subject)).toEqual([expect.stringContaining('expires soon')]);
  services.clock.set('2026-07-11T08:00:00Z');
  await remindOfExpiry(services);
  await remindOfExpiry(services);
  await services.runJobs();
  expect(services.outbox.map(({ subject }) => subject)).toEqual([
    expect.stringContaining('expires soon'),
    expect.stringContaining('has expired'),
  ]);
  expect(await statusOfItem(services, prime, 'P02')).toBe('EXPIRED');
});

test('an item that changes in a period is judged by the version in force; one that is retired stays readable', async () => {
  const services = await servicesForTest();
  const { db } = services;
  const { prime, partners } = await chainOf(services, 1);
  const isOpen = { ...agree, isAnonymous: false };
  for (const code of ['P02', 'P04']) {
    await say(services, prime, code);
    await view(services, partners[0] as Acting, prime, code, isOpen);
  }
  await show(services, prime, ['P02', 'P04'], 'meeting_record');
  expect(await statusOfItem(services, prime, 'P02')).toBe('MET');
  await publishAnew(services, {
    P02: { text: 'We show a map of the networks that we work with.', evidence_kinds: ['network_map'] },
    P04: { retired: true },
  });
  const { items, noLongerOwed } = await standingOf(services, prime);
  expect(items.find(({ item }) => item.code === 'P02')).toMatchObject({
    status: 'ASSERTED',
    attestedUnder: 1,
    item: { version: 2, text: 'We show a map of the networks that we work with.' },
  });
  expect(items.some(({ item }) => item.code === 'P04')).toBe(false);
  expect(noLongerOwed.map(({ item }) => [item.code, item.version])).toEqual([['P04', 1]]);
  expect(await say(services, prime, 'P04')).toEqual({ ok: false, reason: 'not_owed' });
  const organisation = await findOrganisation(db, prime.acting.organisationId);
  const record = organisation && conductRecord.parse(await readConduct(services, organisation));
  expect(record?.noLongerOwed).toMatchObject([{ code: 'P04', claimed: 'met' }]);
});

/** Publishes version 2 of the promises of primes with some items changed. */
async function publishAnew({ db, clock }: TestServices, changes: Record<string, object>): Promise<void> {
  const first = await db
    .selectFrom('rule_set_version')
    .selectAll()
    .where('rule_set', '=', 'PRIME-COMMITMENTS')
    .executeTakeFirstOrThrow();
  const at = new Date(clock.now().epochMilliseconds);
  const draft = { ...first, id: undefined, version: 2, status: 'draft', from_file: false, published_at: null } as const;
  const { id } = await db.insertInto('rule_set_version').values(draft).returning('id').executeTakeFirstOrThrow();
  const rows = await db.selectFrom('rule_item').selectAll().where('version_id', '=', first.id).execute();
  await db
    .insertInto('rule_item')
    .values(rows.map((row) => ({ ...row, ...changes[row.code], version_id: id })))
    .execute();
  await db.updateTable('rule_set_version').set({ status: 'superseded' }).where('id', '=', first.id).execute();
  await db
    .updateTable('rule_set_version')
    .set({ status: 'published', published_at: at })
    .where('id', '=', id)
    .execute();
}
