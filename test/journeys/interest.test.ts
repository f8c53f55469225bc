import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { system } from '#app/features/identity/actor.ts';
import { openInterests } from '#app/features/interests/open-interests.server.ts';
import { sessionCookieFor } from '#test/support/actors.ts';
import { appForTest } from '#test/support/app.ts';
import { york } from '#test/support/published.ts';
import { servicesForTest } from '#test/support/services.ts';
import { amend, fittingProvider, openOpportunity, question } from '../features/interest.fixtures.ts';

const answerName = `answer_${question.id}`;

test('from a published profile, an interest without a question takes three pages, two clicks, no field and two minutes', async () => {
  const services = await servicesForTest();
  const app = await appForTest(services);
  const { opportunityId } = await openOpportunity(services, { questions: [] });
  const { person } = await fittingProvider(services);
  const browser = app.browser(await sessionCookieFor(services, person.personId));

  const pages = [await browser.get(`/opportunities/${opportunityId}`)];
  let clicks = 0;
  pages.push(await browser.follow('Answer this'));
  clicks += 1;
  const fields = [...browser.page().document.querySelectorAll('#interest-form input, #interest-form textarea')];
  const toFill = fields.filter((field) => field.getAttribute('type') !== 'hidden');
  expect(
    toFill.map((field) => field.closest('.govuk-form-group')?.querySelector('label')?.textContent?.trim()),
  ).toEqual(['Your price (optional)']);
  const filled: string[] = [];
  pages.push(await browser.submit('Send interest'));
  clicks += 1;

  expect(pages.at(-1)?.heading).toBe('Interest sent');
  // Reading all of the form and of what follows at 200 words a minute, and ten seconds to think before each click.
  const words = pages
    .slice(1)
    .map(({ document }) => document.querySelector('main')?.textContent?.match(/\S+/g)?.length ?? 0);
  const seconds = (words.reduce((sum, count) => sum + count, 0) / 200) * 60 + clicks * 10;
  expect(seconds).toBeLessThanOrEqual(120);
  expect({ pages: pages.length, clicks, filled: filled.length }).toEqual({ pages: 3, clicks: 2, filled: 0 });
}, 120_000);

test('a provider begins, comes back, errs, sends, changes, withdraws and sends again', async () => {
  const services = await servicesForTest();
  const app = await appForTest(services);
  const { opportunityId, snapshot } = await openOpportunity(services);
  const { person } = await fittingProvider(services);
  const browser = app.browser(await sessionCookieFor(services, person.personId));
  const path = `/opportunities/${opportunityId}/interest`;

  const first = await browser.get(path);
  expect(first.text).toContain('What reaches us by 23:59:59 London time on the day of the deadline counts');
  expect(first.text).not.toContain('Our clock said');
  expect(first.text).toContain('Tell Humber Prime that it is not for you');
  const saved = await browser.submit('Save and come back later', {
    [answerName]: 'First we',
    [`price_${opportunityId}`]: 'dear',
  });
  expect(saved.text).toContain('Saved. It is not sent yet');
  expect((await browser.get('/interests')).text).toContain('Send it by 1 July 2026');

  await browser.get(path);
  const wrong = await browser.submit('Send interest', {}, 400);
  expect(wrong.errors[`price_${opportunityId}`]).toBe('Enter the price in pounds, such as 12,500, or leave it empty');
  expect(wrong.document.querySelector<HTMLTextAreaElement>(`#${answerName}`)?.value).toBe('First we');
  const sent = await browser.submit('Send interest', { [`price_${opportunityId}`]: '12,500' });
  expect(sent.text).toContain('Version 1, received at 09:00:00 on 1 June 2026');

  services.clock.set('2026-06-30T22:41:07Z');
  const near = await browser.get(path);
  expect(near.text).toContain('Our clock said 23:41:07 on 30 June 2026 in London');
  expect(near.text).toContain('£12,500');
  const changed = await browser.submit('Send the change', { [answerName]: 'Then we' });
  expect(changed.text).toContain('Version 2');

  await amend(services, { ...snapshot, questions: [{ ...question, question: 'How would you begin?' }] }, 2);
  expect((await browser.get(path)).text).toContain('Changed: How would you begin?');
  await browser.follow('Withdraw it');
  const withdrawn = await browser.submit('Withdraw it', { reason: 'Too many changes' });
  expect(withdrawn.text).toContain('You withdrew it: “Too many changes”');
  const again = await browser.submit('Send interest', { [answerName]: 'After all' });
  expect(again.text).toContain('Version 3');

  services.clock.set('2026-07-01T23:06:00Z');
  await openInterests({ services, actor: system, formKey: null });
  const reviewed = await browser.get(path);
  expect(reviewed.text).toContain('Being reviewed');
  expect(reviewed.text).toContain('After all');
}, 120_000);

test('an amendment while the form was open keeps what was typed and asks to look again', async () => {
  const services = await servicesForTest();
  const app = await appForTest(services);
  const { opportunityId, snapshot } = await openOpportunity(services);
  const { person } = await fittingProvider(services);
  const browser = app.browser(await sessionCookieFor(services, person.personId));
  await browser.get(`/opportunities/${opportunityId}/interest`);
  const added = { id: randomUUID(), question: 'And how would you end?', maxWords: 20 };
  await amend(services, { ...snapshot, questions: [question, added] }, 2);
  const refused = await browser.submit('Send interest', { [answerName]: 'Typed before' }, 400);
  expect(refused.errors[`answer_${added.id}`]).toBe('Enter your answer');
  const stale = await browser.post(
    `/opportunities/${opportunityId}/interest`,
    { [answerName]: 'Typed before', [`answer_${added.id}`]: 'Both', opportunity_version: '1' },
    409,
  );
  expect(stale.errors.interest).toContain('The opportunity was amended while you were writing');
  expect(stale.document.querySelector<HTMLTextAreaElement>(`#${answerName}`)?.value).toBe('Typed before');
  expect((await browser.submit('Send interest')).heading).toBe('Interest sent');
}, 60_000);

test('who does not fit reads why, and goes to where it can be lifted', async () => {
  const services = await servicesForTest();
  const app = await appForTest(services);
  const { opportunityId } = await openOpportunity(services);
  const { profile } = await fittingProvider(services);
  const far = await fittingProvider(services, {
    activities: profile.activities.map((activity) => ({ ...activity, id: randomUUID(), districts: [york] })),
  });
  const browser = app.browser(await sessionCookieFor(services, far.person.personId));
  const page = await browser.get(`/opportunities/${opportunityId}/interest`);
  expect(page.text).toContain('No activity of the service and group covers a district asked for');
  expect(page.document.querySelector('#interest-form')).toBeNull();
  const late = await browser.post(`/opportunities/${opportunityId}/interest`, { [answerName]: 'Kept words' }, 409);
  expect(late.text).toContain('Kept words');
  expect((await browser.follow('Work in')).path).toBe(`/profiles/${far.organisationId}/edit/activities`);
}, 60_000);

test('a provider says more once, and every version can be read', async () => {
  const services = await servicesForTest();
  const app = await appForTest(services);
  const { person } = await fittingProvider(services);
  const browser = app.browser(await sessionCookieFor(services, person.personId));
  const page = await browser.get('/interests/expression');
  expect(page.text).toContain('We train people who leave prison.');
  await browser.follow('Say more');
  const wordy = await browser.submit('Save', { approach: 'word '.repeat(301) }, 400);
  expect(wordy.errors.approach).toBe('“How we work” must be 300 words or fewer');
  await browser.submit('Save', { approach: 'One adviser for each person.' });
  await browser.follow('Change your words');
  const second = await browser.submit('Save', { results: 'Nine in ten stayed.' });
  expect(second.text).toContain('Saved as version 2');
  const first = await browser.follow('Version 1');
  expect(first.text).toContain('One adviser for each person.');
  expect(first.text).not.toContain('Nine in ten');
  await browser.get('/interests/expression/versions/3', 404);
}, 60_000);

test('the prime reads answers by number once they are opened, and no name in them', async () => {
  const services = await servicesForTest();
  const app = await appForTest(services);
  const { prime, opportunityId } = await openOpportunity(services);
  const provider = await fittingProvider(services, {
    name: 'Humber Gateway CIC',
    website: 'https://www.humbergateway.example/',
    summary: 'Humber Gateway trains people. Write to ask@humbergateway.example.',
  });
  const browser = app.browser(await sessionCookieFor(services, provider.person.personId));
  await browser.get(`/opportunities/${opportunityId}/interest`);
  await browser.submit('Send interest', { [answerName]: 'At HUMBER GATEWAY we visit each prison.' });
  services.clock.set('2026-07-01T23:06:00Z');
  await openInterests({ services, actor: system, formKey: null });

  const reader = app.browser(await sessionCookieFor(services, prime.personId));
  await reader.get(`/opportunities/${opportunityId}`);
  await reader.follow('Interests');
  const answer = await reader.follow('Provider 1');
  expect(answer.text).toContain('At Provider 1 we visit each prison.');
  const json = (await reader.send(`/opportunities/${opportunityId}/interests.json`)).body;
  for (const shown of [answer.html, json]) {
    expect(shown).not.toMatch(/humber\s*gateway/i);
    expect(shown).not.toContain(provider.organisationId);
  }
}, 60_000);
