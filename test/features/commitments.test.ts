import { expect, test } from 'vitest';
import { acceptCommitment, withdrawCommitment } from '#app/features/commitments/accept-commitment.server.ts';
import { keepCommitmentClock } from '#app/features/commitments/commitment-clock.server.ts';
import { isCommitted } from '#app/features/commitments/current-commitment.server.ts';
import { readToAccept } from '#app/features/commitments/read-commitment.server.ts';
import type { Person } from '#app/features/identity/actor.ts';
import { publishOpportunity } from '#app/features/opportunities/publish-opportunity.server.ts';
import { editOrganisation } from '#app/features/organisations/edit-organisation.server.ts';
import { addItem, draftVersion, retireItem, saveItem } from '#app/features/rule-sets/change-draft.server.ts';
import type { ItemAnswers } from '#app/features/rule-sets/draft-schema.ts';
import { publishDraft, retireVersion } from '#app/features/rule-sets/publish-version.server.ts';
import { readRuleSet } from '#app/features/rule-sets/read-rule-set.server.ts';
import { createOrganisation, personActing } from '../support/actors.ts';
import { commit } from '../support/commitments.ts';
import { insertSubcontract } from '../support/ledger.ts';
import { servicesForTest, type TestServices } from '../support/services.ts';
import { completeDraft } from './opportunity-draft.fixtures.ts';

const as = (services: TestServices, actor: Person) => ({ services, actor, formKey: null });
const signed = (version = 1) => ({ name: 'Ada Example', role: 'Director', version });
const prime = 'PRIME-COMMITMENTS';
const partner = 'PARTNER-COMMITMENTS';

test('a prime publishes only while it has accepted what primes promise', async () => {
  const services = await servicesForTest();
  const editor = await personActing(services, { kind: 'prime', status: 'verified', committed: false });
  const { organisationId } = editor.acting;
  const { key } = await completeDraft(services, { editor });
  const context = as(services, editor);
  const refused = { ok: false, reason: 'publisher', message: expect.stringContaining('accept the commitments') };
  expect(await publishOpportunity(context, key)).toMatchObject(refused);

  expect(await acceptCommitment(context, { organisationId, ruleSet: prime }, signed(7))).toMatchObject({
    reason: 'newer_version',
  });
  expect(await acceptCommitment(context, { organisationId, ruleSet: prime }, signed())).toEqual({
    ok: true,
    until: '2027-05-31',
  });
  expect(await withdrawCommitment(context, { organisationId, ruleSet: prime })).toEqual({ ok: true });
  expect(await withdrawCommitment(context, { organisationId, ruleSet: prime })).toMatchObject({ reason: 'nothing' });
  expect(await publishOpportunity(context, key)).toMatchObject(refused);
  await acceptCommitment(context, { organisationId, ruleSet: prime }, signed());
  expect(await publishOpportunity(context, key)).toEqual({ ok: true });

  const rows = await services.db.selectFrom('commitment').selectAll().orderBy('ended_at').execute();
  expect(rows.map(({ ended_why, items }) => [ended_why, items.length])).toEqual([
    ['withdrawn', 36],
    [null, 36],
  ]);
});

test('a small organisation accepts the shorter list, and is asked anew when it grows', async () => {
  const services = await servicesForTest();
  const owner = await personActing(services, { kind: 'provider', person: { email: 'owner@small.example' } });
  const { organisationId } = owner.acting;
  const context = as(services, owner);
  const sizeOf = (sizeBand: string) =>
    editOrganisation(context, {
      organisationId,
      answers: {
        name: owner.acting.organisationName,
        isProvider: true,
        isPrime: false,
        legalForm: 'clg',
        sizeBand,
        district: 'E06000010',
        website: null,
      },
    });
  await sizeOf('micro');
  expect(await readToAccept(services, organisationId, partner)).toMatchObject({ isShorter: true, differences: null });
  await acceptCommitment(context, { organisationId, ruleSet: partner }, signed());
  const { db, clock, outbox } = services;
  const open = () => db.selectFrom('commitment').selectAll().where('ended_at', 'is', null).executeTakeFirst();
  expect((await open())?.items).toEqual(['B01', 'B02', 'B03', 'B04', 'B05', 'B09']);

  await sizeOf('self_employed');
  expect(await open()).toBeDefined();
  await sizeOf('small');
  expect(await open()).toBeUndefined();
  expect(await isCommitted(db, organisationId, partner, clock.today())).toBe(false);
  await services.runJobs();
  expect(outbox.filter(({ subject }) => subject.startsWith('Please accept')).map(({ to }) => to)).toEqual([
    'owner@small.example',
  ]);
  const toAccept = await readToAccept(services, organisationId, partner);
  expect(toAccept?.differences?.map(({ kind, code }) => `${kind} ${code}`)).toContain('added B06');
  await acceptCommitment(context, { organisationId, ruleSet: partner }, signed());
  await sizeOf('micro');
  expect((await open())?.items).toHaveLength(14);
});

test('time ends commitments and reminds of them, once each; a new partner is asked, and reminded once', async () => {
  const services = await servicesForTest();
  const { db, clock, outbox } = services;
  const owner = await personActing(services, { kind: 'prime', person: { email: 'owner@prime.example' } });
  const { organisationId: primeId } = owner.acting;
  const subjects = async () => {
    await keepCommitmentClock(services);
    await keepCommitmentClock(services);
    await services.runJobs();
    return outbox.splice(0).map(({ to, subject }) => `${to}: ${subject}`);
  };
  const { acting } = await personActing(services, { kind: 'provider', person: { email: 'owner@partner.example' } });
  await insertSubcontract(services, { primeId, providerId: acting.organisationId });
  expect(await subjects()).toEqual(['owner@partner.example: Please accept: Commitments of providers']);
  clock.set('2026-06-16T08:00:00Z');
  expect(await subjects()).toEqual(['owner@partner.example: Please accept: Commitments of providers']);
  await commit(services, acting.organisationId, partner, '2030-01-01');

  const ending = 'owner@prime.example: Runs out on 31 May 2027: Commitments of primes';
  clock.set('2027-05-03T08:00:00Z');
  expect(await subjects()).toEqual([ending]);
  clock.set('2027-05-25T08:00:00Z');
  expect(await subjects()).toEqual([ending]);
  clock.set('2027-06-01T08:00:00Z');
  expect(await subjects()).toEqual(['owner@prime.example: Ran out: Commitments of primes']);
  const ended = await db.selectFrom('commitment').select('ended_why').where('organisation_id', '=', primeId).execute();
  expect(ended).toEqual([{ ended_why: 'expired' }]);
});

const answers: ItemAnswers = {
  heading: 'Open books',
  text: 'We show our partners what we are paid.',
  owed_by: 'prime',
  owed_to: 'partner',
  cadence: ['ANN'],
  grace_days: 0,
  evidence_kinds: ['fee_schedule'],
  attestors: ['prime'],
  counter_attestors: ['partner'],
  breach: 'A partner asked and was not shown.',
  test: 'none',
  severity: 'minor',
  mandatory: true,
  small_too: true,
  lineage: ['P19'],
  verify: false,
};

test('a steward publishes a version once, and everyone who accepted the one before is asked to accept it', async () => {
  const services = await servicesForTest();
  const { db, clock, outbox } = services;
  const context = as(services, await personActing(services, { kind: 'steward' }));
  const owner = await personActing(services, { kind: 'prime', person: { email: 'owner@prime.example' } });
  const { organisationId } = owner.acting;
  await createOrganisation(services, { kind: 'prime', committed: false });
  const publish = (acceptBy: string) => publishDraft(context, prime, { reason: 'Partners asked for it', acceptBy });

  expect(await publish('2026-12-01')).toMatchObject({ reason: 'no_draft' });
  expect(await draftVersion(context, prime)).toEqual({ ok: true });
  expect(await draftVersion(context, prime)).toMatchObject({ reason: 'drafted' });
  expect(await publish('2026-12-01')).toMatchObject({ reason: 'no_change' });
  expect(await addItem(context, prime, 'B01', answers)).toMatchObject({ reason: 'code_taken' });
  expect(await addItem(context, prime, 'P37', { ...answers, lineage: ['P99'] })).toMatchObject({ code: 'P99' });
  expect(await addItem(context, prime, 'P37', answers)).toEqual({ ok: true });
  expect(await saveItem(context, prime, 'P37', { ...answers, severity: 'major' })).toEqual({ ok: true });
  expect(await retireItem(context, prime, 'P31', true)).toEqual({ ok: true });
  // A bank holiday in Scotland is left out too.
  expect(await publish('2026-06-29')).toMatchObject({ reason: 'too_soon' });
  const outcomes = await Promise.all([publish('2026-06-30'), publish('2026-06-30')]);
  expect(outcomes.map((outcome) => (outcome.ok ? outcome.version : outcome.reason)).toSorted()).toEqual([
    2,
    'no_draft',
  ]);

  await services.runJobs();
  const mails = outbox.splice(0);
  expect(mails.map(({ to }) => to)).toEqual(['owner@prime.example']);
  expect(mails[0]?.text).toContain('P37 Open books: new');
  expect(mails[0]?.text).toContain('30 June 2026');

  const view = await readRuleSet(services, prime);
  expect(view?.shown?.version).toBe(2);
  expect(view?.differences?.map(({ kind, code }) => `${kind} ${code}`)).toEqual(['retired P31', 'added P37']);
  const ofP19 = view?.items.find(({ code }) => code === 'P19');
  expect(ofP19?.relatives.map(({ code }) => code)).toContain('P37');

  clock.set('2026-06-30T08:00:00Z');
  expect(await isCommitted(db, organisationId, prime, clock.today())).toBe(true);
  clock.set('2026-07-01T08:00:00Z');
  expect(await isCommitted(db, organisationId, prime, clock.today())).toBe(false);
  const toAccept = await readToAccept(services, organisationId, prime);
  expect(toAccept?.differences).toHaveLength(2);
  const accepted = await acceptCommitment(as(services, owner), { organisationId, ruleSet: prime }, signed(2));
  expect(accepted).toMatchObject({ ok: true });
  expect(await isCommitted(db, organisationId, prime, clock.today())).toBe(true);
  expect(await db.selectFrom('commitment_request').selectAll().execute()).toEqual([]);

  expect(await retireVersion(context, prime, 'Not needed')).toMatchObject({ reason: 'required' });
  await commit(services, organisationId, 'COMPACT-ITEMS');
  expect(await retireVersion(context, 'COMPACT-ITEMS', 'Replaced elsewhere')).toEqual({ ok: true });
  expect(await retireVersion(context, 'COMPACT-ITEMS', 'Replaced elsewhere')).toMatchObject({
    reason: 'not_published',
  });
  const ended = db.selectFrom('commitment').select('ended_why').where('rule_set', '=', 'COMPACT-ITEMS');
  expect(await ended.execute()).toEqual([{ ended_why: 'rule_set_retired' }]);
  expect((await readRuleSet(services, 'COMPACT-ITEMS'))?.shown?.status).toBe('retired');
});
