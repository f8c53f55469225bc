import { expect, test } from 'vitest';
import { anonymous, type Person } from '#app/features/identity/actor.ts';
import { sayNotForUs } from '#app/features/not-for-us/say-not-for-us.server.ts';
import { chooseAlerts, stopAlerts } from '#app/features/notifications/preferences.server.ts';
import { publishOpportunity } from '#app/features/opportunities/publish-opportunity.server.ts';
import type { OpportunitySnapshot } from '#app/features/opportunities/snapshot.ts';
import { saveSearch } from '#app/features/saved-searches/save-search.server.ts';
import type { JobInput, JobName } from '#app/services/job-catalogue.ts';
import { addMember, createPerson, openSession, personActing, personAlone, personOf } from '#test/support/actors.ts';
import {
  insertPublishedOpportunities,
  insertPublishedProfiles,
  publishedActivity,
  publishedOpportunity,
  publishedProfile,
  publishedRequirement,
  york,
} from '#test/support/published.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';
import { completeDraft } from './opportunity-draft.fixtures.ts';

const asActor = (services: TestServices, actor: Person | typeof anonymous) => ({ services, actor, formKey: null });

async function queue<Name extends JobName>(services: TestServices, name: Name, input: JobInput<Name>) {
  await services.db.transaction().execute((db) => services.jobs.enqueue(db, name, input));
}

async function ownerOf(services: TestServices, organisationId: string, email: string, role = 'owner' as const) {
  const personId = await createPerson(services, { email });
  await addMember(services, organisationId, personId, role);
  return personOf(services, await openSession(services, personId));
}

/** A prime's opportunity in Hull, a provider that fits it and one in York that does not, each with an owner. */
async function market(services: TestServices) {
  const prime = await personActing(services, { kind: 'prime' });
  const provider = publishedProfile({ name: 'Harbour Skills' });
  const elsewhere = publishedProfile({ activities: [publishedActivity({ districts: [york] })] });
  await insertPublishedProfiles(services, [provider, elsewhere]);
  const owner = await ownerOf(services, provider.organisationId, 'owner@harbour.example');
  await ownerOf(services, elsewhere.organisationId, 'owner@york.example');
  const opportunity = publishedOpportunity({ organisationId: prime.acting.organisationId });
  await insertPublishedOpportunities(services, [opportunity]);
  return { prime, provider, owner, opportunity };
}

const aboutOpportunity = (services: TestServices, { opportunityId }: OpportunitySnapshot, version = 1) =>
  queue(services, 'alert-opportunity', { opportunityId, version });
const aboutProfile = (services: TestServices, { organisationId }: { organisationId: string }, version = 1) =>
  queue(services, 'alert-profile', { organisationId, version });
const recipients = ({ outbox }: TestServices) => outbox.map(({ to }) => to).sort();

test('publishing queues the alert in the same transaction', async () => {
  const services = await servicesForTest();
  const { context, key } = await completeDraft(services);
  await publishOpportunity(context, key);
  expect(await services.jobs.waiting(['alert-opportunity'])).toMatchObject([{ jobs: 1 }]);
});

test('owners and editors of a provider that fits are told once, with the reasons, and nobody else', async () => {
  const services = await servicesForTest();
  const { provider, opportunity } = await market(services);
  const editor = await createPerson(services, { email: 'editor@harbour.example' });
  await addMember(services, provider.organisationId, editor, 'editor');
  const viewer = await createPerson(services, { email: 'viewer@harbour.example' });
  await addMember(services, provider.organisationId, viewer, 'viewer');

  await aboutOpportunity(services, opportunity);
  await services.runJobs();
  await aboutOpportunity(services, opportunity);
  await services.runJobs();

  expect(recipients(services)).toEqual(['editor@harbour.example', 'owner@harbour.example']);
  const mail = services.outbox.find(({ to }) => to === 'owner@harbour.example');
  expect(mail?.subject).toBe('New for you: Training in the Humber');
  expect(mail?.text).toMatch(/fits Harbour Skills: \d+\.\d out of 100 by formula v\d/);
  expect(mail?.text).toMatch(/\* Service and group fit, \d+\.\d of \d+: /);
  expect(mail?.text).toContain(`/opportunities/${opportunity.opportunityId}\n`);
  expect(mail?.text).toContain('/alerts/not-for-us/');
  expect(mail?.stopUrl).toContain('/alerts/stop/');
});

test('a provider that is published is told to the primes whose open needs it fits', async () => {
  const services = await servicesForTest();
  const { prime, provider, opportunity } = await market(services);
  await aboutProfile(services, provider);
  await services.runJobs();
  await aboutProfile(services, provider);
  await services.runJobs();
  expect(recipients(services)).toEqual([prime.email]);
  expect(services.outbox[0]?.text).toContain(`fits your opportunity “${opportunity.title}”`);
});

test('a new version is news only to those whom the one before did not fit', async () => {
  const services = await servicesForTest();
  const { opportunity } = await market(services);
  const wider = {
    ...opportunity,
    requirements: [publishedRequirement({ districts: [york] }), ...opportunity.requirements],
  };
  await services.db
    .insertInto('opportunity_version')
    .values({
      opportunity_id: opportunity.opportunityId,
      version: 2,
      snapshot: { ...wider, requirements: [publishedRequirement({ districts: [york] })] },
      published_by: null,
      published_at: new Date(services.clock.now().epochMilliseconds),
    })
    .execute();
  await services.db.updateTable('opportunity').set({ published_version: 2 }).execute();
  await aboutOpportunity(services, opportunity, 2);
  await services.runJobs();
  expect(recipients(services)).toEqual(['owner@york.example']);
});

test('a new version of a profile is no news to a prime that it fitted before', async () => {
  const services = await servicesForTest();
  const { provider } = await market(services);
  await services.db
    .insertInto('profile_version')
    .values({
      organisation_id: provider.organisationId,
      version: 2,
      snapshot: { ...provider, summary: 'We train people, also in the evening.' },
      published_by: null,
      published_at: new Date(services.clock.now().epochMilliseconds),
    })
    .execute();
  await services.db
    .updateTable('profile')
    .set({ published_version: 2 })
    .where('organisation_id', '=', provider.organisationId)
    .execute();
  await aboutProfile(services, provider, 2);
  await services.runJobs();
  expect(services.outbox).toEqual([]);
});

test('who chose a digest gets one mail in the morning, and who chose none gets none', async () => {
  const services = await servicesForTest();
  const { prime, owner, opportunity } = await market(services);
  await chooseAlerts(asActor(services, owner), { need: 'daily' });
  const second = publishedOpportunity({ organisationId: prime.acting.organisationId, title: 'More training' });
  await insertPublishedOpportunities(services, [second]);
  for (const each of [opportunity, second]) await aboutOpportunity(services, each);
  await queue(services, 'alert-digests', {});
  await services.runJobs();
  expect(services.outbox).toEqual([]);

  services.clock.set('2026-06-02T06:30:00Z');
  for (let times = 0; times < 2; times += 1) {
    await queue(services, 'alert-digests', {});
    await services.runJobs();
  }
  expect(recipients(services)).toEqual(['owner@harbour.example']);
  expect(services.outbox[0]?.subject).toBe('2 new for you since yesterday');
});

test('a weekly digest waits for Monday', async () => {
  const services = await servicesForTest();
  const { owner, opportunity } = await market(services);
  await chooseAlerts(asActor(services, owner), { need: 'weekly' });
  await aboutOpportunity(services, opportunity);
  await services.runJobs();
  for (const [day, mails] of [
    ['2026-06-07', 0],
    ['2026-06-08', 1],
  ] as const) {
    services.clock.set(`${day}T06:30:00Z`);
    await queue(services, 'alert-digests', {});
    await services.runJobs();
    expect(services.outbox).toHaveLength(mails);
  }
  expect(services.outbox[0]?.subject).toBe('1 new for you this week');
});

test('a saved search tells of what is newly published and only of what it finds', async () => {
  const services = await servicesForTest();
  const { prime } = await market(services);
  const alone = await personAlone(services);
  const save = (query: string, name: string) =>
    saveSearch(asActor(services, alone), { page: 'opportunity', query }, { name, frequency: 'instant' });
  expect(await save('service=training', 'Training')).toEqual({ ok: true });
  expect(await save('service=training', 'Again')).toEqual({ ok: false, reason: 'saved_before' });
  expect(await save('service=debt_advice&q=nothing', 'Nothing')).toEqual({ ok: true });

  services.clock.set('2026-06-02T08:00:00Z');
  const second = publishedOpportunity({ organisationId: prime.acting.organisationId, title: 'Later training' });
  await insertPublishedOpportunities(services, [second]);
  await aboutOpportunity(services, second);
  await services.runJobs();

  const mine = services.outbox.filter(({ to }) => to === alone.email);
  expect(mine.map(({ subject }) => subject)).toEqual(['New for you: Later training']);
  expect(mine[0]?.text).toContain('Your saved search “Training” finds it.');
  expect(mine[0]?.text).toContain('* Service: ');
});

test('who is told that a thing fits is not told again that a search found it', async () => {
  const services = await servicesForTest();
  const { owner, opportunity } = await market(services);
  await saveSearch(asActor(services, owner), { page: 'opportunity', query: '' }, { name: 'All', frequency: 'instant' });
  await aboutOpportunity(services, opportunity);
  await services.runJobs();
  expect(recipients(services)).toEqual(['owner@harbour.example']);
  const told = await services.db
    .selectFrom('notification')
    .select('kind')
    .where('person_id', '=', owner.personId)
    .execute();
  expect(told).toEqual([{ kind: 'need' }]);
});

test('the link in a mail stops alerts of its kind for its reader alone', async () => {
  const services = await servicesForTest();
  const { prime, opportunity } = await market(services);
  await aboutOpportunity(services, opportunity);
  await services.runJobs();
  const token = services.outbox[0]?.stopUrl?.match(/stop\/(\S+)/)?.[1] ?? '';
  expect(await stopAlerts(asActor(services, anonymous), `${token}x`, false)).toEqual({ ok: false, reason: 'unknown' });
  for (let times = 0; times < 2; times += 1) {
    expect(await stopAlerts(asActor(services, anonymous), token, false)).toEqual({ ok: true, scope: 'need' });
  }
  const second = publishedOpportunity({ organisationId: prime.acting.organisationId });
  await insertPublishedOpportunities(services, [second]);
  await aboutOpportunity(services, second);
  await services.runJobs();
  expect(services.outbox).toHaveLength(1);
});

test('stopping takes what waits for a digest with it', async () => {
  const services = await servicesForTest();
  const { owner, opportunity } = await market(services);
  await chooseAlerts(asActor(services, owner), { need: 'daily' });
  await aboutOpportunity(services, opportunity);
  await services.runJobs();
  await chooseAlerts(asActor(services, owner), { need: 'off' });
  services.clock.set('2026-06-02T06:30:00Z');
  await queue(services, 'alert-digests', {});
  await services.runJobs();
  expect(services.outbox).toEqual([]);
});

test('nobody is alerted of an opportunity that is not for their organisation', async () => {
  const services = await servicesForTest();
  const { provider, owner, opportunity } = await market(services);
  const { opportunityId } = opportunity;
  await sayNotForUs(asActor(services, owner), {
    personId: owner.personId,
    organisationId: provider.organisationId,
    opportunityId,
    answer: { reason: 'too_far', words: '' },
  });
  await aboutOpportunity(services, opportunity);
  await aboutProfile(services, provider);
  await services.runJobs();
  expect(services.outbox).toEqual([]);
});
