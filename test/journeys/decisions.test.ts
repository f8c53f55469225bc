import { afterAll, beforeAll, expect, test } from 'vitest';
import { personActing, sessionCookieFor } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { type AnsweredMarket, answeredMarket, insertConsensus } from '#test/support/decided-market.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';

const quality = '0f7c2a52-9d0a-4a8f-8a53-0b5a1f8f1c01';
const criteria = [{ id: quality, name: 'Quality', description: '', weight: 100, threshold: 2 }];

let services: TestServices;
let app: TestApp;
let market: AnsweredMarket;

beforeAll(async () => {
  services = await openTestServices();
  app = await openTestApp(services);
  market = await answeredMarket(services, { answers: 4, criteria });
  for (const [index, { interestId }] of market.answers.entries()) {
    await insertConsensus(services, interestId, { [quality]: 5 - index });
  }
}, 180_000);
afterAll(async () => {
  await app.close();
  await services.close();
});

const browserOf = async ({ personId }: { personId: string }) => app.browser(await sessionCookieFor(services, personId));
const provider = (nth: number) => {
  const found = market.answers[nth]?.provider;
  if (!found) throw new Error('There is no such provider');
  return found;
};
const nameOf = (nth: number) => provider(nth).acting.organisationName;
const address = (rest: string) => `/opportunities/${market.opportunity.opportunityId}/${rest}`;
const decision = { reason: 'The plan was the clearest.', feedback: '', exceptionReason: '' };

test('a prime decides by number, gives its reasons, and closes when nobody is left out', async () => {
  const prime = await browserOf(market.prime);
  const list = await prime.get(address('decisions'));
  expect(list.text).toContain('Provider 1');
  for (const nth of [0, 1, 2, 3]) expect(list.text).not.toContain(nameOf(nth));

  const lot = market.lotIds[0] ?? '';
  const decide = (nth: number) => address(`decisions/${lot}/${market.answers[nth]?.interestId}`);
  const empty = await prime.post(decide(0), { outcome: '', reasonCode: '', reason: '' }, 400);
  expect(empty.errors).toEqual({
    outcome: 'Choose an outcome',
    reasonCode: 'Choose a reason',
    reason: 'Enter the reason in your own words',
  });
  const wrong = await prime.post(decide(0), { ...decision, outcome: 'award', reasonCode: 'price' }, 400);
  expect(wrong.errors).toEqual({ reasonCode: 'Choose a reason that goes with the outcome' });
  expect(wrong.document.querySelector<HTMLTextAreaElement>('textarea[name=reason]')?.value).toBe(decision.reason);
  const second = await prime.post(decide(1), { ...decision, outcome: 'award', reasonCode: 'best_score' }, 409);
  expect(second.errors.exceptionReason).toContain('Another answer ranks before it');

  const awarded = await prime.post(decide(0), { ...decision, outcome: 'award', reasonCode: 'best_score' });
  expect(awarded.text).toContain(`Provider 1: ${nameOf(0)}`);
  expect(awarded.text).toContain('Award, in standstill');
  await prime.post(decide(1), { ...decision, outcome: 'reserve', reasonCode: 'close_second' });

  const refused = await prime.post(address('decisions/close'), {}, 409);
  expect(refused.errors.close).toContain('2 outcomes still to be given');
  const pairs = [2, 3].map((nth) => `${lot} ${market.answers[nth]?.interestId}`);
  const reason = { reasonCode: 'others_scored_higher', reason: 'The answer chosen scored higher.' };
  const together = await prime.post(address('decisions/together'), { pairs, ...reason });
  expect(together.text).toContain('2 outcomes given');
  const closed = await prime.post(address('decisions/close'), {});
  expect(closed.text).toContain('This opportunity is closed');
});

test('a provider reads why, its scores beside the range of all, and no rival but the winner', async () => {
  const browser = await browserOf(provider(2));
  const outcome = await browser.get(address('outcome'));
  expect(outcome.text).toContain('Not this time');
  expect(outcome.text).toContain('Another answer scored higher. The answer chosen scored higher.');
  expect(outcome.text).toContain(nameOf(0));
  const cells = [...outcome.document.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.lastChild?.textContent),
  );
  expect(cells).toContainEqual(['Quality (at least 2)', '100', '3', '2', '5', 'As the assessors agreed.']);
  const json = await browser.send(address('outcome.json'));
  for (const text of [outcome.html, json.body]) {
    for (const rival of [1, 3]) {
      expect(text).not.toContain(nameOf(rival));
      expect(text).not.toContain(provider(rival).acting.organisationId);
      expect(text).not.toContain(market.answers[rival]?.interestId);
    }
  }
});

test('an unsuccessful provider asks for a review, a colleague who did not decide answers, a steward finds', async () => {
  const loser = await browserOf(provider(2));
  const form = await loser.get(address('challenge'));
  const decisionId = form.document.querySelector<HTMLInputElement>('input[name=decisionId]')?.value ?? '';
  const missing = await loser.post(address('challenge'), { decisionId, grounds: '' }, 400);
  expect(missing.errors).toEqual({ grounds: 'Enter what you think went wrong' });
  const raised = await loser.post(address('challenge'), { decisionId, grounds: 'We met it in full.' });
  expect(raised.text).toContain('Waiting for an answer');

  const decider = await browserOf(market.prime);
  const answer = { outcome: 'not_upheld', answer: 'The evidence was from 2019.' };
  const own = await decider.post(`${raised.path}/answer`, answer, 409);
  expect(own.errors.outcome).toContain('Somebody who took no part');
  const colleague = await browserOf(
    await personActing(services, { organisationId: market.prime.acting.organisationId, role: 'editor' }),
  );
  const answered = await colleague.post(`${raised.path}/answer`, answer);
  expect(answered.text).toContain('The evidence was from 2019.');

  const escalated = await loser.post(`${raised.path}/escalate`, { reason: 'It was from 2025.' });
  expect(escalated.text).toContain('With a steward');
  const steward = await browserOf(await personActing(services, { kind: 'steward' }));
  const queue = await steward.get('/stewardship/challenges');
  expect(queue.text).toContain('1 wait for a steward');
  const detail = await steward.follow(`${nameOf(2)}, against ${market.prime.acting.organisationName}`);
  const found = await steward.post(detail.path, { outcome: 'not_upheld', finding: 'The certificate is of 2019.' });
  expect(found.text).toContain('The decision stands');
  const rival = await browserOf(provider(3));
  await rival.get(raised.path, 404);
});

test('when the award has taken effect everyone reads who was chosen', async () => {
  await services.runJobs();
  services.clock.set('2026-07-17T08:00:00Z');
  const opportunityPage = `/opportunities/${market.opportunity.opportunityId}`;
  const before = await app.browser().get(opportunityPage);
  expect(before.text).not.toContain(nameOf(0));
  await services.db.transaction().execute((db) => services.jobs.enqueue(db, 'award-effect', {}));
  await services.runJobs();
  const after = await app.browser().get(opportunityPage);
  expect(after.text).toContain(nameOf(0));
  expect(after.text).toContain('Decided');
  const json = JSON.parse((await app.browser().send(`${opportunityPage}.json`)).body);
  expect(json).toMatchObject({ status: 'decided', awards: [{ providerName: nameOf(0) }] });
});

test('the winner may give its award back, with a reason', async () => {
  const winner = await browserOf(provider(0));
  const page = await winner.get(address('outcome'));
  expect(page.text).toContain('Give the award back');
  const lot = market.lotIds[0] ?? '';
  const missing = await winner.post(address(`outcome/${lot}/give-back`), { reason: '' }, 400);
  expect(missing.errors).toEqual({ reason: 'Enter why you give it back' });
  const back = await winner.post(address(`outcome/${lot}/give-back`), { reason: 'We lost our premises.' });
  expect(back.text).not.toContain('Give the award back');
  const open = await app.browser().get(`/opportunities/${market.opportunity.opportunityId}`);
  expect(open.text).not.toContain(nameOf(0));
  const kept = await (await browserOf(market.prime)).get(address('decisions'));
  expect(kept.text).toContain('Decisions that do not stand any more');
  expect(kept.text).toContain('The provider gave it back or withdrew');
});

test('a provider that waits asks when it will be decided, once a week', async () => {
  const waiting = await answeredMarket(services, { answers: 1 });
  const only = waiting.answers[0]?.provider;
  if (!only) throw new Error('There is no provider');
  const browser = await browserOf(only);
  const path = `/opportunities/${waiting.opportunity.opportunityId}/outcome`;
  const asked = await browser.post(path, {});
  expect(asked.text).toContain('You can ask again from');
  const again = await browser.post(path, {}, 409);
  expect(again.errors.nudge).toContain('You have asked this week');
});
