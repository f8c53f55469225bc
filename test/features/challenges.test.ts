import { expect, test } from 'vitest';
import { answerChallenge } from '#app/features/challenges/answer-challenge.server.ts';
import { keepChallengeClock } from '#app/features/challenges/challenge-clock.server.ts';
import { escalateChallenge, withdrawChallenge } from '#app/features/challenges/escalate-challenge.server.ts';
import { findOnChallenge } from '#app/features/challenges/find-on-challenge.server.ts';
import { raiseChallenge } from '#app/features/challenges/raise-challenge.server.ts';
import { letAwardsTakeEffect } from '#app/features/decisions/take-effect.server.ts';
import { ownDecisions } from '#db/queries/challenge.ts';
import { personActing } from '#test/support/actors.ts';
import { type AnsweredMarket, answeredMarket } from '#test/support/decided-market.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';
import { asActor, give, statusOf, verbsAudited } from './decisions.fixtures.ts';

async function decidedMarket(services: TestServices): Promise<AnsweredMarket> {
  const market = await answeredMarket(services);
  await give(services, market, 0, 'award');
  await give(services, market, 1, 'reserve');
  await give(services, market, 2, 'not_this_time');
  return market;
}

/** The nth provider asks for a review of its own decision. */
async function raise(services: TestServices, { opportunity, answers }: AnsweredMarket, nth: number) {
  const provider = answers[nth]?.provider;
  if (!provider) throw new Error('There is no such provider');
  const own = { organisationId: provider.acting.organisationId, opportunityId: opportunity.opportunityId };
  const [decision] = await ownDecisions(services.db, own.organisationId, own.opportunityId);
  return raiseChallenge(asActor(services, provider), {
    ...own,
    decisionId: decision?.decisionId ?? '',
    grounds: 'The scores do not match the criteria.',
  });
}

async function raised(services: TestServices, market: AnsweredMarket): Promise<string> {
  const outcome = await raise(services, market, 2);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.challengeId;
}

const statusOfChallenge = async ({ db }: TestServices, id: string) =>
  (await db.selectFrom('challenge').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status;
const colleagueAt = (services: TestServices, { prime }: AnsweredMarket) =>
  personActing(services, { organisationId: prime.acting.organisationId, role: 'editor' });

test('only who was not chosen may challenge, once, and within 10 working days', async () => {
  const services = await servicesForTest();
  const market = await decidedMarket(services);
  expect(await raise(services, market, 0)).toEqual({ ok: false, reason: 'not_unsuccessful' });
  // Decided on Thursday 2 July: ten working days are over at the end of Thursday 16 July.
  services.clock.set('2026-07-16T22:30:00Z');
  expect(await raise(services, market, 2)).toMatchObject({ ok: true });
  expect(await raise(services, market, 2)).toEqual({ ok: false, reason: 'already_raised' });
  services.clock.set('2026-07-16T23:30:00Z');
  expect(await raise(services, market, 1)).toEqual({ ok: false, reason: 'too_late' });
});

test('an open challenge holds the award; once it is closed the award takes effect', async () => {
  const services = await servicesForTest();
  const market = await decidedMarket(services);
  const challengeId = await raised(services, market);
  services.clock.set('2026-07-17T08:00:00Z');
  expect(await letAwardsTakeEffect(services)).toBe(0);
  const colleague = await colleagueAt(services, market);
  const rejected = { outcome: 'not_upheld', answer: 'The scores are right.' } as const;
  expect(await answerChallenge(asActor(services, colleague), challengeId, rejected)).toEqual({ ok: true });
  // The provider may still go to the stewards, for ten working days.
  expect(await letAwardsTakeEffect(services)).toBe(0);
  services.clock.set('2026-07-31T08:00:00Z');
  await keepChallengeClock(services);
  expect(await statusOfChallenge(services, challengeId)).toBe('answered');
  services.clock.set('2026-08-01T08:00:00Z');
  await keepChallengeClock(services);
  expect(await statusOfChallenge(services, challengeId)).toBe('closed');
  expect(await letAwardsTakeEffect(services)).toBe(1);
  expect(await verbsAudited(services, 'challenge')).toEqual(['raise', 'reject', 'lapse']);
});

test('whoever decided does not answer; when the prime agrees the lot is decided anew', async () => {
  const services = await servicesForTest();
  const market = await decidedMarket(services);
  const challengeId = await raised(services, market);
  const upheld = { outcome: 'upheld', answer: 'We added the scores wrongly.' } as const;
  expect(await answerChallenge(asActor(services, market.prime), challengeId, upheld)).toEqual({
    ok: false,
    reason: 'took_part',
  });
  const colleague = await colleagueAt(services, market);
  expect(await answerChallenge(asActor(services, colleague), challengeId, upheld)).toEqual({ ok: true });
  expect(await answerChallenge(asActor(services, colleague), challengeId, upheld)).toEqual({
    ok: false,
    reason: 'no_such_step',
  });
  await services.runJobs();

  const interests = await services.db.selectFrom('interest').select(['status', 'decision_due']).execute();
  expect(interests).toEqual(Array(3).fill({ status: 'under_review', decision_due: '2026-07-16' }));
  expect(await give(services, market, 2, 'award')).toEqual({ ok: true });
  const told = services.outbox.filter(({ subject }) => subject.startsWith('Decided anew')).map(({ to }) => to);
  expect(told.sort()).toEqual(market.answers.map(({ provider }) => provider.email).sort());
});

test('a challenge that nobody answers is called overdue and may go to a steward, whose finding closes it', async () => {
  const services = await servicesForTest();
  const market = await decidedMarket(services);
  const challengeId = await raised(services, market);
  const provider = market.answers[2]?.provider ?? market.prime;
  const escalate = () => escalateChallenge(asActor(services, provider), challengeId, 'Nobody answered.');
  expect(await escalate()).toEqual({ ok: false, reason: 'too_soon' });
  services.clock.set('2026-07-17T08:00:00Z');
  await keepChallengeClock(services);
  await keepChallengeClock(services);
  const steward = await personActing(services, { kind: 'steward', role: 'owner' });
  expect(await escalate()).toEqual({ ok: true });
  expect(await letAwardsTakeEffect(services)).toBe(0);
  // Ten working days from 17 July: the 31st is the last of them.
  services.clock.set('2026-07-31T08:00:00Z');
  await keepChallengeClock(services);
  expect(await verbsAudited(services, 'challenge')).not.toContain('finding_overdue');
  services.clock.set('2026-08-01T08:00:00Z');
  await keepChallengeClock(services);
  await keepChallengeClock(services);

  const finding = { outcome: 'not_upheld', finding: 'The scores follow the criteria.' } as const;
  expect(await findOnChallenge(asActor(services, steward), challengeId, finding)).toEqual({ ok: true });
  expect(await statusOfChallenge(services, challengeId)).toBe('closed');
  expect(await letAwardsTakeEffect(services)).toBe(1);
  await services.runJobs();
  expect(await verbsAudited(services, 'challenge')).toEqual([
    'raise',
    'overdue',
    'escalate',
    'finding_overdue',
    'find',
  ]);
  const subjects = (to: string) =>
    services.outbox.filter((mail) => mail.to === to).map(({ subject }) => subject.split(':')[0]);
  expect(subjects(steward.email).sort()).toEqual(['A finding is overdue', 'Taken to a steward']);
  expect(subjects(market.prime.email).sort()).toEqual(
    [
      'A review was asked for',
      'A finding is overdue',
      'Not answered in time',
      'Taken to a steward',
      'The award took effect',
      'What the steward found',
    ].sort(),
  );
  expect(subjects(provider.email)).toEqual(expect.arrayContaining(['What the steward found', 'A finding is overdue']));
});

test('a steward of one of the parties finds on nothing of theirs', async () => {
  const services = await servicesForTest();
  const market = await decidedMarket(services);
  const challengeId = await raised(services, market);
  services.clock.set('2026-07-17T08:00:00Z');
  await escalateChallenge(asActor(services, market.answers[2]?.provider ?? market.prime), challengeId, 'No answer.');
  const steward = await personActing(services, { kind: 'steward' });
  const involved = { ...steward, memberships: [...steward.memberships, market.prime.acting] };
  const finding = { outcome: 'not_upheld', finding: 'Fine.' } as const;
  expect(await findOnChallenge(asActor(services, involved), challengeId, finding)).toEqual({
    ok: false,
    reason: 'took_part',
  });
});

test('after an award took effect a challenge that is upheld is kept, and the award stands', async () => {
  const services = await servicesForTest();
  const market = await answeredMarket(services, { standstillDays: 0 });
  await give(services, market, 0, 'award');
  await give(services, market, 1, 'not_this_time');
  await give(services, market, 2, 'not_this_time');
  expect(await letAwardsTakeEffect(services)).toBe(1);
  const challengeId = await raised(services, market);
  const colleague = await colleagueAt(services, market);
  await answerChallenge(asActor(services, colleague), challengeId, { outcome: 'upheld', answer: 'You are right.' });
  expect(await statusOf(services, market)).toBe('decided');
  const award = await services.db
    .selectFrom('decision')
    .select('set_aside_at')
    .where('outcome', '=', 'award')
    .execute();
  expect(award).toEqual([{ set_aside_at: null }]);
});

test('a challenge that is taken back holds nothing', async () => {
  const services = await servicesForTest();
  const market = await decidedMarket(services);
  const challengeId = await raised(services, market);
  services.clock.set('2026-07-17T08:00:00Z');
  const provider = market.answers[2]?.provider ?? market.prime;
  expect(await withdrawChallenge(asActor(services, provider), challengeId)).toEqual({ ok: true });
  expect(await letAwardsTakeEffect(services)).toBe(1);
});
