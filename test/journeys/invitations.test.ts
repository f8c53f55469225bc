import { afterAll, beforeAll, expect, test } from 'vitest';
import { personActing, sessionCookieFor } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import {
  insertPublishedOpportunities,
  insertPublishedProfiles,
  publishedOpportunity,
  publishedProfile,
} from '#test/support/published.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';

let services: TestServices;
let app: TestApp;

beforeAll(async () => {
  services = await openTestServices();
  app = await openTestApp(services);
}, 180_000);
afterAll(async () => {
  await app.close();
  await services.close();
});

const browserOf = async ({ personId }: { personId: string }) => app.browser(await sessionCookieFor(services, personId));

async function market() {
  const prime = await personActing(services, { kind: 'prime' });
  const opportunity = publishedOpportunity({ organisationId: prime.acting.organisationId });
  const profile = publishedProfile({ name: `Quayside Learning ${crypto.randomUUID().slice(0, 4)}` });
  const entry = publishedProfile({ name: `Old Mill Trust ${crypto.randomUUID().slice(0, 4)}`, claimed: false });
  await insertPublishedOpportunities(services, [opportunity]);
  await insertPublishedProfiles(services, [profile, entry]);
  const owner = await personActing(services, { organisationId: profile.organisationId });
  return { prime, opportunity, profile, entry, owner, home: `/opportunities/${opportunity.opportunityId}` };
}

test('a prime invites from the page of a provider, which opens the mail, reads and says no; the prime sees each step', async () => {
  const { prime, profile, owner, home } = await market();
  const editor = await browserOf(prime);
  await editor.get(`/profiles?q=${encodeURIComponent(profile.name)}`);
  await editor.follow('Invite to an opportunity');
  await editor.get(`/profiles/${profile.organisationId}`);
  await editor.follow('Invite to an opportunity');
  await editor.follow('Training in the Humber');
  const sent = await editor.submit('Send the invitation', { message: 'We like your work.' });
  expect(sent.text).toContain(`${profile.name} Sent`);
  await services.runJobs();

  const link = services.outbox.findLast(({ to }) => to === owner.email)?.text.match(/\S+\/invitations\/open\/\S+/)?.[0];
  const reader = app.browser();
  await reader.get(link ?? '');
  expect((await editor.get(`${home}/invitations`)).text).toContain(`${profile.name} Sent`);
  expect((await reader.submit('Read the opportunity')).path).toBe(home);
  expect((await editor.get(`${home}/invitations`)).text).toContain(`${profile.name} Opened`);

  const provider = await browserOf(owner);
  await provider.get(home);
  await provider.follow('Read the invitation');
  expect(provider.page().text).toContain('We like your work.');
  await provider.submit('Read the opportunity');
  expect((await editor.get(`${home}/invitations`)).text).toContain(`${profile.name} Viewed`);
  await provider.post(`${home}/not-for-us`, { reason: 'price' });
  expect((await editor.get(`${home}/invitations`)).text).toMatch(/Not for us, 1 June 2026: Price or terms/);
});

test('a directory entry is invited by a letter whose code can be typed', async () => {
  const { prime, entry, home } = await market();
  const editor = await browserOf(prime);
  await editor.get(`${home}/invitations/${entry.organisationId}`);
  const letter = await editor.submit('Record and show the letter');
  const address = letter.text.match(/\S+\/invitations\/open\/[-\w]{19}/)?.[0] ?? '';
  const reader = app.browser();
  await reader.get(address.toLowerCase());
  expect(reader.page().text).toContain(`take over the entry of ${entry.name}`);
  await reader.submit('Read the opportunity');
  expect((await editor.get(`${home}/invitations`)).text).toContain(`${entry.name} Opened`);
  await app.browser().get('/invitations/open/0000-0000-0000-0000', 404);
});

test('a number that is enough is kept, and a wrong one is given back', async () => {
  const { prime, home } = await market();
  const editor = await browserOf(prime);
  await editor.get(`${home}/invitations`);
  const refused = await editor.submit('Save', { enough: 'many' }, 400);
  expect(refused.errors).toEqual({ enough: 'How many answers are enough must be a whole number from 3 to 1,000' });
  expect((await editor.submit('Save', { enough: '3' })).text).toContain('Inviting stops at 3 answers');
  expect(editor.page().document.querySelector<HTMLInputElement>('#enough')?.value).toBe('3');
});

test('who was invited is seen by the inviter and stewards alone: in no page, JSON or address of anybody else', async () => {
  const { prime, profile, entry, owner, home } = await market();
  const editor = await browserOf(prime);
  for (const { organisationId } of [profile, entry]) {
    await editor.get(`${home}/invitations/${organisationId}`);
    const button = organisationId === entry.organisationId ? 'Record and show the letter' : 'Send the invitation';
    await editor.submit(button, {});
  }
  const steward = await personActing(services, { kind: 'steward' });
  const colleague = await personActing(services, { organisationId: prime.acting.organisationId, role: 'viewer' });
  for (const seer of [steward, colleague])
    expect((await (await browserOf(seer)).get(`${home}/invitations`)).text).toContain(entry.name);

  const rival = await personActing(services);
  const otherPrime = await personActing(services, { kind: 'prime' });
  const strangers = [app.browser(), await browserOf(rival), await browserOf(otherPrime), await browserOf(owner)];
  const closed = [
    `${home}/invitations`,
    `${home}/invitations.json`,
    `${home}/invitations.data`,
    `${home}/invitations?_data=routes`,
    `${home}/invitations/${entry.organisationId}`,
    `${home}/invitations/${entry.organisationId}/letter`,
  ];
  const open = [home, `${home}.json`, `${home}.data`, `${home}/questions`, `${home}/questions.json`, `${home}/matches`];
  for (const stranger of strangers) {
    for (const address of closed) {
      const answer = await stranger.send(address);
      expect(answer.status, address).not.toBe(200);
      expect(answer.body, address).not.toContain(entry.name);
    }
    for (const address of open) expect((await stranger.send(address)).body, address).not.toContain(entry.name);
    const answer = await stranger.send(`${home}/invitations`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'enough=3',
    });
    expect([302, 403, 404]).toContain(answer.status);
  }
  const [, , , invitedOne] = strangers;
  expect((await invitedOne?.get(`${home}/invitation`))?.text).toContain('invites you');
  for (const other of strangers.slice(1, 3))
    expect([403, 404]).toContain((await other.send(`${home}/invitation`)).status);
});
