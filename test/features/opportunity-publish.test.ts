import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { withdrawOpportunity } from '#app/features/decisions/withdraw-opportunity.server.ts';
import { publishOpportunity } from '#app/features/opportunities/publish-opportunity.server.ts';
import { latestVersion } from '#app/features/opportunities/published-version.server.ts';
import {
  addRequirement,
  mostRequirements,
  removeRequirement,
} from '#app/features/opportunities/save-requirement.server.ts';
import { saveDates, saveTitle } from '#app/features/opportunities/save-tasks.server.ts';
import { findOpportunity, openOpportunitySnapshots } from '#db/queries/opportunity.ts';
import { personActing } from '#test/support/actors.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';
import { completeDraft, publishedOpportunity } from './opportunity-draft.fixtures.ts';

const versionsIn = ({ db }: TestServices) => db.selectFrom('opportunity_version').select('version').execute();

test('publishing freezes the draft into a version that later edits cannot change', async () => {
  const services = await servicesForTest();
  const { context, key } = await completeDraft(services);
  expect(await publishOpportunity(context, key)).toEqual({ ok: true });
  const version = await latestVersion(services.db, key.opportunityId);
  expect(version?.snapshot).toMatchObject({
    title: 'Debt advice',
    managementFeePercent: 12.5,
    valueHighPence: 9_000_000,
  });
  expect(await saveTitle(context, key, { title: 'Other', summary: 'x', cpv: [] })).toEqual({
    ok: false,
    reason: 'not_a_draft',
  });
  const audit = await services.db
    .selectFrom('audit_entry')
    .select('verb')
    .where('noun', '=', 'opportunity')
    .orderBy('sequence')
    .execute();
  expect(audit.at(-1)).toEqual({ verb: 'publish' });
});

test('publishing at the same moment, and again later, makes one version', async () => {
  const services = await servicesForTest();
  const { context, key } = await completeDraft(services);
  const presses = [1, 2, 3].map(() => publishOpportunity({ ...context, formKey: randomUUID() }, key));
  expect(await Promise.all(presses)).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
  expect(await publishOpportunity(context, key)).toEqual({ ok: true });
  expect(await versionsIn(services)).toEqual([{ version: 1 }]);
});

test('a draft is refused with every reason at once', async () => {
  const services = await servicesForTest();
  const { context, key } = await completeDraft(services, { responseDeadline: '2026-06-19' });
  await saveTitle(context, key, { title: '', summary: 'x', cpv: [] });
  const refused = await publishOpportunity(context, key);
  expect(refused).toMatchObject({ ok: false, problems: [{ task: 'title' }, { task: 'dates' }] });
  expect(await versionsIn(services)).toEqual([]);
});

test('14 working days are published with their reason; a reason that was not needed is left out', async () => {
  const services = await servicesForTest();
  const short = await completeDraft(services, { responseDeadline: '2026-06-19', shortWindowReason: 'Funder’s date' });
  const long = await completeDraft(services, { shortWindowReason: 'Written too early' });
  for (const { context, key } of [short, long]) expect(await publishOpportunity(context, key)).toEqual({ ok: true });
  const reasons = await Promise.all(
    [short, long].map(
      async ({ key }) => (await latestVersion(services.db, key.opportunityId))?.snapshot.shortWindowReason,
    ),
  );
  expect(reasons).toEqual(['Funder’s date', null]);
});

test('dates that were far enough when they were saved are checked again on the day', async () => {
  const services = await servicesForTest();
  const { context, key } = await completeDraft(services);
  services.clock.set('2026-06-02T08:00:00Z');
  expect(await publishOpportunity(context, key)).toMatchObject({ ok: false, problems: [{ task: 'dates' }] });
});

test('a prime that no steward has verified writes drafts but publishes none', async () => {
  const services = await servicesForTest();
  const editor = await personActing(services, { kind: 'prime', status: 'unverified' });
  const { context, key } = await completeDraft(services, { editor });
  expect(await publishOpportunity(context, key)).toMatchObject({ ok: false, reason: 'publisher' });
});

test('another organisation’s draft can be neither changed, published nor withdrawn', async () => {
  const services = await servicesForTest();
  const { key } = await completeDraft(services);
  const stranger = await personActing(services, { kind: 'prime' });
  const context = { services, actor: stranger, formKey: null };
  const theirs = { organisationId: stranger.acting.organisationId, opportunityId: key.opportunityId };
  expect(await saveTitle(context, theirs, { title: 'Mine', summary: 'x', cpv: [] })).toMatchObject({ ok: false });
  expect(await publishOpportunity(context, theirs)).toEqual({ ok: false, reason: 'unknown' });
  expect(await withdrawOpportunity(context, theirs, 'No')).toMatchObject({ ok: false });
  expect((await findOpportunity(services.db, key.opportunityId))?.title).toBe('Debt advice');
});

test('withdrawing keeps the page with the first reason and takes it off the open ones', async () => {
  const services = await servicesForTest();
  const { context, key } = await publishedOpportunity(services);
  expect(await openOpportunitySnapshots(services.db, [key.opportunityId])).toHaveLength(1);
  expect(await withdrawOpportunity(context, key, 'The funder cancelled')).toEqual({ ok: true });
  expect(await withdrawOpportunity(context, key, 'Another reason')).toEqual({ ok: true });
  const version = await latestVersion(services.db, key.opportunityId);
  expect(version).toMatchObject({ status: 'withdrawn', withdrawnReason: 'The funder cancelled' });
  expect(await openOpportunitySnapshots(services.db, [key.opportunityId])).toEqual([]);
  expect(await publishOpportunity(context, key)).toEqual({ ok: false, reason: 'unknown' });
  expect(await saveDates(context, key, { ...dates, shortWindowReason: null })).toMatchObject({ ok: false });
});

const dates = { clarificationDeadline: '2026-06-10', responseDeadline: '2026-07-22', decisionDate: '2026-08-03' };

test('as many requirements as are allowed can be asked for, whatever was removed before', async () => {
  const services = await servicesForTest();
  const { context, key } = await completeDraft(services);
  const need = { service_type: 'training', importance: 'essential', description: '' } as const;
  const [first] = await services.db.selectFrom('requirement').select('id').execute();
  for (let count = 1; count < mostRequirements; count += 1) await addRequirement(context, key, need);
  expect(await addRequirement(context, key, need)).toEqual({ ok: false, reason: 'too_many' });
  await removeRequirement(context, key, first?.id ?? '');
  expect(await addRequirement(context, key, need)).toMatchObject({ ok: true });
});
