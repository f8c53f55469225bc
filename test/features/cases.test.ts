import { expect, test } from 'vitest';
import { answerCase, replyToProposal } from '#app/features/cases/answer-case.server.ts';
import { keepCaseClock } from '#app/features/cases/case-clock.server.ts';
import { addStep, judgeStep } from '#app/features/cases/judge-step.server.ts';
import { giveView } from '#app/features/cases/partner-views.server.ts';
import { markDone, proposeStep } from '#app/features/cases/plan.server.ts';
import { decideProposal, setLevel } from '#app/features/cases/set-level.server.ts';
import { askOrganisation, assignCase } from '#app/features/cases/steward-steps.server.ts';
import { caseViewSource } from '#app/features/conduct/room-items.server.ts';
import { closeCaseWithFindings } from '#app/features/findings/close-with-case.server.ts';
import { hasInterestIn } from '#db/queries/control.ts';
import { addMember, createOrganisation, personActing } from '#test/support/actors.ts';
import { insertSubcontract } from '#test/support/ledger.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';
import { breach } from './cases.fixtures.ts';
import { asActor, verbsAudited } from './decisions.fixtures.ts';

const caseRow = ({ db }: TestServices, id: string) =>
  db.selectFrom('conduct_case').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const onlyStep = async ({ db }: TestServices, caseId: string) =>
  (await db.selectFrom('remedy').select('id').where('case_id', '=', caseId).executeTakeFirstOrThrow()).id;
const words = { reason: 'It goes on.', publicWords: 'Invoices were paid late.' };

test('breaches open one case and take it up the ladder; what is public is proposed first', async () => {
  const services = await servicesForTest();
  const prime = await personActing(services, { kind: 'prime' });
  const { organisationId } = prime.acting;
  const first = await breach(services, organisationId, 'moderate');
  expect(first).toMatchObject({ level: 1, proposed: null });
  expect(await breach(services, organisationId, 'moderate')).toMatchObject({ caseId: first.caseId, level: 1 });
  expect(await breach(services, organisationId, 'moderate')).toMatchObject({ caseId: first.caseId, level: 2 });
  expect(await breach(services, organisationId, 'major')).toMatchObject({ level: 2, proposed: null });
  expect(await breach(services, organisationId, 'major')).toMatchObject({ level: 2, proposed: 4 });
  await services.runJobs();
  expect(services.outbox.map(({ subject }) => subject.split(': ')[1]).sort()).toEqual([
    'Consequence in the market is proposed',
    'Improvement plan',
    'Informal query',
  ]);
});

test('a person has an interest where they belong or did until 24 months ago, and under common control', async () => {
  const services = await servicesForTest();
  const { db } = services;
  const person = await personActing(services, { kind: 'prime' });
  const sister = await createOrganisation(services);
  const other = await createOrganisation(services);
  const now = new Date('2026-06-01T08:00:00Z');
  await db
    .insertInto('control_link')
    .values({
      organisation_id: sister,
      controlled_by: person.acting.organisationId,
      source: 'Register',
      recorded_at: now,
      recorded_by: null,
      ended_at: null,
    })
    .execute();
  expect(await hasInterestIn(db, person.personId, sister, now)).toBe(true);
  expect(await hasInterestIn(db, person.personId, other, now)).toBe(false);
  await db
    .updateTable('membership')
    .set({ ended_at: new Date('2026-05-01T08:00:00Z'), ended_how: 'left' })
    .where('person_id', '=', person.personId)
    .execute();
  expect(await hasInterestIn(db, person.personId, person.acting.organisationId, now)).toBe(true);
  expect(await hasInterestIn(db, person.personId, sister, new Date('2028-05-02T08:00:00Z'))).toBe(false);
});

test('a steward with an interest takes no step; a formal notice waits for the reply, and is public once it took effect', async () => {
  const services = await servicesForTest();
  const prime = await personActing(services, { kind: 'prime' });
  const steward = await personActing(services, { kind: 'steward' });
  const colleague = await personActing(services, { kind: 'steward' });
  await addMember(services, prime.acting.organisationId, colleague.personId, 'viewer');
  const { caseId } = await breach(services, prime.acting.organisationId, 'moderate');
  const [asSteward, asColleague, asPrime] = [steward, colleague, prime].map((person) => asActor(services, person));
  if (!asSteward || !asColleague || !asPrime) throw new Error('unreachable');
  expect(await askOrganisation(asColleague, caseId, 'Why?')).toEqual({ ok: false, reason: 'has_interest' });
  const owner = { stewardId: steward.personId, stewardName: 'A steward', reviewOn: '2026-06-20' };
  expect(await assignCase(asSteward, caseId, owner)).toEqual({ ok: true });
  expect(await askOrganisation(asSteward, caseId, 'Why?')).toEqual({ ok: true });
  expect(await answerCase(asPrime, caseId, 'A new system.')).toEqual({ ok: true });
  expect(await answerCase(asPrime, caseId, 'Again.')).toEqual({ ok: false, reason: 'nothing_asked' });

  expect(await setLevel(asSteward, caseId, { level: 3, ...words })).toEqual({ ok: true });
  const drop = { decision: 'drop', ...words } as const;
  expect(await decideProposal(asSteward, caseId, { ...drop, decision: 'confirm' })).toEqual({
    ok: false,
    reason: 'reply_open',
  });
  expect(await caseRow(services, caseId)).toMatchObject({ level: 1, proposed_level: 3, published_at: null });
  expect(await replyToProposal(asPrime, caseId, 'We paid them all.')).toEqual({ ok: true });
  // Whoever replied is not taken further by a clock.
  services.clock.set('2026-07-20T08:00:00Z');
  await keepCaseClock(services);
  expect((await caseRow(services, caseId)).level).toBe(1);
  expect(await decideProposal(asSteward, caseId, { ...drop, decision: 'confirm' })).toEqual({ ok: true });
  const row = await caseRow(services, caseId);
  expect(row).toMatchObject({ level: 3, proposed_level: null, reply: null, public_words: words.publicWords });
  expect(row.published_at).not.toBeNull();
  expect(row.acted_at).not.toBeNull();
  expect(await closeCaseWithFindings(asSteward, caseId, { reason: 'Enough.', findings: [] })).toEqual({
    ok: false,
    reason: 'plan_not_verified',
  });
});

test('an improvement plan that is overdue leads to a formal notice by itself, once; a plan is verified with what partners say', async () => {
  const services = await servicesForTest();
  const prime = await personActing(services, { kind: 'prime' });
  const steward = await personActing(services, { kind: 'steward' });
  const primeId = prime.acting.organisationId;
  const partners = [await personActing(services), await personActing(services), await personActing(services)];
  for (const { acting } of partners) await insertSubcontract(services, { primeId, providerId: acting.organisationId });
  const { caseId } = await breach(services, primeId, 'major');
  expect(
    await proposeStep(asActor(services, prime), caseId, { step: 'Pay within 30 days', dueOn: '2026-06-10' }),
  ).toEqual({
    ok: true,
  });
  const remedyId = await onlyStep(services, caseId);
  const judge = (verdict: 'agree' | 'verify') =>
    judgeStep(asActor(services, steward), caseId, remedyId, { verdict, words: 'As agreed.' });
  expect(await judge('agree')).toEqual({ ok: true });
  services.clock.set('2026-06-11T08:00:00Z');
  await keepCaseClock(services);
  await keepCaseClock(services);
  expect(await caseRow(services, caseId)).toMatchObject({ level: 2, proposed_level: 3, reply_due: '2026-06-25' });
  services.clock.set('2026-06-26T08:00:00Z');
  await keepCaseClock(services);
  await keepCaseClock(services);
  expect(await caseRow(services, caseId)).toMatchObject({ level: 3, proposed_level: null });

  expect(await judge('verify')).toEqual({ ok: false, reason: 'not_in_plan' });
  const done = { words: 'All were paid.', evidenceId: null };
  expect(await markDone(asActor(services, prime), caseId, remedyId, done)).toEqual({ ok: true });
  expect(await judge('verify')).toEqual({ ok: false, reason: 'not_borne_out' });
  const first = partners[0];
  const items = async () => (first ? caseViewSource(services, first.acting) : []);
  expect((await items()).map(({ href }) => href)).toEqual([`/cases/${caseId}/views`]);
  for (const partner of partners) {
    const view = { remedyId, view: 'agree', comment: '' } as const;
    expect(await giveView(asActor(services, partner), caseId, partner.acting.organisationId, view)).toEqual({
      ok: true,
    });
  }
  expect(await items()).toEqual([]);
  const stranger = await personActing(services);
  const view = { remedyId, view: 'agree', comment: '' } as const;
  expect(await giveView(asActor(services, stranger), caseId, stranger.acting.organisationId, view)).toMatchObject({
    ok: false,
  });
  expect(await judge('verify')).toEqual({ ok: true });
  const { id: findingId } = await services.db.selectFrom('finding').select('id').executeTakeFirstOrThrow();
  expect(
    await closeCaseWithFindings(asActor(services, steward), caseId, {
      reason: 'It is put right.',
      findings: [findingId],
    }),
  ).toEqual({ ok: true });
  expect(await services.db.selectFrom('finding').select(['status', 'closed_reason']).execute()).toEqual([
    { status: 'closed', closed_reason: 'It is put right.' },
  ]);
  expect(await addStep(asActor(services, steward), caseId, { step: 'More', dueOn: '2026-09-01' })).toEqual({
    ok: false,
    reason: 'closed',
  });
  const verbs = await verbsAudited(services, 'case');
  expect(verbs.filter((verb) => ['step_overdue', 'proposed', 'lapse', 'closed'].includes(verb))).toEqual([
    'step_overdue',
    'proposed',
    'lapse',
    'closed',
  ]);
  await services.runJobs();
  const asked = services.outbox.filter(({ subject }) => subject.startsWith('Did ')).map(({ to }) => to);
  expect(asked.sort()).toEqual(partners.map(({ email }) => email).sort());
});
