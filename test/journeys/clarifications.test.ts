import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createOrganisation, personActing, sessionCookieFor } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { insertPublishedOpportunities, publishedOpportunity } from '#test/support/published.ts';
import { openTestServices, startOfTime, type TestServices } from '#test/support/services.ts';

let services: TestServices;
let app: TestApp;

beforeAll(async () => {
  services = await openTestServices();
  app = await openTestApp(services);
}, 180_000);
beforeEach(() => services.clock.set(startOfTime));
afterAll(async () => {
  await app.close();
  await services.close();
});

test('a provider asks, the prime answers without knowing whom, and everyone reads both', async () => {
  const prime = await personActing(services, { kind: 'prime' });
  const providerId = await createOrganisation(services, { name: 'Zebra Crossing Skills CIC' });
  const asker = await personActing(services, { organisationId: providerId });
  const steward = await personActing(services, { kind: 'steward' });
  const rival = await personActing(services);
  const colleague = await personActing(services, { organisationId: prime.acting.organisationId, role: 'viewer' });
  const opportunity = publishedOpportunity({ organisationId: prime.acting.organisationId });
  await insertPublishedOpportunities(services, [opportunity]);
  const browserOf = async ({ personId }: { personId: string }) =>
    app.browser(await sessionCookieFor(services, personId));
  const provider = await browserOf(asker);
  const editor = await browserOf(prime);
  const home = `/opportunities/${opportunity.opportunityId}`;

  await provider.get(home);
  await provider.follow('Questions and answers');
  await provider.follow('Ask a question');
  expect((await provider.submit('Ask in public', {}, 400)).errors).toEqual({ question: 'Enter your question' });
  const typed = 'Zebra Crossing Skills has a hall in Hull. May we use it?';
  const warned = await provider.submit('Ask in public', { question: typed }, 400);
  expect(warned.errors).toEqual({
    send_anyway: 'Your question says “Zebra Crossing Skills”. Take it out, or confirm that everyone may read it',
  });
  expect(warned.document.querySelector('textarea')?.value.trim()).toBe(typed);
  const asked = await provider.submit('Ask in public', { question: 'May we use a hall of our own in Hull?' });
  expect(asked.text).toContain('Question 1 is published');
  expect(asked.text).toContain('Asked by you');
  await services.runJobs();

  await editor.get(home);
  await editor.follow('Questions and answers');
  await editor.follow('Answer question 1');
  await editor.submit('Publish the answer', { answer: 'Yes, if it is accessible.' });
  expect(editor.page().text).toContain('Yes, if it is accessible.');
  await services.runJobs();

  const addresses = [home, `${home}.json`, `${home}/questions`, `${home}/questions.json`, '/account/notifications'];
  const readers = [editor, await browserOf(colleague), await browserOf(rival), app.browser()];
  const seen = async (browsers: typeof readers) => {
    const bodies: string[] = [];
    for (const browser of browsers) for (const address of addresses) bodies.push((await browser.send(address)).body);
    return bodies.join('\n');
  };
  const before = await seen(readers);
  expect(before).toContain('May we use a hall of our own in Hull?');
  expect(before).not.toContain('Zebra');
  expect(before).not.toContain(providerId);
  for (const browser of readers)
    expect([302, 403, 404]).toContain((await browser.send('/stewardship/audit?noun=clarification')).status);
  expect((await (await browserOf(steward)).get(`${home}/questions`)).text).toContain('Zebra Crossing Skills CIC');

  // Sessions last for thirty days: everyone signs in again.
  services.clock.set('2026-07-01T22:59:59Z');
  const signedInAgain = [await browserOf(prime), await browserOf(colleague), await browserOf(rival), app.browser()];
  expect(await seen(signedInAgain)).not.toContain('Zebra');
  services.clock.set('2026-07-01T23:00:00Z');
  expect(await seen([await browserOf(rival), app.browser()])).not.toContain('Zebra');
  expect((await (await browserOf(prime)).get(`${home}/questions`)).text).toContain('Zebra Crossing Skills CIC');
});

test('whoever insists may name themselves', async () => {
  const prime = await personActing(services, { kind: 'prime' });
  const asker = await personActing(services, {
    organisationId: await createOrganisation(services, { name: 'Yellow Bus Training' }),
  });
  const opportunity = publishedOpportunity({ organisationId: prime.acting.organisationId });
  await insertPublishedOpportunities(services, [opportunity]);
  const provider = app.browser(await sessionCookieFor(services, asker.personId));
  await provider.get(`/opportunities/${opportunity.opportunityId}/questions/ask`);
  await provider.submit('Ask in public', { question: 'Yellow Bus Training drives. Is that allowed?' }, 400);
  const sent = await provider.submit('Ask in public', { send_anyway: ['yes'] });
  expect(sent.text).toContain('Yellow Bus Training drives');
});
