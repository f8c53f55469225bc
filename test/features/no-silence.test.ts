import { expect, test } from 'vitest';
import { callInterestsOverdue } from '#app/features/decisions/call-overdue.server.ts';
import { nudgePrime } from '#app/features/decisions/nudge-prime.server.ts';
import { remindPrimes } from '#app/features/decisions/remind-primes.server.ts';
import { answersTo } from '#db/queries/prime-record.ts';
import { type AnsweredMarket, answeredMarket } from '#test/support/decided-market.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';
import { asActor, give, verbsAudited } from './decisions.fixtures.ts';

const dayBegins = async (services: TestServices, day: string) => {
  services.clock.set(`${day}T06:00:00Z`);
  await callInterestsOverdue(services);
  await remindPrimes(services);
};
const overdueSince = async ({ db }: TestServices) =>
  (await db.selectFrom('interest').select('overdue_since').orderBy('number').execute()).map((row) => row.overdue_since);

test('what is not decided by its date is overdue by itself, and said so once', async () => {
  const services = await servicesForTest();
  const market = await answeredMarket(services, { answers: 2 });
  await give(services, market, 0, 'not_this_time');
  // Due on Monday 20 July.
  await dayBegins(services, '2026-07-20');
  expect(await overdueSince(services)).toEqual([null, null]);
  await dayBegins(services, '2026-07-23');
  await dayBegins(services, '2026-07-24');
  await services.runJobs();

  expect(await overdueSince(services)).toEqual([null, '2026-07-21']);
  expect((await verbsAudited(services, 'interest')).filter((verb) => verb === 'overdue')).toHaveLength(1);
  const told = services.outbox.filter(({ subject }) => subject.startsWith('The decision is overdue'));
  expect(told.map(({ to }) => to)).toEqual([market.answers[1]?.provider.email]);
});

test('a prime is reminded 5 and 1 working days before, and every week after, until it has decided', async () => {
  const services = await servicesForTest();
  const market = await answeredMarket(services, { answers: 1 });
  for (let day = 1; day <= 30; day += 1) await dayBegins(services, `2026-07-${String(day).padStart(2, '0')}`);
  await give(services, market, 0, 'not_this_time');
  await dayBegins(services, '2026-08-10');

  const reminders = await services.db
    .selectFrom('decision_reminder')
    .select(['kind', 'sent_at'])
    .orderBy('sent_at')
    .execute();
  expect(reminders.map(({ kind, sent_at }) => [kind, sent_at.toISOString().slice(0, 10)])).toEqual([
    ['before 5', '2026-07-13'],
    ['before 1', '2026-07-17'],
    ['overdue 0', '2026-07-21'],
    ['overdue 1', '2026-07-28'],
  ]);
  await services.runJobs();
  const mails = services.outbox.filter(({ to }) => to === market.prime.email);
  expect(mails.filter(({ subject }) => subject.startsWith('Decision'))).toHaveLength(4);
});

function nudge(services: TestServices, { answers, opportunity }: AnsweredMarket, nth: number) {
  const provider = answers[nth]?.provider;
  if (!provider) throw new Error('There is no such provider');
  const { organisationId } = provider.acting;
  return nudgePrime(asActor(services, provider), { organisationId, opportunityId: opportunity.opportunityId });
}

test('a provider may ask once a week when it will be decided, without its name', async () => {
  const services = await servicesForTest();
  const market = await answeredMarket(services, { answers: 2 });
  await give(services, market, 1, 'not_this_time');
  expect(await nudge(services, market, 0)).toEqual({ ok: true });
  services.clock.set('2026-07-08T22:00:00Z');
  expect(await nudge(services, market, 0)).toEqual({ ok: false, reason: 'too_soon', next: '2026-07-09' });
  services.clock.set('2026-07-08T23:30:00Z');
  expect(await nudge(services, market, 0)).toEqual({ ok: true });
  expect(await nudge(services, market, 1)).toEqual({ ok: false, reason: 'not_waiting' });
  await services.runJobs();

  const mails = services.outbox.filter(({ subject }) => subject.startsWith('When will you decide'));
  expect(mails.map(({ to }) => to)).toEqual([market.prime.email, market.prime.email]);
  expect(mails[0]?.text).toContain('Provider 1 asks');
  expect(mails[0]?.text).not.toContain(market.answers[0]?.provider.acting.organisationName);
});

test('how a prime answers is counted: the days in the middle, what is overdue, how many got feedback', async () => {
  const services = await servicesForTest();
  const market = await answeredMarket(services, { answers: 4 });
  const primeId = market.prime.acting.organisationId;
  const counted = async () => (await answersTo(services.db, primeId, services.clock.today().toString())).total;
  expect(await counted()).toMatchObject({ decided: 0, medianDays: null, answers: 4 });
  // The deadline was Wednesday 1 July.
  services.clock.set('2026-07-03T08:00:00Z');
  await give(services, market, 0, 'not_this_time');
  services.clock.set('2026-07-11T08:00:00Z');
  await give(services, market, 1, 'not_this_time', { feedback: 'More about outcomes, please.' });
  services.clock.set('2026-07-31T08:00:00Z');
  await give(services, market, 2, 'not_this_time');
  await callInterestsOverdue(services);

  expect(await counted()).toEqual({
    answers: 4,
    decided: 3,
    medianDays: 10,
    onTime: 2,
    withFeedback: 1,
    overdue: 1,
    overdueSince: '2026-07-21',
  });
});
