import { expect, test } from 'vitest';
import { system } from '#app/features/identity/actor.ts';
import { findInterestsOf } from '#app/features/interests/find-interests.server.ts';
import { numberInterests, openInterests } from '#app/features/interests/open-interests.server.ts';
import { withdrawInterest } from '#app/features/interests/withdraw-interest.server.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';
import { amend, fittingProvider, openOpportunity, send } from './interest.fixtures.ts';

const bySystem = (services: TestServices) => ({ services, actor: system, formKey: null });
const afterDeadline = '2026-07-01T23:06:00Z';

test('five minutes after the deadline all are numbered at once, and come under review', async () => {
  const services = await servicesForTest();
  const { prime, snapshot, opportunityId } = await openOpportunity(services);
  const providers = [];
  for (let index = 0; index < 4; index += 1) {
    const provider = await fittingProvider(services);
    providers.push(provider);
    await send(provider, snapshot);
  }
  const [gone, ...rest] = providers;
  if (!gone) throw new Error('There is no provider');
  await withdrawInterest(
    gone.context,
    { organisationId: gone.organisationId, opportunityId },
    '',
    services.clock.now(),
  );

  services.clock.set('2026-07-01T23:04:59Z');
  expect(await numberInterests(bySystem(services), opportunityId)).toEqual({ ok: false, reason: 'still_sealed' });
  expect(await findInterestsOf(services.db, snapshot.organisationId, opportunityId)).toEqual([]);
  services.clock.set(afterDeadline);
  await openInterests(bySystem(services));
  await openInterests(bySystem(services));

  const opened = await findInterestsOf(services.db, snapshot.organisationId, opportunityId);
  expect(opened.map(({ label, status }) => [label, status])).toEqual([
    ['Provider 1', 'under_review'],
    ['Provider 2', 'under_review'],
    ['Provider 3', 'under_review'],
  ]);
  expect(new Set(opened.map(({ organisationId }) => organisationId))).toEqual(
    new Set(rest.map(({ organisationId }) => organisationId)),
  );
  expect(await findInterestsOf(services.db, gone.organisationId, opportunityId), 'another tenant').toEqual([]);

  await services.runJobs();
  const toPrime = services.outbox.filter(({ to }) => to === prime.email);
  expect(toPrime.map(({ subject }) => subject)).toEqual(['Responses are closed: Training in the Humber']);
  expect(toPrime[0]?.text).toContain('3 providers answered it');
  const names = rest.map(({ profile }) => profile.name);
  expect(names.filter((name) => toPrime[0]?.text.includes(name))).toEqual([]);
  const audited = await services.db.selectFrom('audit_entry').select('verb').where('verb', '=', 'review').execute();
  expect(audited).toHaveLength(3);
});

test('nobody answered: the prime hears it once', async () => {
  const services = await servicesForTest();
  const { prime } = await openOpportunity(services);
  services.clock.set(afterDeadline);
  await openInterests(bySystem(services));
  await openInterests(bySystem(services));
  await services.runJobs();
  const texts = services.outbox.filter(({ to }) => to === prime.email).map(({ text }) => text);
  expect(texts).toHaveLength(1);
  expect(texts[0]).toContain('Nobody answered it');
});

test('a deadline that was moved keeps the seal; nothing can be sent once it is lifted', async () => {
  const services = await servicesForTest();
  const { snapshot, opportunityId } = await openOpportunity(services);
  const provider = await fittingProvider(services);
  await send(provider, snapshot);
  await amend(services, { ...snapshot, responseDeadline: '2026-07-10' }, 2);
  services.clock.set(afterDeadline);
  await openInterests(bySystem(services));
  expect(await findInterestsOf(services.db, snapshot.organisationId, opportunityId)).toEqual([]);
  expect(await send(provider, snapshot, { seenVersion: 2 })).toMatchObject({ ok: true, version: 2 });
  services.clock.set('2026-07-10T23:05:00Z');
  await openInterests(bySystem(services));
  const [opened] = await findInterestsOf(services.db, snapshot.organisationId, opportunityId);
  expect(opened).toMatchObject({ number: 1, version: 2, decisionDue: '2026-07-20' });
  services.clock.set('2026-07-10T22:00:00Z');
  expect(await send(provider, snapshot, { seenVersion: 2 }), 'even with a clock set back').toMatchObject({ ok: false });
});

test('who leaves after the seal is lifted is told to the prime by number', async () => {
  const services = await servicesForTest();
  const { prime, snapshot, opportunityId } = await openOpportunity(services);
  const provider = await fittingProvider(services);
  await send(provider, snapshot);
  services.clock.set(afterDeadline);
  await openInterests(bySystem(services));
  const key = { organisationId: provider.organisationId, opportunityId };
  expect(await withdrawInterest(provider.context, key, 'We merged', services.clock.now())).toEqual({ ok: true });
  await services.runJobs();
  const mails = services.outbox.filter(({ to }) => to === prime.email);
  const last = mails.find(({ subject }) => subject === 'Provider 1 has withdrawn from Training in the Humber');
  expect(`${last?.text}`).not.toContain(provider.profile.name);
  expect(`${last?.text}`).not.toContain('We merged');
});
