import { type RawBuilder, sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Actor } from '#app/features/identity/actor.ts';
import { editProgrammeArea, editReferenceEntry } from '#app/features/stewardship/edit-reference.server.ts';
import { judgeIdentifier } from '#app/features/stewardship/judge-identifier.server.ts';
import { judgeOrganisation } from '#app/features/stewardship/judge-organisation.server.ts';
import { readAudit } from '#app/features/stewardship/read-audit.server.ts';
import { readClash, readClashes, readQueue } from '#app/features/stewardship/read-queue.server.ts';
import { readLists } from '#app/features/stewardship/read-reference.server.ts';
import { settleClash } from '#app/features/stewardship/settle-clash.server.ts';
import { verifyAuditChain } from '#app/features/stewardship/verify-chain.server.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { loadReference } from '#db/reference/load.ts';
import { addMember, createOrganisation, openSession, personActing, personOf } from '#test/support/actors.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';

const as = (services: TestServices, actor: Actor) => ({ services, actor, formKey: null });
const number = { scheme: 'GB-COH', value: '04320853' };

async function claimNumber(services: TestServices, organisationId: string): Promise<string> {
  const { id } = await services.db
    .insertInto('identifier')
    .values({ organisation_id: organisationId, ...number, source: 'test', created_at: new Date() })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function clashOfTwo(services: TestServices) {
  const one = await personActing(services, { status: 'unverified' });
  const other = await personActing(services, { status: 'verified' });
  const oneId = await claimNumber(services, one.acting.organisationId);
  const otherId = await claimNumber(services, other.acting.organisationId);
  return { one, other, oneId, otherId, steward: await personActing(services, { kind: 'steward' }) };
}

/** Loads the reference files as if they had changed since the last start. */
async function loadReferenceAfresh({ db }: TestServices) {
  await db.deleteFrom('reference_load').execute();
  await loadReference(db);
}

const statusesOf = (services: TestServices) =>
  services.db.selectFrom('identifier').select(['id', 'status', 'refused_reason']).execute();

test('the queue holds the unverified, the longest waiting first, and counts the rest', async () => {
  const services = await servicesForTest();
  const first = await createOrganisation(services, { status: 'unverified', name: 'First' });
  services.clock.set('2026-06-03T08:00:00Z');
  await createOrganisation(services, { status: 'unverified', name: 'Second' });
  await createOrganisation(services, { status: 'verified' });
  services.clock.set('2026-06-05T08:00:00Z');
  const queue = await readQueue(services, 1);
  expect(queue.organisations.map(({ name, waited }) => [name, waited])).toEqual([
    ['First', '4 days'],
    ['Second', '2 days'],
  ]);
  expect(queue).toMatchObject({ count: 2, clashes: 0, claims: 0 });
  expect(queue.entriesToCheck).toBeGreaterThan(0);
  const steward = await personActing(services, { kind: 'steward' });
  await judgeOrganisation(as(services, steward), { organisationId: first, decision: 'verify', reason: null });
  expect((await readQueue(services, 1)).organisations.map(({ name }) => name)).toEqual(['Second']);
});

test('a decision changes the status, tells the owners why and brings search in line', async () => {
  const services = await servicesForTest();
  const owner = await personActing(services, { status: 'verified' });
  const steward = await personActing(services, { kind: 'steward' });
  const { organisationId } = owner.acting;
  const opportunity = { organisation_id: organisationId, status: 'published' as const, published_version: 1 };
  const moments = { created_at: new Date(), updated_at: new Date() };
  await services.db
    .insertInto('opportunity')
    .values({ ...opportunity, ...moments })
    .execute();
  const input = { organisationId, decision: 'suspend', reason: 'No longer trading' } as const;
  expect(await judgeOrganisation(as(services, steward), input)).toMatchObject({ ok: true });
  expect(await judgeOrganisation(as(services, steward), input)).toEqual({ ok: false, reason: 'not-possible' });
  expect(await findOrganisation(services.db, organisationId)).toMatchObject({
    status: 'suspended',
    status_reason: 'No longer trading',
  });
  const { rows } = await sql<{
    name: string;
  }>`select name from job.job where name like 'search-sync%' order by name`.execute(services.db);
  expect(rows.map(({ name }) => name)).toEqual(['search-sync-opportunity', 'search-sync-profile']);
  await services.runJobs();
  expect(services.outbox).toMatchObject([{ to: owner.email, text: expect.stringContaining('> No longer trading') }]);
});

test('a suspended organisation comes back unverified, and an entry without members unclaimed', async () => {
  const services = await servicesForTest();
  const steward = await personActing(services, { kind: 'steward' });
  const owner = await personActing(services, { status: 'suspended' });
  const entry = await createOrganisation(services, { status: 'suspended' });
  for (const organisationId of [owner.acting.organisationId, entry]) {
    await judgeOrganisation(as(services, steward), { organisationId, decision: 'reinstate', reason: null });
  }
  expect((await findOrganisation(services.db, owner.acting.organisationId))?.status).toBe('unverified');
  expect((await findOrganisation(services.db, entry))?.status).toBe('unclaimed');
});

test('nobody but a steward decides, and no steward on an organisation of their own', async () => {
  const services = await servicesForTest();
  const owner = await personActing(services, { status: 'unverified' });
  const { organisationId } = owner.acting;
  const member = await personActing(services, { kind: 'steward' });
  await addMember(services, organisationId, member.personId, 'viewer');
  const token = await openSession(services, member.personId, { actingFor: member.acting.organisationId });
  const decide = (actor: Actor) =>
    judgeOrganisation(as(services, actor), { organisationId, decision: 'verify', reason: null });
  expect(await decide(owner)).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await decide(await personOf(services, token))).toEqual({ ok: false, reason: 'not-allowed' });
  const viewer = await personActing(services, { kind: 'steward', role: 'viewer' });
  expect(await decide(viewer)).toEqual({ ok: false, reason: 'not-allowed' });
});

test('a clash is in the queue with both sides, until it is settled', async () => {
  const services = await servicesForTest();
  const { one, other, oneId, otherId, steward } = await clashOfTwo(services);
  expect(await readClashes(services, 1)).toMatchObject({
    count: 1,
    clashes: [{ ...number, organisations: [one.acting.organisationName, other.acting.organisationName] }],
  });
  expect((await readClash(services, number))?.sides).toHaveLength(2);
  await judgeIdentifier(as(services, steward), {
    organisationId: other.acting.organisationId,
    identifierId: otherId,
    decision: 'verify',
    reason: null,
  });
  expect(await settleClash(as(services, steward), { number, holder: oneId, reason: 'Wrong letterhead' })).toEqual({
    ok: true,
  });
  expect(await statusesOf(services)).toEqual(
    expect.arrayContaining([
      { id: oneId, status: 'verified', refused_reason: null },
      { id: otherId, status: 'refused', refused_reason: 'Wrong letterhead' },
    ]),
  );
  expect(await readClash(services, number)).toBeNull();
  expect((await readClashes(services, 1)).count).toBe(0);
});

test('a steward who belongs to one side does not settle the clash', async () => {
  const services = await servicesForTest();
  const { one, oneId, steward } = await clashOfTwo(services);
  await addMember(services, one.acting.organisationId, steward.personId, 'viewer');
  const token = await openSession(services, steward.personId, { actingFor: steward.acting.organisationId });
  const context = as(services, await personOf(services, token));
  expect(await settleClash(context, { number, holder: oneId, reason: 'Mine' })).toEqual({
    ok: false,
    reason: 'own-organisation',
  });
});

test('of two who have the same number verified at once, one is and the other is told so', async () => {
  const services = await servicesForTest();
  const { one, other, oneId, otherId, steward } = await clashOfTwo(services);
  const verify = (organisationId: string, identifierId: string) =>
    judgeIdentifier(as(services, steward), { organisationId, identifierId, decision: 'verify', reason: null });
  const outcomes = await Promise.all([
    verify(one.acting.organisationId, oneId),
    verify(other.acting.organisationId, otherId),
  ]);
  expect(outcomes).toContainEqual({ ok: true });
  expect(outcomes).toContainEqual({ ok: false, reason: 'verified-elsewhere' });
  expect((await statusesOf(services)).map(({ status }) => status).sort()).toEqual(['claimed', 'verified']);
});

test('what a steward edits in the reference data is shown at once and outlives the loader', async () => {
  const services = await servicesForTest();
  const steward = await personActing(services, { kind: 'steward' });
  const entry = await services.db
    .selectFrom('reference_entry')
    .selectAll()
    .where('list', '=', 'evidence_kind')
    .where('verify', '=', true)
    .executeTakeFirstOrThrow();
  const { list, code } = entry;
  await services.reference.current();
  const edit = { list, code, label: 'Checked label', hint: null, verify: false, note: 'Looked it up' };
  expect(await editReferenceEntry(as(services, steward), edit)).toEqual({ ok: true });
  await loadReferenceAfresh(services);
  expect((await services.reference.current()).label(list, code)).toBe('Checked label');
  const after = await services.db
    .selectFrom('reference_entry')
    .selectAll()
    .where('list', '=', list)
    .where('code', '=', code)
    .executeTakeFirst();
  expect(after).toMatchObject({ verify: false, note: 'Looked it up', edited_by: steward.personId });
  expect(await editReferenceEntry(as(services, steward), { ...edit, code: 'none' })).toMatchObject({ ok: false });
});

test('a programme area is confirmed for good', async () => {
  const services = await servicesForTest();
  const steward = await personActing(services, { kind: 'steward' });
  const flagged = async () => (await readLists(services)).find(({ list }) => list === 'programme-area')?.flagged ?? 0;
  const before = await flagged();
  const key = { programme: 'restart', version: '2021', code: '1b' };
  expect(await editProgrammeArea(as(services, steward), { key, verify: false, note: 'Seen' })).toEqual({ ok: true });
  await loadReferenceAfresh(services);
  expect(await flagged()).toBe(before - 1);
});

test('the audit log is read by page and by thing, and its chain is checked', async () => {
  const services = await servicesForTest();
  const steward = await personActing(services, { kind: 'steward' });
  expect(await verifyAuditChain(services.db)).toEqual({ holds: true, entries: 0 });
  const ids: string[] = [];
  for (let made = 0; made < 3; made += 1) {
    const organisationId = await createOrganisation(services, { status: 'unverified' });
    ids.push(organisationId);
    await judgeOrganisation(as(services, steward), { organisationId, decision: 'verify', reason: null });
  }
  expect(await verifyAuditChain(services.db)).toEqual({ holds: true, entries: 3 });
  expect((await readAudit(services, {}, 1)).entries.map(({ sequence }) => sequence)).toEqual([3, 2, 1]);
  const one = await readAudit(services, { noun: 'organisation', thing: ids[0] }, 1);
  expect(one).toMatchObject({ hasMore: false, nouns: ['organisation'], entries: [{ thing: ids[0], verb: 'verify' }] });
  await pastTheTrigger(services, sql`update audit_entry set verb = 'refuse' where sequence = 2`);
  expect(await verifyAuditChain(services.db)).toMatchObject({ holds: false, brokenAt: 2, because: 'changed' });
  await pastTheTrigger(services, sql`delete from audit_entry where sequence = 2`);
  expect(await verifyAuditChain(services.db)).toMatchObject({ holds: false, brokenAt: 3, because: 'missing' });
});

/** Does what the audit log refuses to everyone, as somebody might who has the database itself. */
function pastTheTrigger({ db }: TestServices, statement: RawBuilder<unknown>) {
  return db.transaction().execute(async (transaction) => {
    await sql`set local session_replication_role = replica`.execute(transaction);
    await statement.execute(transaction);
  });
}
