import { expect, test } from 'vitest';
import type { Person } from '#app/features/identity/actor.ts';
import { listNotifications } from '#app/features/notifications/list-notifications.server.ts';
import { chooseAlerts, stopAlerts } from '#app/features/notifications/preferences.server.ts';
import { signStop } from '#app/features/notifications/signed-links.ts';
import { type EventNews, tellEvent } from '#app/features/notifications/tell-event.server.ts';
import { inUnitOfWork } from '#app/services/unit-of-work.ts';
import { personActing } from '#test/support/actors.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';

const opportunityId = '0b6e0a5e-5a6c-4c2e-9d0c-6a4d3c1a0001';

const news = (event: EventNews['event'], once = 'first'): EventNews => ({
  event,
  once,
  opportunityId,
  title: 'Training in the Humber',
  why: ['The volume is 30 a month now'],
  path: `/opportunities/${opportunityId}/amendments`,
  mail: {
    kind: 'organisation-judged',
    input: { organisationName: 'Harbour Skills', decision: 'verify', reason: null, url: 'http://localhost/' },
  },
});

async function tell(services: TestServices, person: Person, what: EventNews) {
  const reader = { personId: person.personId, email: person.email, organisationId: null };
  await inUnitOfWork({ services, actor: person, formKey: null }, async (unit) => {
    await tellEvent(unit, [reader], what);
    return { ok: true };
  });
  await services.runJobs();
}

async function digest(services: TestServices, at: string) {
  services.clock.set(at);
  await services.db.transaction().execute((db) => services.jobs.enqueue(db, 'alert-digests', {}));
  await services.runJobs();
}

test('an event is told once: at once unless another time was chosen, and listed with its link', async () => {
  const services = await servicesForTest();
  const person = await personActing(services, { kind: 'provider' });
  await tell(services, person, news('amended'));
  await tell(services, person, news('amended'));
  await tell(services, person, news('amended', 'second'));
  expect(services.outbox).toHaveLength(2);
  const { notifications } = await listNotifications(services, person.personId, 1);
  expect(notifications).toHaveLength(2);
  expect(notifications[0]).toMatchObject({
    title: 'Training in the Humber',
    fits: 'This opportunity was changed.',
    read: { label: 'Read what changed', path: `/opportunities/${opportunityId}/amendments` },
  });
});

test('events of a digest come together in the morning, a decision comes at once whatever was chosen', async () => {
  const services = await servicesForTest();
  const person = await personActing(services, { kind: 'provider' });
  await chooseAlerts({ services, actor: person, formKey: null }, { answering: 'daily' });
  await tell(services, person, news('amended'));
  await tell(services, person, news('question_answered'));
  expect(services.outbox).toHaveLength(0);
  await tell(services, person, news('decision'));
  expect(services.outbox).toHaveLength(1);
  await digest(services, '2026-06-02T06:30:00Z');
  const mail = services.outbox.at(-1);
  expect(services.outbox).toHaveLength(2);
  expect(mail?.subject).toBe('2 new for you since yesterday');
  expect(mail?.text).toContain('A question was answered.');
  expect(mail?.text).toContain('The volume is 30 a month now');
  expect(mail?.text).not.toContain('Nobody paid');
});

test('one press stops the emails of events, and a receipt still comes', async () => {
  const services = await servicesForTest();
  const person = await personActing(services, { kind: 'provider' });
  const token = signStop(services.signer, person.personId, 'answering');
  expect(await stopAlerts({ services, actor: person, formKey: null }, token, false)).toEqual({
    ok: true,
    scope: 'answering',
  });
  await tell(services, person, news('amended'));
  expect(services.outbox).toHaveLength(0);
  await tell(services, person, news('receipt'));
  expect(services.outbox).toHaveLength(1);
});

test('a mail that may be stopped says where, to its reader and to the mail program; one that may not does not', async () => {
  const services = await servicesForTest();
  const person = await personActing(services, { kind: 'provider' });
  await tell(services, person, news('decision'));
  await tell(services, person, news('amended'));
  const [decision, amended] = services.outbox;
  expect([decision?.stopUrl, decision?.text.includes('/alerts/stop/')]).toEqual([undefined, false]);
  const url = amended?.stopUrl ?? '';
  expect(amended?.text).toContain(`Stop emails like this one:\n${url}`);
  expect(amended?.html).toContain(`href="${url}"`);
  const kept = await services.db.selectFrom('mail_message').select('stop_url').execute();
  expect(kept, 'a link that is a key is not kept once it has gone').toEqual([{ stop_url: null }, { stop_url: null }]);

  const token = url.split('/').at(-1) ?? '';
  expect(await stopAlerts({ services, actor: person, formKey: null }, token, false)).toEqual({
    ok: true,
    scope: 'answering',
  });
  await tell(services, person, news('amended', 'second'));
  await tell(services, person, news('decision', 'second'));
  expect(services.outbox.map(({ stopUrl }) => stopUrl !== undefined)).toEqual([false, true, false]);
});
