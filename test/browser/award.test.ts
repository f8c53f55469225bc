import { expect, test } from 'vitest';
import { latestVersion } from '#app/features/opportunities/published-version.server.ts';
import { send } from '../features/interest.fixtures.ts';
import { awardCast } from './support/award-cast.ts';
import type { Reader } from './support/reader.ts';
import { siteForFile, twoDevices } from './support/site.ts';
import { answer } from './support/steps.ts';

const site = siteForFile();
const question = 'How would you start in the first month?';
const ownWords = 'We would begin with an open day in each job centre.';
const rivalWords = 'We would begin with a visit to each employer.';

type Cast = Awaited<ReturnType<typeof awardCast>>;

test.each(twoDevices('award'))('from an opportunity to an award, and a review of it: $name', async (device) => {
  const { services } = site;
  const cast = await awardCast(services, device.javaScript ? 'East' : 'West');
  const as = async (who: string, personId: string) => {
    const reader = await site.reader(device, who);
    await site.signIn(reader, personId);
    return reader;
  };
  const prime = await as('1-prime', cast.editor.personId);
  const provider = await as('2-provider', cast.provider.person.personId);
  const assessors = [
    await as('3-chair', cast.assessors[0].personId),
    await as('4-assessor', cast.assessors[1].personId),
  ];
  const owner = await as('5-owner', cast.owner.personId);

  await publish(prime, cast);
  await invite(prime, cast);
  await services.runJobs();
  await ask(provider, prime, cast);
  await sendAndChange(provider, cast);
  await sendOfRival(cast);
  await appoint(prime, cast);
  services.clock.set('2026-06-23T08:00:00Z');
  await run('interests-open');

  for (const assessor of assessors) await score(assessor, cast);
  await agree(assessors[0], cast);
  await decide(prime, cast);
  await services.runJobs();
  await readOutcome(provider, cast);
  await review(provider, owner, cast);
  services.clock.set('2026-07-20T08:00:00Z');
  await run('challenge-clock');
  await run('award-effect');
  await seeAward(cast, await as('6-provider', cast.provider.person.personId));
});

async function run(job: 'interests-open' | 'challenge-clock' | 'award-effect') {
  const { db, jobs } = site.services;
  await db.transaction().execute((transaction) => jobs.enqueue(transaction, job, {}));
  await site.services.runJobs();
}

/** The prime divides its draft into two lots, asks a question, says how it will judge and publishes. */
async function publish(prime: Reader, { opportunityId }: Cast) {
  const edit = `/opportunities/${opportunityId}/edit`;
  await prime.open(edit);
  await prime.follow('Lots');
  await prime.fill({ title: 'East Hull', value_high: '60000' });
  await prime.press('Add lot');
  await prime.fill({ title: 'West Hull', value_high: '30000' });
  await prime.press('Add lot');
  await prime.follow('Choose the lot of each requirement');
  await prime.follow('Add');
  await prime.page.getByLabel('West Hull').check();
  await prime.fill({ service_type: 'training' });
  await prime.press('Save and continue');
  await prime.fill({ customer_groups: 'anyone_out_of_work' });
  await prime.press('Save and continue');
  await prime.fill({ place_kind: 'districts', place_districts: 'E06000010' });
  await prime.press('Save and continue');
  await prime.fill({ volume_central: '15' });
  await prime.press('Save and continue');
  await answer(prime, `${edit}/questions`, { question, max_words: '100' }, 'Add question');
  const plan = { name: 'How you will do it', weight: '60', threshold: '2' };
  await answer(prime, `${edit}/criteria`, plan, 'Add criterion');
  await answer(prime, `${edit}/criteria`, { name: 'Reach', weight: '40' }, 'Add criterion');
  await prime.open(edit);
  await prime.follow('Check and publish');
  await prime.press('Publish opportunity');
  expect(await prime.text()).toContain('Opportunity published');
}

async function invite(prime: Reader, { provider, opportunityId }: Cast) {
  await prime.follow('Providers that fit');
  await prime.follow(`Invite ${provider.profile.name}`);
  await prime.fill({ message: 'We read your profile and would like to hear from you.' });
  await prime.press('Send the invitation');
  await prime.open(`/opportunities/${opportunityId}`);
}

async function ask(provider: Reader, prime: Reader, { opportunityId }: Cast) {
  const home = `/opportunities/${opportunityId}`;
  await provider.open(home);
  await provider.follow('Read the invitation');
  await provider.press('Read the opportunity');
  await provider.follow('Questions and answers');
  await provider.follow('Ask a question');
  await provider.fill({ question: 'May the courses be given in the evening?' });
  await provider.press('Ask in public');
  await prime.open(home);
  await prime.follow('Questions and answers');
  await prime.follow('Answer question 1');
  await prime.fill({ answer: 'Yes, one evening a week.' });
  await prime.press('Publish the answer');
  await site.services.runJobs();
  await provider.open(`${home}/questions`);
  expect(await provider.text()).toContain('Yes, one evening a week.');
}

/** At most three pages: the opportunity, the form, and the receipt. */
async function sendAndChange(provider: Reader, { opportunityId }: Cast) {
  const before = provider.pages();
  await provider.open(`/opportunities/${opportunityId}`);
  await provider.follow('Answer this');
  await provider.page.getByLabel(question).fill('We would begin with an open day.');
  for (const lot of ['East Hull', 'West Hull']) await provider.page.getByLabel(lot, { exact: true }).check();
  await provider.press('Send interest');
  expect(await provider.text()).toContain('Version 1');
  expect(provider.pages() - before).toBe(3);
  await provider.follow('read it, change it or withdraw it');
  await provider.page.getByLabel(question).fill(ownWords);
  await provider.press('Send the change');
  expect(await provider.text()).toContain('Version 2');
}

/** Another provider answers for the first lot alone. */
async function sendOfRival({ rival, opportunityId }: Cast) {
  const version = await latestVersion(site.services.db, opportunityId);
  const [first] = version?.snapshot.lots ?? [];
  if (!version || !first) throw new Error('It is not published');
  const lots = [{ lotId: first.id, pricePence: 5_500_000 }];
  expect(await send(rival, version.snapshot, { answer: rivalWords, lots })).toMatchObject({ ok: true });
}

async function appoint(prime: Reader, { assessors, opportunityId }: Cast) {
  await prime.open(`/opportunities/${opportunityId}`);
  await prime.follow('Assessors');
  await prime.fill({ person: assessors[0].personId, is_chair: 'yes' });
  await prime.press('Appoint');
  await prime.fill({ person: assessors[1].personId });
  await prime.press('Appoint');
}

/** Fills in points for each criterion of the page, with the same reason. */
async function give(reader: Reader, points: string, reason: string) {
  for (const group of await reader.page.locator('main fieldset', { hasText: 'Points for' }).all())
    await group.locator(`input[value="${points}"]`).check();
  for (const field of await reader.page.locator('main textarea').all()) await field.fill(reason);
}

async function score(assessor: Reader, { opportunityId, provider, rival }: Cast) {
  await assessor.open(`/opportunities/${opportunityId}`);
  await assessor.follow('Your score sheets');
  await assessor.follow('Declare conflicts');
  await assessor.fill({ read: 'yes' });
  await assessor.press('Declare');
  for (const number of [1, 2]) {
    await assessor.follow(`Provider ${number}`);
    const read = await assessor.text();
    expect(read).not.toContain(provider.profile.name);
    expect(read).not.toContain(rival.profile.name);
    const isRival = read.includes(rivalWords);
    await give(assessor, isRival ? '4' : '3', isRival ? 'Employers are named.' : 'It says little of employers.');
    await assessor.press('Save and lock');
  }
}

async function agree(chair: Reader | undefined, { opportunityId }: Cast) {
  if (!chair) throw new Error('There is no chair');
  await chair.open(`/opportunities/${opportunityId}/assessments`);
  for (const number of [1, 2]) {
    await chair.follow(`Provider ${number}`);
    // What stands when nobody chooses is the mean.
    if ((await chair.text()).includes('Employers are named.')) await give(chair, '5', 'Its plan is complete.');
    await chair.press('Save and lock');
  }
}

/** The prime compares, awards the first lot to one and the second to the other, and closes. */
async function decide(prime: Reader, { opportunityId, provider, rival }: Cast) {
  await prime.open(`/opportunities/${opportunityId}`);
  await prime.follow('Compare');
  const compared = await prime.text();
  expect(compared).toContain(ownWords);
  expect(compared).toContain(rivalWords);
  const numberOf = (name: string) => new RegExp(`(Provider \\d): ${name}`).exec(compared)?.[1] ?? '';
  const outcome = async (name: string, fields: Record<string, string>) => {
    await prime.follow(numberOf(name));
    await prime.fill(fields);
    await prime.press('Decide');
    expect(await prime.page.locator('.govuk-error-summary').count(), `${name} was not decided on`).toBe(0);
  };
  await prime.open(`/opportunities/${opportunityId}`);
  await prime.follow('Decisions');
  const best = { outcome: 'award', reasonCode: 'best_score', reason: 'Its plan was the clearest.' };
  await outcome(rival.profile.name, best);
  await outcome(provider.profile.name, {
    outcome: 'not_this_time',
    reasonCode: 'others_scored_higher',
    reason: 'The answer chosen says how it will work with employers.',
    feedback: 'The open days are a good idea. Say next time which employers you know.',
  });
  await prime.follow('West Hull');
  await outcome(provider.profile.name, { ...best, reason: 'It knows the west of the city.' });
  await prime.follow('Close the opportunity');
  await prime.press('Close the opportunity');
  expect(await prime.text()).toContain('everyone has an outcome');
}

async function readOutcome(provider: Reader, { opportunityId, rival }: Cast) {
  await provider.open(`/opportunities/${opportunityId}`);
  await provider.follow('Your interest');
  const read = await provider.text();
  for (const said of [
    'Not this time',
    'The answer chosen says how',
    'Say next time which',
    rival.profile.name,
    'Reach',
  ])
    expect(read).toContain(said);
}

/** The provider asks for a review of the lot that it lost; somebody who did not decide answers. */
async function review(provider: Reader, owner: Reader, cast: Cast) {
  await provider.follow('Ask for a review');
  await provider.fill({ grounds: 'Our answer names three employers.' });
  await provider.press('Ask for a review');
  await owner.open(`/opportunities/${cast.opportunityId}/decisions`);
  await owner.follow(cast.provider.profile.name);
  await owner.follow('Answer it');
  await owner.fill({ outcome: 'not_upheld', answer: 'It names them, and not what they would do.' });
  await owner.press('Send the answer');
  await provider.open(`/opportunities/${cast.opportunityId}/outcome`);
  await provider.follow('See the review');
  expect(await provider.text()).toContain('It names them, and not what they would do.');
}

async function seeAward({ opportunityId, rival, provider }: Cast, reader: Reader) {
  await reader.open(`/opportunities/${opportunityId}`);
  const read = await reader.text();
  for (const { profile } of [rival, provider]) expect(read).toContain(profile.name);
}
