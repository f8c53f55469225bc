import { expect, test } from 'vitest';
import type { Person } from '#app/features/identity/actor.ts';
import { paths } from '#app/paths.ts';
import { addMember, createOrganisation, createPerson, personActing, sessionCookieFor } from '#test/support/actors.ts';
import { appForTest } from '#test/support/app.ts';
import {
  type AssessedMarket,
  appointed,
  assessedMarket,
  lockScores,
  quality,
  reach,
  scores,
} from '#test/support/assessment.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';

async function setUp(options: { providers?: number } = {}) {
  const services = await servicesForTest();
  const market = await assessedMarket(services, options);
  const app = await appForTest(services);
  const asPerson = async (person: Person) =>
    app.browser(await sessionCookieFor(services, person.personId, { actingFor: market.key.organisationId }));
  return { services, market, app, asPerson };
}

const sheetFields = (points: [string, string], reason = 'It is shown in the answer') => ({
  [`points_${quality.id}`]: points[0],
  [`reason_${quality.id}`]: reason,
  [`points_${reach.id}`]: points[1],
  [`reason_${reach.id}`]: reason,
});

async function decide(services: TestServices, { key }: AssessedMarket) {
  await services.db.updateTable('opportunity').set({ status: 'decided' }).where('id', '=', key.opportunityId).execute();
}

test('from the appointment to the ranking, page by page, by a prime and two assessors', {
  timeout: 180_000,
}, async () => {
  const { services, market, asPerson } = await setUp({ providers: 2 });
  const { opportunityId } = market.key;
  const [first = '', second = ''] = market.interests;
  const chair = await personActing(services, { organisationId: market.key.organisationId, role: 'viewer' });
  const other = await personActing(services, { organisationId: market.key.organisationId, role: 'viewer' });
  const prime = await asPerson(market.prime);
  await prime.get(paths.opportunity(opportunityId));
  await prime.follow('Assessors');
  await prime.submit('Appoint', {}, 400);
  expect(prime.page().errors).toEqual({ person: 'Select who is to assess' });
  await prime.submit('Appoint', { person: chair.personId, is_chair: 'yes' });
  expect((await prime.submit('Appoint', { person: other.personId })).text).toContain('chair');

  const [chairs, others] = [await asPerson(chair), await asPerson(other)];
  for (const browser of [chairs, others]) {
    await browser.get(paths.opportunityAssessments(opportunityId));
    await browser.follow('Declare conflicts');
    await browser.submit('Declare', {}, 400);
    expect(browser.page().errors).toEqual({ read: 'Confirm that you have read the list' });
    await browser.submit('Declare', { read: 'yes' });
    for (const number of ['1', '2']) {
      await browser.follow(`Provider ${number}`);
      expect(browser.page().html).not.toContain('Harbour Skills');
      expect(browser.page().text).toContain(`Provider ${number} works close to home.`);
      await browser.submit('Save and go on later', sheetFields(['4', '3']));
      await browser.follow(`Provider ${number}`);
      await browser.submit('Save and lock', sheetFields(number === '1' ? ['4', '3'] : ['5', '5']));
    }
  }
  await chairs.get(paths.opportunityComparison(opportunityId));
  expect(chairs.page().html).not.toContain('Harbour Skills');
  for (const interestId of [first, second]) {
    await chairs.get(paths.opportunityConsensus(opportunityId, interestId));
    await chairs.submit('Save and lock', sheetFields(['4', '3'], ''), interestId === first ? 200 : 400);
  }
  expect(Object.values(chairs.page().errors)).toEqual([
    'Enter the reason why the points are not the mean, 5',
    'Enter the reason why the points are not the mean, 5',
  ]);
  await chairs.submit('Save and lock', sheetFields(['5', '4']));
  const comparison = await prime.get(paths.opportunityComparison(opportunityId));
  expect(comparison.text).toContain('Provider 2: Harbour Skills WestTotal out of 10092.0Ahead of the next byTotal');
  expect(comparison.text).toContain('2 of 2 districts asked for');

  await prime.get(paths.opportunitySheetsKept(opportunityId), 404);
  await decide(services, market);
  const kept = await prime.get(paths.opportunitySheetsKept(opportunityId));
  expect(kept.text).toContain('Provider 1: Harbour Skills East');
  expect(kept.text).toContain('4 points. It is shown in the answer');
});

test('nobody reads another’s scores before all have locked, and an assessor with a conflict reads nothing of that provider', {
  timeout: 90_000,
}, async () => {
  const { services, market, asPerson } = await setUp({ providers: 2 });
  const { opportunityId } = market.key;
  const [first = '', second = ''] = market.interests;
  const chair = await appointed(services, market, { isChair: true });
  const conflicted = await appointed(services, market, { conflicts: [market.profiles[0]?.organisationId ?? ''] });
  const undeclared = await appointed(services, market, { conflicts: null });
  await lockScores(services, market, chair, first, scores(5, 5, 'A secret reason'));

  const browser = await asPerson(conflicted);
  await browser.get(paths.opportunityConsensus(opportunityId, first), 404);
  await browser.get(paths.opportunityConsensus(opportunityId, second), 404);
  await browser.get(paths.opportunityAssessment(opportunityId, first), 404);
  await browser.get(paths.opportunityInterest(opportunityId, first), 404);
  expect((await browser.get(paths.opportunityAssessment(opportunityId, second))).html).not.toContain('A secret reason');
  expect((await browser.get(paths.opportunityAssessments(opportunityId))).text).not.toContain('Provider 1');
  const comparison = await browser.get(paths.opportunityComparison(opportunityId));
  expect(comparison.text).not.toContain('Provider 1');
  expect(comparison.text).toContain('You do not see 1 provider that you have a conflict with');

  const waiting = await asPerson(undeclared);
  await waiting.get(paths.opportunityAssessment(opportunityId, first), 404);
  await waiting.get(paths.opportunityInterest(opportunityId, first), 404);
  expect((await waiting.get(paths.opportunityComparison(opportunityId))).heading).toBe('Your score sheets');
  for (const page of [paths.opportunityAssessments(opportunityId), paths.opportunityAssessors(opportunityId)])
    expect((await waiting.get(page)).html).not.toContain('A secret reason');
});

test('before the deadline an assessor finds no answer, by any address', async () => {
  const { services, market, asPerson } = await setUp();
  const { opportunityId } = market.key;
  const assessor = await appointed(services, market, { isChair: true });
  services.clock.set('2026-07-01T20:00:00Z');
  const browser = await asPerson(assessor);
  expect((await browser.get(paths.opportunityAssessments(opportunityId))).text).toContain('The answers are sealed');
  await browser.get(paths.opportunityConflicts(opportunityId), 404);
  await browser.get(paths.opportunityComparison(opportunityId), 404);
  await browser.get(paths.opportunityScoringClose(opportunityId), 404);
  for (const interestId of market.interests) {
    await browser.get(paths.opportunityAssessment(opportunityId, interestId), 404);
    await browser.get(paths.opportunityConsensus(opportunityId, interestId), 404);
  }
});

test('the same sheet in two tabs: the second keeps what was typed, shows what was saved, and can save over it', async () => {
  const { services, market, asPerson } = await setUp();
  const address = paths.opportunityAssessment(market.key.opportunityId, market.interests[0] ?? '');
  const assessor = await appointed(services, market, { isChair: true });
  const [one, two] = [await asPerson(assessor), await asPerson(assessor)];
  await one.get(address);
  await two.get(address);
  await one.submit('Save and go on later', sheetFields(['4', '4'], 'From the first tab'));
  const refused = await two.submit('Save and go on later', sheetFields(['2', '2'], 'From the second tab'), 409);
  expect(Object.values(refused.errors)[0]).toContain('These scores were saved elsewhere');
  expect(refused.text).toContain('Saved elsewhere: 4 points. From the first tab');
  expect(refused.document.querySelector('textarea')?.value).toBe('From the second tab');
  await two.submit('Save and go on later');
  expect((await one.get(address)).document.querySelector('textarea')?.value).toBe('From the second tab');
});

test('the chair closes scoring with a reason that the assessors read; providers without a locked score stop it', async () => {
  const { services, market, asPerson } = await setUp({ providers: 2 });
  const { opportunityId } = market.key;
  const chair = await appointed(services, market, { isChair: true });
  const late = await appointed(services, market);
  await lockScores(services, market, chair, market.interests[0] ?? '');
  const browser = await asPerson(chair);
  await browser.get(paths.opportunityScoringClose(opportunityId));
  await browser.submit('Close scoring', {}, 400);
  await browser.submit('Close scoring', { reason: 'A colleague is ill' }, 409);
  expect(browser.page().errors).toEqual({ reason: 'Nobody has locked scores for Provider 2' });
  await lockScores(services, market, chair, market.interests[1] ?? '');
  await browser.submit('Close scoring', { reason: 'A colleague is ill' });
  const lates = await asPerson(late);
  await lates.get(paths.opportunityScoringClose(opportunityId), 404);
  const sheets = await lates.get(paths.opportunityAssessments(opportunityId));
  expect(sheets.text).toContain('The chair has closed scoring: A colleague is ill');
});

test('score sheets are for the prime and stewards once it is decided, and for no other prime or provider', async () => {
  const { services, market, app } = await setUp({ providers: 1 });
  await decide(services, market);
  const readAs = async (kind: 'provider' | 'prime' | 'steward', status: number) => {
    const organisationId = await createOrganisation(services, { kind });
    const personId = await createPerson(services);
    await addMember(services, organisationId, personId);
    const browser = app.browser(await sessionCookieFor(services, personId, { actingFor: organisationId }));
    await browser.get(paths.opportunitySheetsKept(market.key.opportunityId), status);
    await browser.get(paths.opportunityComparison(market.key.opportunityId), status);
  };
  await readAs('steward', 200);
  await readAs('prime', 404);
  await readAs('provider', 404);
});

test('somebody who declared a conflict in words reads it again with what was wrong', async () => {
  const { services, market, asPerson } = await setUp({ providers: 2 });
  const assessor = await appointed(services, market, { isChair: true, conflicts: null });
  const [profile] = market.profiles;
  const browser = await asPerson(assessor);
  await browser.get(paths.opportunityConflicts(market.key.opportunityId));
  const conflict = profile?.organisationId ?? '';
  await browser.submit('Declare', { read: 'yes', conflicts: conflict }, 400);
  expect(browser.page().errors).toEqual({ [`nature_${conflict}`]: `Enter what connects you with ${profile?.name}` });
  await browser.submit('Declare', {
    read: 'yes',
    conflicts: conflict,
    [`nature_${conflict}`]: 'My sister works there',
  });
  expect(browser.page().text).toContain('You do not see 1 provider');
  const prime = await asPerson(market.prime);
  expect((await prime.get(paths.opportunityAssessors(market.key.opportunityId))).text).toContain(
    'My sister works there',
  );
});
