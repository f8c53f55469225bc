import { expect, test } from 'vitest';
import { answerQuestion } from '#app/features/clarifications/answer-question.server.ts';
import { askQuestion } from '#app/features/clarifications/ask-question.server.ts';
import { mostPerAsker } from '#app/features/clarifications/domain.ts';
import { unansweredOf } from '#app/features/clarifications/unanswered.server.ts';
import type { Person } from '#app/features/identity/actor.ts';
import { saveOpportunity } from '#app/features/saved-opportunities/save-opportunity.server.ts';
import { personActing } from '#test/support/actors.ts';
import { insertPublishedOpportunities, publishedOpportunity } from '#test/support/published.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';

const as = (services: TestServices, actor: Person) => ({ services, actor, formKey: null });

async function market(services: TestServices) {
  const prime = await personActing(services, { kind: 'prime' });
  const asker = await personActing(services);
  const opportunity = publishedOpportunity({ organisationId: prime.acting.organisationId });
  await insertPublishedOpportunities(services, [opportunity]);
  const { opportunityId } = opportunity;
  const ask = (question: string, who: Person = asker) => askQuestion(as(services, who), opportunityId, question);
  const idOf = async (number: number) =>
    (
      await services.db
        .selectFrom('clarification')
        .select('id')
        .where('opportunity_id', '=', opportunityId)
        .where('number', '=', number)
        .executeTakeFirstOrThrow()
    ).id;
  const answer = async (number: number, text: string) =>
    answerQuestion(as(services, prime), {
      primeId: prime.acting.organisationId,
      opportunityId,
      clarificationId: await idOf(number),
      answer: text,
    });
  const mailsTo = (person: Person) => services.outbox.filter(({ to }) => to === person.email);
  return { prime, asker, opportunityId, ask, answer, idOf, mailsTo };
}

test('a question goes to the prime without its asker, its answer to everyone who looked closely, once', async () => {
  const services = await servicesForTest();
  const { prime, asker, opportunityId, ask, answer, mailsTo } = await market(services);
  const saver = await personActing(services);
  await saveOpportunity(as(services, saver), opportunityId);

  expect(await ask('How many a month?')).toEqual({ ok: true, number: 1 });
  expect(await ask('Who pays for travel?')).toEqual({ ok: true, number: 2 });
  await services.runJobs();
  expect(
    mailsTo(prime)
      .map(({ subject }) => subject)
      .toSorted(),
  ).toEqual(['Question 1: Training in the Humber', 'Question 2: Training in the Humber']);

  expect(await answer(1, 'About 40.')).toEqual({ ok: true, number: 1 });
  await services.runJobs();
  for (const reader of [asker, saver]) {
    expect(mailsTo(reader).map(({ subject }) => subject)).toEqual(['Question 1 was answered: Training in the Humber']);
    expect(mailsTo(reader)[0]?.text).toContain('> About 40.');
  }
  expect(mailsTo(prime)).toHaveLength(2);
  // The link to stop is each reader's own.
  const body = ({ text }: { text: string }) => text.replace(/\/alerts\/stop\/\S+/, '/alerts/stop/…');
  expect(mailsTo(asker).map(body)).toEqual(mailsTo(saver).map(body));
  const all = services.outbox.map(({ text, html }) => text + html).join();
  expect(all).not.toContain(asker.acting.organisationName);
  expect(all).not.toContain(asker.acting.organisationId);
});

test('a question is answered once, while responses are open, by its own prime', async () => {
  const services = await servicesForTest();
  const { ask, answer, idOf, opportunityId } = await market(services);
  const stranger = await personActing(services, { kind: 'prime' });
  await ask('One?');
  await ask('Two?');
  const theirs = {
    primeId: stranger.acting.organisationId,
    opportunityId,
    clarificationId: await idOf(1),
    answer: 'x',
  };
  expect(await answerQuestion(as(services, stranger), theirs)).toEqual({ ok: false, reason: 'not_found' });

  const both = await Promise.all([answer(1, 'Yes.'), answer(1, 'No.')]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both).toContainEqual({ ok: false, reason: 'answered' });

  services.clock.set('2026-07-02T08:00:00Z');
  expect(await answer(2, 'Too late.')).toEqual({ ok: false, reason: 'closed' });
});

test('nobody asks after the deadline, unverified, of nobody, or more than is bearable', async () => {
  const services = await servicesForTest({ RATE_LIMITS: 'off' });
  const { ask, opportunityId } = await market(services);
  const unverified = await personActing(services, { status: 'unverified' });
  expect(await ask('May I?', unverified)).toEqual({ ok: false, reason: 'not_verified' });
  for (let number = 1; number <= mostPerAsker; number += 1)
    expect(await ask(`Question ${number}?`)).toMatchObject({ number });
  expect(await ask('One more?')).toEqual({ ok: false, reason: 'too_many_here' });
  const other = await personActing(services);
  expect(await ask('And I?', other)).toMatchObject({ ok: true });
  await services.db.updateTable('membership').set({ ended_at: new Date(), ended_how: 'left' }).execute();
  expect(await ask('Anybody there?', other)).toEqual({ ok: false, reason: 'nobody_to_answer' });

  services.clock.set('2026-06-15T22:59:00Z');
  expect(await ask('The last minute?', other)).toMatchObject({ reason: 'nobody_to_answer' });
  services.clock.set('2026-06-15T23:00:00Z');
  expect(await ask('Too late?', other)).toEqual({ ok: false, reason: 'closed' });
  await services.db.updateTable('opportunity').set({ status: 'draft', published_version: null }).execute();
  expect(await askQuestion(as(services, other), opportunityId, 'A draft?')).toEqual({ ok: false, reason: 'not_found' });
});

test('an organisation asks ten questions an hour', async () => {
  const services = await servicesForTest();
  const { ask, asker } = await market(services);
  for (let number = 1; number <= 10; number += 1) expect(await ask(`Question ${number}?`)).toMatchObject({ ok: true });
  expect(await ask('Eleven?')).toEqual({ ok: false, reason: 'too_many' });
  const colleague = await personActing(services, { organisationId: asker.acting.organisationId });
  expect(await ask('Mine?', colleague)).toEqual({ ok: false, reason: 'too_many' });
});

test('questions asked at once get numbers in a row', async () => {
  const services = await servicesForTest();
  const { ask } = await market(services);
  const outcomes = await Promise.all(['a?', 'b?', 'c?', 'd?'].map((question) => ask(question)));
  const numbers = outcomes.map((outcome) => (outcome.ok ? outcome.number : outcome.reason));
  expect(numbers.toSorted()).toEqual([1, 2, 3, 4]);
});

test('the prime is reminded before and after the deadline, once each, and what stays unanswered counts', async () => {
  const services = await servicesForTest();
  const { prime, ask, answer, mailsTo } = await market(services);
  const remind = async (at: string) => {
    services.clock.set(at);
    for (const _twice of [1, 2]) {
      await services.db.transaction().execute((db) => services.jobs.enqueue(db, 'clarification-reminders', {}));
      await services.runJobs();
    }
    return mailsTo(prime)
      .map(({ subject }) => subject)
      .filter((subject) => /wait/.test(subject));
  };
  for (const question of ['One?', 'Two?', 'Three?']) await ask(question);
  await answer(1, 'Yes.');

  expect(await remind('2026-06-10T06:00:00Z')).toEqual([]);
  expect(await unansweredOf(services, prime.acting.organisationId)).toMatchObject({
    asked: 3,
    waiting: 2,
    unanswered: 0,
  });
  expect(await remind('2026-06-11T06:00:00Z')).toEqual(['2 questions wait for an answer: Training in the Humber']);
  expect(await remind('2026-06-12T06:00:00Z')).toHaveLength(1);
  expect(await remind('2026-06-16T06:00:00Z')).toHaveLength(2);
  await answer(2, 'Late.');
  expect(await remind('2026-06-17T06:00:00Z')).toHaveLength(2);
  expect(await unansweredOf(services, prime.acting.organisationId)).toEqual({
    asked: 3,
    answeredInTime: 1,
    answeredLate: 1,
    unanswered: 1,
    waiting: 0,
  });
});
