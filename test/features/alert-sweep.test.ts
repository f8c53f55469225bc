import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { system } from '#app/features/identity/actor.ts';
import { recomputeMatch } from '#app/features/matching/recompute-match.server.ts';
import { sweepAlerts } from '#app/features/notifications/sweep.server.ts';
import { saveSearch } from '#app/features/saved-searches/save-search.server.ts';
import type { JobName } from '#app/services/job-catalogue.ts';
import { queueAlert } from '#app/services/queue-alert.ts';
import { inUnitOfWork } from '#app/services/unit-of-work.ts';
import { addMember, createOrganisation, createPerson, personAlone } from '#test/support/actors.ts';
import {
  insertPublishedOpportunities,
  insertPublishedProfiles,
  publishedOpportunity,
  publishedProfile,
} from '#test/support/published.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';

const run = async (services: TestServices, name: 'alert-sweep' | 'alert-closing' | 'housekeeping') => {
  await services.db.transaction().execute((db) => services.jobs.enqueue(db, name, {}));
  await services.runJobs();
};

/** A provider with an owner, and an opportunity that fits it, just published. */
async function market(services: TestServices) {
  const primeId = await createOrganisation(services, { kind: 'prime' });
  const provider = publishedProfile();
  await insertPublishedProfiles(services, [provider]);
  const personId = await createPerson(services, { email: 'owner@harbour.example' });
  await addMember(services, provider.organisationId, personId);
  const opportunity = publishedOpportunity({ organisationId: primeId });
  await insertPublishedOpportunities(services, [opportunity]);
  const due = { noun: 'opportunity', thingId: opportunity.opportunityId, version: 1 } as const;
  await inUnitOfWork({ services, actor: system, formKey: null }, async (unit) => {
    await queueAlert(unit, due);
    return { ok: true };
  });
  return { primeId, provider, personId, opportunity };
}

const lastTry = ({ db }: TestServices, name: JobName) =>
  sql`update job.job set retry_limit = 0 where name = ${name}`.execute(db);

async function figure({ metrics }: TestServices, line: string) {
  const text = await metrics.registry.metrics();
  return text
    .split('\n')
    .find((each) => each.startsWith(line))
    ?.slice(line.length + 1);
}

test('an alert whose job failed for good is seen in the figures, queued again and told once', async () => {
  const services = await servicesForTest();
  const { opportunity } = await market(services);
  const store = (snapshot: object) =>
    services.db
      .updateTable('opportunity_version')
      .set({ snapshot: JSON.parse(JSON.stringify(snapshot)) })
      .execute();
  await store({ ...opportunity, title: 7 });
  await lastTry(services, 'alert-opportunity');
  await services.runJobs();
  await store(opportunity);
  const state = sql<{ state: string }>`select state::text from job.job where name = 'alert-opportunity'`;
  expect((await state.execute(services.db)).rows).toEqual([{ state: 'failed' }]);

  await run(services, 'alert-sweep');
  expect(services.outbox, 'an hour has not passed').toEqual([]);
  services.clock.set('2026-06-01T09:30:00Z');
  expect(await figure(services, 'tierbridge_alerts_overdue')).toBe('1');
  await run(services, 'alert-sweep');
  await run(services, 'alert-sweep');
  expect(services.outbox.map(({ to }) => to)).toEqual(['owner@harbour.example']);
  expect(await figure(services, 'tierbridge_alerts_overdue')).toBe('0');
});

test('an alert that is still in the hands of a job is left to it', async () => {
  const services = await servicesForTest();
  await market(services);
  services.clock.set('2026-06-01T09:30:00Z');
  const waiting = async () => (await services.jobs.waiting(['alert-opportunity']))[0]?.jobs;
  expect(await waiting()).toBe(1);
  await sweepAlerts(services);
  expect(await waiting()).toBe(1);
});

test('a mail whose job failed for good is sent when the mail server is back', async () => {
  const services = await servicesForTest();
  await market(services);
  const { send } = services.mail;
  services.mail.send = () => Promise.reject(new Error('No mail server'));
  await sql`update job.queue set retry_limit = 0 where name = 'mail-send'`.execute(services.db);
  await services.runJobs();
  services.mail.send = send;
  services.clock.set('2026-06-01T09:30:00Z');
  expect(await figure(services, 'tierbridge_mails_not_sent{state="waiting"}')).toBe('1');
  await run(services, 'alert-sweep');
  await run(services, 'alert-sweep');
  expect(services.outbox.map(({ to }) => to)).toEqual(['owner@harbour.example']);
  expect(await figure(services, 'tierbridge_mails_not_sent{state="waiting"}')).toBe('0');
});

test('an alert keeps the score that it went out for, which comes out again to the digit', async () => {
  const services = await servicesForTest();
  await market(services);
  await services.runJobs();
  const told = await services.db.selectFrom('notification').select(['match_id', 'score']).executeTakeFirstOrThrow();
  const stored = await services.db.selectFrom('match').selectAll().executeTakeFirstOrThrow();
  expect(stored).toMatchObject({ id: told.match_id, cause: 'alert', total: Number(told.score) });
  expect(await recomputeMatch(services, stored.id)).toMatchObject({ differences: [] });
});

test('a search for what closes soon tells of what has come to close soon, once, and of nothing that its owner saw', async () => {
  const services = await servicesForTest();
  const primeId = await createOrganisation(services, { kind: 'prime' });
  const closing = (title: string, responseDeadline: string) =>
    publishedOpportunity({ organisationId: primeId, title, responseDeadline });
  await insertPublishedOpportunities(services, [
    closing('Soon when it was saved', '2026-06-05'),
    closing('Soon on the third', '2026-06-10'),
    closing('Soon on the ninth', '2026-06-16'),
  ]);
  const alone = await personAlone(services);
  const save = (query: string, name: string) =>
    saveSearch(
      { services, actor: alone, formKey: null },
      { page: 'opportunity', query },
      { name, frequency: 'instant' },
    );
  await save('closing=7', 'Soon');
  await save('service=training', 'Training at any time');
  const subjects = async (day: string) => {
    services.clock.set(`${day}T05:00:00Z`);
    await run(services, 'alert-closing');
    await run(services, 'alert-closing');
    return services.outbox.splice(0).map(({ subject }) => subject);
  };
  expect(await subjects('2026-06-02')).toEqual([]);
  // A day on which nothing ran is made up for.
  expect(await subjects('2026-06-04')).toEqual(['New for you: Soon on the third']);
  expect(await subjects('2026-06-05')).toEqual([]);
  services.clock.set('2026-06-09T05:00:00Z');
  await run(services, 'alert-closing');
  expect(services.outbox[0]?.text).toContain('* Responses close on 16 June 2026');
  expect(services.outbox[0]?.text).toContain('Your saved search “Soon” finds it.');
});

test('what people were told is forgotten after a year, unless the opportunity is still open', async () => {
  const services = await servicesForTest();
  const { primeId } = await market(services);
  const open = publishedOpportunity({
    organisationId: primeId,
    title: 'Open for long',
    responseDeadline: '2028-01-01',
  });
  await insertPublishedOpportunities(services, [open]);
  await services.db
    .transaction()
    .execute((db) => services.jobs.enqueue(db, 'alert-opportunity', { opportunityId: open.opportunityId, version: 1 }));
  await services.runJobs();
  const titles = async () =>
    (await services.db.selectFrom('notification').select('title').orderBy('title').execute()).map(({ title }) => title);
  services.clock.set('2027-05-31T08:00:00Z');
  await run(services, 'housekeeping');
  expect(await titles()).toEqual(['Open for long', 'Training in the Humber']);
  services.clock.set('2027-06-03T08:00:00Z');
  await run(services, 'housekeeping');
  expect(await titles()).toEqual(['Open for long']);
});
