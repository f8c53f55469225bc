import { expect, test } from 'vitest';
import { appointAssessor, nameChair, takeOffAssessor } from '#app/features/assessments/appoint-assessor.server.ts';
import { closeScoring } from '#app/features/assessments/close-scoring.server.ts';
import { declareConflicts } from '#app/features/assessments/declare-conflicts.server.ts';
import { rankedInterests } from '#app/features/assessments/ranked-interests.server.ts';
import { seatOf } from '#app/features/assessments/read-round.server.ts';
import { saveConsensus } from '#app/features/assessments/save-consensus.server.ts';
import { saveSheet } from '#app/features/assessments/save-sheet.server.ts';
import { leaveOrganisation } from '#app/features/organisations/change-membership.server.ts';
import { personActing } from '#test/support/actors.ts';
import {
  appointed,
  asActor,
  assessedMarket,
  lockScores,
  quality,
  reach,
  roundOf,
  scores,
} from '#test/support/assessment.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';

const verbsOf = async (services: TestServices, noun: string) => {
  const entries = await services.db
    .selectFrom('audit_entry')
    .select('verb')
    .where('noun', '=', noun)
    .orderBy('sequence')
    .execute();
  return entries.map(({ verb }) => verb);
};

test('two assessors lock at the same moment: scoring ends once, the chair hears once', async () => {
  const services = await servicesForTest();
  const market = await assessedMarket(services, { providers: 1 });
  const [interestId = ''] = market.interests;
  const chair = await appointed(services, market, { isChair: true });
  const other = await appointed(services, market);
  await services.runJobs();
  services.outbox.length = 0;

  const outcomes = await Promise.all([chair, other].map((one) => lockScores(services, market, one, interestId)));
  await services.runJobs();

  expect(outcomes).toEqual([
    { ok: true, locked: true },
    { ok: true, locked: true },
  ]);
  expect((await roundOf(services, market)).end).toMatchObject({ how: 'all_locked', reason: '' });
  expect(services.outbox.map(({ to, subject }) => [to, subject])).toEqual([
    [chair.email, 'All scores are locked: Training in the Humber'],
  ]);
  expect(await verbsOf(services, 'assessment')).toEqual(['lock', 'lock', 'end-scoring']);
});

test('a sheet saved in two tabs: the second is told, and what the first saved stays', async () => {
  const services = await servicesForTest();
  const market = await assessedMarket(services);
  const [interestId = ''] = market.interests;
  const assessor = await appointed(services, market, { isChair: true });
  const save = (version: number, points: number) =>
    saveSheet(asActor(services, assessor), market.key, { interestId, version, scores: scores(points, 3), lock: false });

  expect(await save(0, 4)).toEqual({ ok: true, locked: false });
  expect(await save(0, 1)).toEqual({ ok: false, reason: 'changed_elsewhere' });
  expect(await services.db.selectFrom('assessment_score').select('points').orderBy('points').execute()).toEqual([
    { points: 3 },
    { points: 4 },
  ]);
  expect(await save(1, 1)).toEqual({ ok: true, locked: false });
});

test('what was locked cannot be changed, by the verb or by the table', async () => {
  const services = await servicesForTest();
  const market = await assessedMarket(services);
  const [interestId = ''] = market.interests;
  const assessor = await appointed(services, market, { isChair: true });
  await lockScores(services, market, assessor, interestId);

  const again = { interestId, version: 1, scores: scores(5, 5), lock: false };
  expect(await saveSheet(asActor(services, assessor), market.key, again)).toEqual({ ok: false, reason: 'locked' });
  await expect(services.db.updateTable('assessment_score').set({ points: 5 }).execute()).rejects.toThrow('is kept');
  await expect(services.db.deleteFrom('assessment_score').execute()).rejects.toThrow('is kept');
  await expect(services.db.deleteFrom('assessment').execute()).rejects.toThrow('is kept');
});

test('nobody scores before declaring, nor a provider they have a conflict with, nor without points and reasons for all', async () => {
  const services = await servicesForTest();
  const market = await assessedMarket(services);
  const [first = '', second = ''] = market.interests;
  const conflicted = [market.profiles[0]?.organisationId ?? ''];
  const undeclared = await appointed(services, market, { conflicts: null, isChair: true });
  const assessor = await appointed(services, market, { conflicts: conflicted });
  const stranger = await personActing(services, { organisationId: market.key.organisationId });

  expect(await lockScores(services, market, undeclared, first)).toEqual({ ok: false, reason: 'not_assessor' });
  expect(await lockScores(services, market, stranger, first)).toEqual({ ok: false, reason: 'not_assessor' });
  expect(await lockScores(services, market, assessor, first)).toEqual({ ok: false, reason: 'not_assessor' });
  const incomplete = { ok: false, reason: 'incomplete' };
  expect(await lockScores(services, market, assessor, second, scores(3, 3, ' '))).toEqual(incomplete);
  expect(await lockScores(services, market, assessor, second, scores(3, 3).slice(1))).toEqual(incomplete);
  expect(await lockScores(services, market, assessor, second)).toEqual({ ok: true, locked: true });
});

test('a conflict that comes to light later takes a locked score out of the count, and it is kept', async () => {
  const services = await servicesForTest();
  const market = await assessedMarket(services, { providers: 1 });
  const [interestId = ''] = market.interests;
  const chair = await appointed(services, market, { isChair: true });
  const other = await appointed(services, market);
  await lockScores(services, market, other, interestId);
  const nature = 'I learnt that my sister works there';
  const conflict = { organisationId: market.profiles[0]?.organisationId ?? '', nature };
  expect(await declareConflicts(asActor(services, other), market.key, [conflict])).toEqual({ ok: true, conflicts: 1 });
  expect((await roundOf(services, market)).sheets).toHaveLength(1);
  expect(await closeScoring(asActor(services, chair), market.key, 'The funder waits')).toEqual({
    ok: false,
    reason: 'unscored',
    numbers: [1],
  });
  await lockScores(services, market, chair, interestId);
  expect((await roundOf(services, market)).end?.how).toBe('all_locked');
});

test('the chair closes scoring with a reason; what is not locked does not count, and nothing is saved after', async () => {
  const services = await servicesForTest();
  const market = await assessedMarket(services, { providers: 1 });
  const [interestId = ''] = market.interests;
  const chair = await appointed(services, market, { isChair: true });
  const late = await appointed(services, market);
  await lockScores(services, market, chair, interestId);

  expect(await closeScoring(asActor(services, late), market.key, 'No')).toEqual({ ok: false, reason: 'not_chair' });
  expect(await closeScoring(asActor(services, chair), market.key, 'Two weeks have passed')).toEqual({ ok: true });
  expect(await closeScoring(asActor(services, chair), market.key, 'Again')).toEqual({ ok: false, reason: 'ended' });
  expect(await lockScores(services, market, late, interestId)).toEqual({ ok: false, reason: 'scoring_ended' });
  expect((await roundOf(services, market)).end).toMatchObject({ how: 'closed', reason: 'Two weeks have passed' });
});

test('an assessor who leaves the organisation: the chair is told, locked scores count, the others do not', async () => {
  const services = await servicesForTest();
  const market = await assessedMarket(services, { providers: 2 });
  const [first = '', second = ''] = market.interests;
  const chair = await appointed(services, market, { isChair: true });
  const leaver = await appointed(services, market);
  await lockScores(services, market, leaver, first);
  await saveSheet(asActor(services, leaver), market.key, {
    interestId: second,
    version: 0,
    scores: scores(1, 1),
    lock: false,
  });
  await lockScores(services, market, chair, first);
  await lockScores(services, market, chair, second);
  await services.runJobs();
  services.outbox.length = 0;

  await leaveOrganisation(asActor(services, leaver), { id: market.key.organisationId, name: 'The prime' });
  await services.runJobs();

  const { end, panel, sheets } = await roundOf(services, market);
  expect(end?.how).toBe('all_locked');
  expect(panel.find(({ personId }) => personId === leaver.personId)).toMatchObject({ removed: true, isChair: false });
  expect(sheets.filter(({ lockedAt }) => lockedAt)).toHaveLength(3);
  const toChair = services.outbox.filter(({ to }) => to === chair.email).map(({ subject }) => subject);
  expect(toChair.sort()).toEqual([
    'Ada Example no longer assesses “Training in the Humber”',
    'All scores are locked: Training in the Humber',
  ]);
});

test('when the chair leaves, those who can name a new one are told, and until then nobody closes or records', async () => {
  const services = await servicesForTest();
  const market = await assessedMarket(services, { providers: 1 });
  const [interestId = ''] = market.interests;
  const chair = await appointed(services, market, { isChair: true });
  const other = await appointed(services, market);
  await lockScores(services, market, other, interestId);
  await services.runJobs();
  services.outbox.length = 0;
  await leaveOrganisation(asActor(services, chair), { id: market.key.organisationId, name: 'The prime' });
  await services.runJobs();

  const toPrime = services.outbox.filter(({ to }) => to === market.prime.email).map(({ text }) => text);
  expect(toPrime.join('\n')).toContain('Name a new chair');
  const record = { interestId, version: 0, scores: scores(3, 3), lock: true };
  const consensus = () => saveConsensus(asActor(services, other), market.key, record);
  expect(await consensus()).toEqual({ ok: false, reason: 'not_recorder' });
  const seat = seatOf(await roundOf(services, market), other.personId);
  expect(await nameChair(asActor(services, market.prime), market.key, seat?.assessorId ?? '')).toMatchObject({
    ok: true,
  });
  expect(await consensus()).toEqual({ ok: true, locked: true });
});

test('a consensus waits for all scores, needs a reason where it moves from the mean, and ends in a ranking', async () => {
  const services = await servicesForTest();
  const market = await assessedMarket(services, { providers: 2 });
  const [first = '', second = ''] = market.interests;
  const chair = await appointed(services, market, { isChair: true });
  const other = await appointed(services, market);
  const record = (interestId: string, given = scores(4, 3, ''), version = 0) =>
    saveConsensus(asActor(services, chair), market.key, { interestId, version, scores: given, lock: true });

  await lockScores(services, market, chair, first, scores(4, 3));
  await lockScores(services, market, other, first, scores(3, 3));
  await lockScores(services, market, chair, second, scores(1, 5));
  expect(await record(first)).toEqual({ ok: false, reason: 'waiting' });
  await lockScores(services, market, other, second, scores(1, 5));

  // The mean of 4 and 3 is 3.5, which counts as 4.
  expect(await record(first, scores(3, 3, ''))).toEqual({ ok: false, reason: 'incomplete' });
  expect(await record(first)).toEqual({ ok: true, locked: true });
  expect(await record(first)).toEqual({ ok: false, reason: 'locked' });
  expect(await rankedInterests(services.db, market.key.opportunityId)).toMatchObject({
    isAgreed: false,
    lots: [{ ranked: [{ interestId: first }], waiting: [{ interestId: second }] }],
  });
  expect(await record(second, scores(1, 5, ''))).toEqual({ ok: true, locked: true });
  const ranking = await rankedInterests(services.db, market.key.opportunityId);
  expect(ranking).toMatchObject({ isAgreed: true, criteria: [{ id: quality.id }, { id: reach.id }] });
  expect(ranking?.seed).toMatch(/^2026-07-02 [0-9a-f]{32}$/);
  expect(
    ranking?.lots[0]?.ranked.map(({ interestId, rank, total, awardable }) => [interestId, rank, total, awardable]),
  ).toEqual([
    [first, 1, '72.0', true],
    [second, null, '52.0', false],
  ]);
  await services.runJobs();
  expect(services.outbox.filter(({ subject }) => subject.startsWith('The scores are agreed'))).toHaveLength(1);
  expect(await verbsOf(services, 'consensus')).toEqual(['lock', 'lock']);
  expect((await verbsOf(services, 'assessment')).slice(-2)).toEqual(['end-scoring', 'agree']);
  await expect(services.db.updateTable('consensus_score').set({ points: 5 }).execute()).rejects.toThrow('is kept');
});

test('where the chair has a conflict, the assessor appointed first records the consensus', async () => {
  const services = await servicesForTest();
  const market = await assessedMarket(services, { providers: 1 });
  const [interestId = ''] = market.interests;
  const chair = await appointed(services, market, {
    isChair: true,
    conflicts: [market.profiles[0]?.organisationId ?? ''],
  });
  const other = await appointed(services, market);
  await lockScores(services, market, other, interestId);
  const record = { interestId, version: 0, scores: scores(3, 3), lock: true };
  expect(await saveConsensus(asActor(services, chair), market.key, record)).toMatchObject({ reason: 'not_recorder' });
  expect(await saveConsensus(asActor(services, other), market.key, record)).toEqual({ ok: true, locked: true });
});

test('only members are appointed, each once; whoever was taken off can come back, with the conflicts declared before', async () => {
  const services = await servicesForTest();
  const market = await assessedMarket(services);
  const stranger = await personActing(services, { kind: 'prime' });
  const member = await appointed(services, market, { conflicts: [market.profiles[0]?.organisationId ?? ''] });
  const appoint = (personId: string) =>
    appointAssessor(asActor(services, market.prime), market.key, { personId, isChair: false });

  expect(await appoint(stranger.personId)).toEqual({ ok: false, reason: 'not_member' });
  expect(await appoint(member.personId)).toEqual({ ok: false, reason: 'already' });
  const { assessorId = '' } = seatOf(await roundOf(services, market), member.personId) ?? {};
  await takeOffAssessor(asActor(services, market.prime), market.key, assessorId);
  expect(await appoint(member.personId)).toMatchObject({ ok: true });
  const seat = seatOf(await roundOf(services, market), member.personId);
  expect(seat).toMatchObject({ assessorId, declared: true, conflicts: [market.profiles[0]?.organisationId] });
});

test('two members are made the chair at once: there is one', async () => {
  const services = await servicesForTest();
  const market = await assessedMarket(services);
  const people = await Promise.all(
    [1, 2].map(() => personActing(services, { organisationId: market.key.organisationId })),
  );
  const outcomes = await Promise.all(
    people.map(({ personId }) =>
      appointAssessor(asActor(services, market.prime), market.key, { personId, isChair: true }),
    ),
  );
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
  expect((await roundOf(services, market)).panel.filter(({ isChair }) => isChair)).toHaveLength(1);
});

test('before the deadline there is nothing to read or declare, and another prime’s assessment is not there', async () => {
  const services = await servicesForTest();
  const market = await assessedMarket(services);
  const assessor = await appointed(services, market, { conflicts: null });
  services.clock.set('2026-07-01T12:00:00Z');
  expect((await roundOf(services, market)).answers).toEqual([]);
  expect(await declareConflicts(asActor(services, assessor), market.key, [])).toEqual({ ok: false, reason: 'sealed' });
  const other = await personActing(services, { kind: 'prime' });
  const elsewhere = { ...market.key, organisationId: other.acting.organisationId };
  expect(await declareConflicts(asActor(services, assessor), elsewhere, [])).toMatchObject({ reason: 'not_assessor' });
});

test('assessors are reminded when the answers are open and every third day, until all is locked', async () => {
  const services = await servicesForTest();
  const market = await assessedMarket(services, { providers: 2 });
  const chair = await appointed(services, market, { isChair: true });
  const late = await appointed(services, market, { conflicts: null });
  for (const interestId of market.interests) await lockScores(services, market, chair, interestId);
  await services.runJobs();
  services.outbox.length = 0;
  for (const day of ['02', '02', '03', '05', '06']) {
    services.clock.set(`2026-07-${day}T08:00:00Z`);
    await services.db.transaction().execute((db) => services.jobs.enqueue(db, 'assessor-reminders', {}));
    await services.runJobs();
  }
  expect(services.outbox.map(({ to, subject }) => [to, subject])).toEqual([
    [late.email, 'Scores to lock: Training in the Humber'],
    [late.email, 'Scores to lock: Training in the Humber'],
  ]);
  expect(services.outbox[0]?.text).toContain('2 answers to score and lock');
});

test('scoring ends by the job when what it waited for was withdrawn', async () => {
  const services = await servicesForTest();
  const market = await assessedMarket(services, { providers: 2 });
  const chair = await appointed(services, market, { isChair: true });
  await lockScores(services, market, chair, market.interests[0] ?? '');
  await services.db
    .updateTable('interest')
    .set({ status: 'withdrawn', withdrawn_at: new Date() })
    .where('id', '=', market.interests[1] ?? '')
    .execute();
  await services.db.transaction().execute((db) => services.jobs.enqueue(db, 'assessor-reminders', {}));
  await services.runJobs();
  expect((await roundOf(services, market)).end?.how).toBe('all_locked');
});
