import { expect, inject, test } from 'vitest';
import { interestWithdrawn, stepBack } from '#app/features/decisions/award-falls.server.ts';
import { closeOpportunity } from '#app/features/decisions/close-opportunity.server.ts';
import { decideTogether } from '#app/features/decisions/decide-together.server.ts';
import { letAwardsTakeEffect } from '#app/features/decisions/take-effect.server.ts';
import { withdrawOpportunity } from '#app/features/decisions/withdraw-opportunity.server.ts';
import { withdrawInterest } from '#app/features/interests/withdraw-interest.server.ts';
import { inUnitOfWork } from '#app/services/unit-of-work.ts';
import { decisionsSetAside } from '#db/queries/decision.ts';
import { answeredMarket, insertConsensus } from '#test/support/decided-market.ts';
import { servicesForTest } from '#test/support/services.ts';
import { asActor, give, keyOf, statusOf, verbsAudited } from './decisions.fixtures.ts';

test('of many who award one lot at once exactly one wins, and all others are told so', async () => {
  const services = await servicesForTest();
  const parallel = inject('serverUrl') ? 200 : 20;
  const market = await answeredMarket(services, { answers: 10 });

  const outcomes = await Promise.all(
    Array.from({ length: parallel }, (_, index) => give(services, market, index % 10, 'award')),
  );

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const refused = outcomes.filter((outcome) => !outcome.ok).map(({ reason }) => reason);
  expect(refused).toHaveLength(parallel - 1);
  expect(new Set(refused)).toEqual(new Set(['already_awarded', 'already_decided']));
  const awards = await services.db.selectFrom('decision').select('id').where('outcome', '=', 'award').execute();
  expect(awards).toHaveLength(1);
  expect(await verbsAudited(services, 'decision')).toEqual(['award']);
}, 120_000);

test('an award takes effect after its standstill, when everyone has an outcome, and is then public', async () => {
  const services = await servicesForTest();
  const market = await answeredMarket(services);
  expect(await give(services, market, 0, 'award')).toEqual({ ok: true });
  expect(await give(services, market, 1, 'reserve')).toEqual({ ok: true });
  // Ten working days from Thursday 2 July are over at the end of Thursday 16 July.
  services.clock.set('2026-07-17T08:00:00Z');
  expect(await letAwardsTakeEffect(services)).toBe(0);

  // Told last, and the standstill is counted from there.
  expect(await give(services, market, 2, 'not_this_time')).toEqual({ ok: true });
  expect(await letAwardsTakeEffect(services)).toBe(0);
  services.clock.set('2026-07-31T22:30:00Z');
  expect(await letAwardsTakeEffect(services)).toBe(0);
  services.clock.set('2026-07-31T23:30:00Z');
  expect(await letAwardsTakeEffect(services)).toBe(1);
  expect(await letAwardsTakeEffect(services)).toBe(0);

  const [subcontract, ...others] = await services.db.selectFrom('subcontract').selectAll().execute();
  expect(others).toEqual([]);
  expect(subcontract).toMatchObject({
    prime_id: market.prime.acting.organisationId,
    provider_id: market.answers[0]?.provider.acting.organisationId,
    status: 'awarded',
    terms: { opportunityTitle: 'Training in the Humber', opportunityVersion: 1 },
  });
  expect(await statusOf(services, market)).toBe('decided');
  expect(await verbsAudited(services, 'decision')).toEqual(['award', 'reserve', 'decline', 'take_effect']);
});

test('each provider is told its own outcome, with the reason, and nobody another’s name', async () => {
  const services = await servicesForTest();
  const market = await answeredMarket(services);
  await give(services, market, 0, 'award');
  await give(services, market, 1, 'reserve', { reason: 'Close behind.' });
  await give(services, market, 2, 'not_this_time', { reason: 'No evidence of outcomes.', feedback: 'Name a case.' });
  await services.runJobs();

  const decisions = services.outbox.filter(({ subject }) => subject.startsWith('Decision: '));
  expect(decisions).toHaveLength(3);
  const mails = market.answers.map(({ provider }) => decisions.find(({ to }) => to === provider.email));
  expect(mails[2]?.text).toContain('> No evidence of outcomes.');
  expect(mails[2]?.text).toContain('> Name a case.');
  expect(mails[2]?.text).toContain('until the end of 16 July 2026');
  for (const [index, mail] of mails.entries()) {
    const rivals = market.answers.filter((_, other) => other !== index);
    for (const { provider } of rivals) expect(mail?.text).not.toContain(provider.acting.organisationName);
  }
});

test('a withdrawn interest is not awarded, nor one of another opportunity, nor before the deadline', async () => {
  const services = await servicesForTest();
  const market = await answeredMarket(services);
  const other = await answeredMarket(services, { answers: 1 });
  await services.db
    .updateTable('interest')
    .set({ status: 'withdrawn' })
    .where('id', '=', market.answers[0]?.interestId ?? '')
    .execute();

  expect(await give(services, market, 0, 'award')).toEqual({ ok: false, reason: 'withdrawn' });
  const interestId = other.answers[0]?.interestId ?? '';
  expect(await give(services, market, 0, 'award', { interestId })).toEqual({ ok: false, reason: 'unknown' });
  expect(await give(services, market, 1, 'award', { lotId: other.lotIds[0] })).toEqual({
    ok: false,
    reason: 'unknown',
  });
  expect(await give(services, market, 1, 'award', { reasonCode: 'price' })).toEqual({
    ok: false,
    reason: 'not_a_reason',
  });
  services.clock.set('2026-07-01T22:00:00Z');
  expect(await give(services, market, 1, 'award')).toEqual({ ok: false, reason: 'not_closed' });
  expect(await services.db.selectFrom('decision').selectAll().execute()).toEqual([]);
});

const quality = '0f7c2a52-9d0a-4a8f-8a53-0b5a1f8f1c01';
const criteria = [{ id: quality, name: 'Quality', description: '', weight: 100, threshold: 3 }];

test('an award follows the agreed scores, or gives a reason that is kept', async () => {
  const services = await servicesForTest();
  const market = await answeredMarket(services, { criteria });
  const [first, second, third] = market.answers.map(({ interestId }) => interestId);
  expect(await give(services, market, 0, 'award')).toEqual({ ok: false, reason: 'not_assessed' });
  await insertConsensus(services, first ?? '', { [quality]: 4 });
  expect(await give(services, market, 0, 'award')).toEqual({ ok: false, reason: 'others_not_assessed' });
  await insertConsensus(services, second ?? '', { [quality]: 5 });
  await insertConsensus(services, third ?? '', { [quality]: 2 });

  expect(await give(services, market, 2, 'award')).toEqual({ ok: false, reason: 'below_threshold' });
  expect(await give(services, market, 0, 'award')).toEqual({ ok: false, reason: 'not_first' });
  const exceptionReason = 'The first has no staff in Hull.';
  expect(await give(services, market, 0, 'award', { exceptionReason })).toEqual({ ok: true });
  const [decision] = await services.db.selectFrom('decision').selectAll().execute();
  expect(decision?.exception_reason).toBe(exceptionReason);
});

test('nobody is left out: an opportunity closes only with an outcome for every interest in each of its lots', async () => {
  const services = await servicesForTest();
  const market = await answeredMarket(services, { lots: 2 });
  const [one = '', two = ''] = market.lotIds;
  const close = () => closeOpportunity(asActor(services, market.prime), keyOf(market));
  expect(await close()).toEqual({ ok: false, reason: 'undecided', count: 6 });
  await give(services, market, 0, 'award', { lotId: one });
  await give(services, market, 1, 'reserve', { lotId: two });
  const rest = [
    { lotId: one, interestId: market.answers[1]?.interestId ?? '' },
    { lotId: one, interestId: market.answers[2]?.interestId ?? '' },
    { lotId: two, interestId: market.answers[0]?.interestId ?? '' },
    { lotId: two, interestId: market.answers[2]?.interestId ?? '' },
  ];
  const reason = { reasonCode: 'others_scored_higher', reason: 'The answer chosen scored higher.' };
  const together = (pairs: typeof rest) =>
    decideTogether(asActor(services, market.prime), keyOf(market), { pairs, ...reason });
  // One of them is decided already: none is changed.
  const decidedBefore = { lotId: one, interestId: market.answers[0]?.interestId ?? '' };
  expect(await together([...rest, decidedBefore])).toEqual({ ok: false, reason: 'already_decided' });
  expect(await services.db.selectFrom('decision').select('id').execute()).toHaveLength(2);
  expect(await together(rest)).toEqual({ ok: true, count: 4 });

  expect(await close()).toEqual({ ok: false, reason: 'reserve_without_award', count: 1 });
  await give(services, market, 1, 'not_this_time', { lotId: two, reasonCode: 'reserve_released' });
  expect(await close()).toEqual({ ok: true });
  expect(await close()).toEqual({ ok: true });
  expect(await statusOf(services, market)).toBe('decided');
  const statuses = await services.db.selectFrom('interest').select('status').execute();
  expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set(['decided']));
  expect(await verbsAudited(services, 'opportunity')).toContain('decide');
});

test('when the winner gives its award back in standstill the reserve is promoted, and a new standstill begins', async () => {
  const services = await servicesForTest();
  const market = await answeredMarket(services);
  await give(services, market, 0, 'award');
  await give(services, market, 1, 'reserve');
  await give(services, market, 2, 'not_this_time');
  expect(await give(services, market, 1, 'award')).toEqual({ ok: false, reason: 'already_awarded' });
  services.clock.set('2026-07-10T08:00:00Z');
  const winner = market.answers[0];
  if (!winner) throw new Error('There is no winner');
  const { organisationId } = winner.provider.acting;
  const back = { opportunityId: market.opportunity.opportunityId, organisationId, lotId: market.lotIds[0] ?? '' };

  expect(await stepBack(asActor(services, winner.provider), back, 'We lost our premises.')).toEqual({ ok: true });
  expect(await stepBack(asActor(services, winner.provider), back, 'Again')).toEqual({
    ok: false,
    reason: 'nothing_to_give_back',
  });
  const promotion = { reasonCode: 'reserve_promoted', reason: 'The first gave it back.' };
  expect(await give(services, market, 1, 'award', promotion)).toEqual({ ok: true });
  await services.runJobs();

  const [award, ...more] = await services.db
    .selectFrom('decision')
    .selectAll()
    .where('outcome', '=', 'award')
    .where('set_aside_at', 'is', null)
    .execute();
  expect(more).toEqual([]);
  expect(award).toMatchObject({ interest_id: market.answers[1]?.interestId, standstill_until: '2026-07-24' });
  const subjects = services.outbox.map(({ to, subject }) => [to, subject.split(':')[0]]);
  expect(subjects).toContainEqual([market.prime.email, 'The award fell']);
  expect(subjects).toContainEqual([market.answers[2]?.provider.email, 'The award changed']);
  const promoted = services.outbox.filter(({ to }) => to === market.answers[1]?.provider.email);
  expect(promoted.some(({ text }) => text.includes('You were the reserve'))).toBe(true);
  const kept = await decisionsSetAside(services.db, market.prime.acting.organisationId, back.opportunityId);
  expect(new Set(kept.map(({ outcome, why }) => `${outcome}: ${why}`))).toEqual(
    new Set(['award: provider_withdrew', 'reserve: promoted']),
  );
});

test('a provider that withdraws its whole interest loses what it was awarded, and the lot is free', async () => {
  const services = await servicesForTest();
  const market = await answeredMarket(services, { lots: 2 });
  await give(services, market, 0, 'award');
  const { interestId = '', provider } = market.answers[0] ?? {};
  await inUnitOfWork(asActor(services, provider ?? market.prime), async (unit) => {
    const { opportunityId } = market.opportunity;
    await interestWithdrawn(services, unit, { opportunityId, interestId, reason: '' });
    await unit.db.updateTable('interest').set({ status: 'withdrawn' }).where('id', '=', interestId).execute();
    return { ok: true };
  });
  expect(await give(services, market, 0, 'award')).toEqual({ ok: false, reason: 'withdrawn' });
  expect(await give(services, market, 1, 'award')).toEqual({ ok: true });
});

test('an award and a withdrawal at the same moment: the interest is never both awarded and withdrawn', async () => {
  const services = await servicesForTest();
  for (let round = 0; round < 5; round += 1) {
    const market = await answeredMarket(services, { answers: 1 });
    const { interestId = '', provider } = market.answers[0] ?? {};
    if (!provider) throw new Error('There is no provider');
    const key = { organisationId: provider.acting.organisationId, opportunityId: market.opportunity.opportunityId };
    const [awarded, withdrawn] = await Promise.all([
      give(services, market, 0, 'award'),
      withdrawInterest(asActor(services, provider), key, '', services.clock.now()),
    ]);
    expect([awarded.ok, withdrawn.ok].filter(Boolean), 'one of the two').toHaveLength(1);
    const standing = await services.db
      .selectFrom('decision')
      .innerJoin('interest', 'interest.id', 'decision.interest_id')
      .select('interest.status')
      .where('decision.interest_id', '=', interestId)
      .where('decision.set_aside_at', 'is', null)
      .execute();
    expect(standing).toEqual(awarded.ok ? [{ status: 'decided' }] : []);
  }
});

test('withdrawing an opportunity gives everyone who waits that reason as their outcome', async () => {
  const services = await servicesForTest();
  const market = await answeredMarket(services);
  await give(services, market, 0, 'award');
  await give(services, market, 1, 'not_this_time');
  const reason = 'The funder has ended the programme.';

  expect(await withdrawOpportunity(asActor(services, market.prime), keyOf(market), reason)).toEqual({ ok: true });
  await services.runJobs();

  const standing = await services.db
    .selectFrom('decision')
    .select(['interest_id', 'outcome', 'reason_code', 'reason'])
    .where('set_aside_at', 'is', null)
    .execute();
  const byInterest = new Map(standing.map(({ interest_id, ...row }) => [interest_id, row]));
  const withdrawn = { outcome: 'not_this_time', reason_code: 'opportunity_withdrawn', reason };
  expect(byInterest.get(market.answers[0]?.interestId ?? '')).toEqual(withdrawn);
  expect(byInterest.get(market.answers[1]?.interestId ?? '')?.reason_code).toBe('others_scored_higher');
  expect(byInterest.get(market.answers[2]?.interestId ?? '')).toEqual(withdrawn);
  const told = services.outbox.filter(({ text }) => text.includes(`> ${reason}`)).map(({ to }) => to);
  expect(told).toContain(market.answers[2]?.provider.email);
  expect(await letAwardsTakeEffect(services)).toBe(0);
});

test('withdrawing an opportunity before its deadline decides what was sent, and says so in the log', async () => {
  const services = await servicesForTest();
  const market = await answeredMarket(services, { answers: 2 });
  const { opportunityId } = market.opportunity;
  await services.db
    .updateTable('opportunity')
    .set({ interests_opened_at: null })
    .where('id', '=', opportunityId)
    .execute();
  await services.db.updateTable('interest').set({ status: 'sent', number: null }).execute();
  services.clock.set('2026-06-20T08:00:00Z');
  expect(await withdrawOpportunity(asActor(services, market.prime), keyOf(market), 'Cut')).toEqual({ ok: true });
  expect(await services.db.selectFrom('interest').select('status').distinct().execute()).toEqual([
    { status: 'decided' },
  ]);
  const log = services.db.selectFrom('audit_entry').select(['verb', 'detail']).where('noun', '=', 'interest');
  const step = { verb: 'opportunity_withdrawn', detail: { opportunityId, from: 'sent', to: 'decided' } };
  expect(await log.execute()).toEqual([step, step]);
});

test('providers that leave several lots at the same moment wait for each other and not for ever', async () => {
  const services = await servicesForTest();
  for (let round = 0; round < 3; round += 1) {
    const market = await answeredMarket(services, { answers: 4, lots: 2 });
    await give(services, market, 0, 'award');
    for (const nth of [1, 2, 3]) await give(services, market, nth, 'reserve');
    const { opportunityId } = market.opportunity;
    const left = await Promise.all(
      market.answers.map(({ provider }) =>
        withdrawInterest(
          asActor(services, provider),
          { organisationId: provider.acting.organisationId, opportunityId },
          '',
          services.clock.now(),
        ),
      ),
    );
    expect(left).toEqual(market.answers.map(() => ({ ok: true })));
  }
});

test('who has signed in one lot cannot take back its whole answer', async () => {
  const services = await servicesForTest();
  const market = await answeredMarket(services, { answers: 1, lots: 2, standstillDays: 0 });
  await give(services, market, 0, 'award');
  expect(await letAwardsTakeEffect(services)).toBe(1);
  await services.db.updateTable('subcontract').set({ status: 'signed', signed_on: '2026-07-03' }).execute();
  const { provider } = market.answers[0] ?? {};
  if (!provider) throw new Error('There is no provider');
  const key = { organisationId: provider.acting.organisationId, opportunityId: market.opportunity.opportunityId };
  const left = await withdrawInterest(asActor(services, provider), key, '', services.clock.now());
  expect(left).toMatchObject({ ok: false, reason: 'refused' });
  const [award] = await services.db.selectFrom('decision').select('set_aside_at').execute();
  expect(award?.set_aside_at).toBeNull();
});
