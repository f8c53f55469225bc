import { expect, test } from 'vitest';
import type { Person } from '#app/features/identity/actor.ts';
import { editOrganisation } from '#app/features/organisations/edit-organisation.server.ts';
import { can } from '#app/features/policies.ts';
import { addActivity, changeActivity, removeActivity } from '#app/features/profiles/edit-activity.server.ts';
import { changeSummary, claimCapability } from '#app/features/profiles/edit-details.server.ts';
import { publishProfile, unpublishProfile } from '#app/features/profiles/publish.server.ts';
import { listVersions, readProfileVersion, readPublishedProfiles } from '#app/features/profiles/published.server.ts';
import { readDraft } from '#app/features/profiles/read-draft.server.ts';
import type { Context } from '#app/services/unit-of-work.ts';
import { findProfileThing } from '#db/queries/profile.ts';
import { personActing } from '../support/actors.ts';
import { servicesForTest, type TestServices } from '../support/services.ts';

const hull = 'E06000010';
const inHull = { rule: { kind: 'districts' as const, codes: [hull] }, districts: [hull] };

async function begin(services: TestServices) {
  const person = await personActing(services);
  return { organisationId: person.acting.organisationId, context: contextOf(services, person), person };
}

const contextOf = (services: TestServices, actor: Person): Context => ({ services, actor, formKey: null });

async function writeReadyDraft(context: Context, organisationId: string): Promise<string> {
  await changeSummary(context, organisationId, 'We help people in Hull into work.');
  const added = await addActivity(context, organisationId, 'training');
  if (!added.ok) throw new Error(added.reason);
  const answers = { customerGroups: ['lone_parents'], specialisms: ['debt'], places: inHull, ways: ['site'] };
  await changeActivity(context, organisationId, added.activityId, answers);
  return added.activityId;
}

const find = (services: TestServices, filters: { field: string; anyOf: string[] }[] = []) =>
  services.search.search('profile', { filters }).then(({ hits }) => hits);

test('a draft is published as version 1, which stays as it was until version 2 is published', async () => {
  const services = await servicesForTest();
  const { context, organisationId } = await begin(services);
  await writeReadyDraft(context, organisationId);
  expect(await publishProfile(context, organisationId)).toEqual({ ok: true, version: 1 });

  services.clock.set('2026-06-02T08:00:00Z');
  await changeSummary(context, organisationId, 'We help people in Hull into lasting work.');
  const [seen] = await readPublishedProfiles(services.db, [organisationId]);
  expect(seen).toMatchObject({ version: 1, snapshot: { summary: 'We help people in Hull into work.' } });

  expect(await publishProfile(context, organisationId)).toEqual({ ok: true, version: 2 });
  const first = await readProfileVersion(services.db, organisationId, 1);
  expect(first?.snapshot.summary).toBe('We help people in Hull into work.');
  expect((await readProfileVersion(services.db, organisationId))?.snapshot.summary).toContain('lasting');
  expect(await listVersions(services.db, organisationId)).toMatchObject([
    { version: 2, publishedAt: new Date('2026-06-02T08:00:00Z'), publishedBy: 'Ada Example' },
    { version: 1, publishedAt: new Date('2026-06-01T08:00:00Z') },
  ]);
});

test('a profile can be published anew when its organisation took another name', async () => {
  const services = await servicesForTest();
  const { context, organisationId } = await begin(services);
  await writeReadyDraft(context, organisationId);
  await publishProfile(context, organisationId);
  services.clock.set('2026-06-02T08:00:00Z');
  const answers = {
    name: 'Harbour House',
    isProvider: true,
    isPrime: false,
    legalForm: 'cic',
    sizeBand: 'small',
    district: hull,
    website: null,
  };
  await editOrganisation(context, { organisationId, answers });
  expect(await publishProfile(context, organisationId)).toEqual({ ok: true, version: 2 });
  expect(await publishProfile(context, organisationId)).toEqual({ ok: true, version: 2 });
  const [seen] = await readPublishedProfiles(services.db, [organisationId]);
  expect(seen?.snapshot.name).toBe('Harbour House');
});

test('what is published holds the activity as districts, and not how they were chosen', async () => {
  const services = await servicesForTest();
  const { context, organisationId } = await begin(services);
  const activityId = await writeReadyDraft(context, organisationId);
  await publishProfile(context, organisationId);
  const version = await readProfileVersion(services.db, organisationId);
  expect(version?.snapshot.activities).toEqual([
    {
      id: activityId,
      serviceType: 'training',
      customerGroups: ['lone_parents'],
      specialisms: ['debt'],
      districts: [hull],
      ways: ['site'],
      capacityPerMonth: null,
      since: null,
      description: '',
    },
  ]);
});

test('a draft that is not ready is refused with every reason and the task that puts it right', async () => {
  const services = await servicesForTest();
  const { context, organisationId } = await begin(services);
  expect(await publishProfile(context, organisationId)).toMatchObject({
    ok: false,
    reasons: [{ task: 'summary' }, { task: 'activities', message: 'Add at least one activity' }],
  });
  const added = await addActivity(context, organisationId, 'training');
  const activityId = added.ok ? added.activityId : '';
  expect(await publishProfile(context, organisationId)).toMatchObject({
    ok: false,
    reasons: [{ task: 'summary' }, { task: `activities/${activityId}/people` }],
  });
  expect(await services.db.selectFrom('profile_version').selectAll().execute()).toEqual([]);
});

test('two people who publish at once make one version', async () => {
  const services = await servicesForTest();
  const { context, organisationId } = await begin(services);
  await writeReadyDraft(context, organisationId);
  const outcomes = await Promise.all([1, 2, 3].map(() => publishProfile(context, organisationId)));
  expect(outcomes).toEqual(Array(3).fill({ ok: true, version: 1 }));
  expect(await listVersions(services.db, organisationId)).toHaveLength(1);
});

test('a published profile is found by what it does and where, and is gone from search once it is taken down', async () => {
  const services = await servicesForTest();
  const { context, organisationId } = await begin(services);
  await writeReadyDraft(context, organisationId);
  await claimCapability(context, organisationId, { code: 'CAP11', level: 3, statement: '' });
  await claimCapability(context, organisationId, { code: 'CAP04', level: 1, statement: '' });
  await services.runJobs();
  expect(await find(services)).toEqual([]);

  await publishProfile(context, organisationId);
  await services.runJobs();
  const filters = [
    { field: 'service', anyOf: ['training'] },
    { field: 'district', anyOf: [hull] },
    { field: 'region', anyOf: ['E12000003'] },
    { field: 'nation', anyOf: ['E92000001'] },
    { field: 'specialism', anyOf: ['debt'] },
    { field: 'capability', anyOf: ['CAP11'] },
    { field: 'claimed', anyOf: ['yes'] },
    { field: 'tupe', anyOf: ['unknown'] },
  ];
  expect(await find(services, filters)).toMatchObject([
    { id: organisationId, data: { places: 'Kingston upon Hull', services: ['Training'], claimed: true } },
  ]);
  expect(await find(services, [{ field: 'capability', anyOf: ['CAP04'] }])).toEqual([]);

  services.clock.set('2026-06-02T08:00:00Z');
  await unpublishProfile(context, organisationId);
  await services.runJobs();
  expect(await find(services)).toEqual([]);
  expect(await readPublishedProfiles(services.db, [organisationId])).toEqual([]);
  expect(await listVersions(services.db, organisationId)).toHaveLength(1);
});

test('an organisation that is suspended is gone from search and from matching', async () => {
  const services = await servicesForTest();
  const { context, organisationId } = await begin(services);
  await writeReadyDraft(context, organisationId);
  await publishProfile(context, organisationId);
  await services.runJobs();
  await services.db
    .updateTable('organisation')
    .set({ status: 'suspended', updated_at: new Date('2026-06-03T08:00:00Z') })
    .where('id', '=', organisationId)
    .execute();
  await services.db.transaction().execute((db) => services.jobs.enqueue(db, 'search-sync-profile', { organisationId }));
  await services.runJobs();
  expect(await find(services)).toEqual([]);
  expect(await readPublishedProfiles(services.db, [organisationId])).toEqual([]);
});

test('the profile of an organisation that no longer provides is neither read nor found', async () => {
  const services = await servicesForTest();
  const { context, organisationId } = await begin(services);
  await writeReadyDraft(context, organisationId);
  await publishProfile(context, organisationId);
  await services.runJobs();
  expect(await find(services)).toHaveLength(1);
  services.clock.set('2026-06-02T08:00:00Z');
  const facts = { name: 'Harbour House', legalForm: 'cic', sizeBand: 'small', district: hull, website: null };
  await editOrganisation(context, { organisationId, answers: { ...facts, isProvider: false, isPrime: true } });
  await services.runJobs();
  expect(await find(services)).toEqual([]);
  const thing = await findProfileThing(services.db, organisationId);
  expect(thing && can({ kind: 'anonymous' }, 'profile:view', thing)).toBe(false);
});

test('a check that was made of a higher level than is now claimed no longer stands', async () => {
  const services = await servicesForTest();
  const { context, organisationId } = await begin(services);
  await claimCapability(context, organisationId, { code: 'CAP11', level: 3, statement: 'Ours' });
  await services.db.updateTable('capability_claim').set({ verified_level: 2, verified_on: '2026-05-01' }).execute();
  await claimCapability(context, organisationId, { code: 'CAP11', level: 4, statement: 'Ours' });
  expect((await readDraft(services.db, organisationId))?.capabilities).toMatchObject([
    { claimedLevel: 4, verifiedLevel: 2, verifiedOn: '2026-05-01' },
  ]);
  await claimCapability(context, organisationId, { code: 'CAP11', level: 1, statement: 'Ours' });
  expect((await readDraft(services.db, organisationId))?.capabilities).toMatchObject([
    { claimedLevel: 1, verifiedLevel: null, verifiedOn: null },
  ]);
});

test('nobody changes or removes an activity of another organisation', async () => {
  const services = await servicesForTest();
  const { context, organisationId } = await begin(services);
  const activityId = await writeReadyDraft(context, organisationId);
  const other = await begin(services);
  const gone = { ok: false, reason: 'gone' };
  expect(await changeActivity(other.context, other.organisationId, activityId, { description: 'x' })).toEqual(gone);
  expect(await removeActivity(other.context, other.organisationId, activityId)).toEqual(gone);
  expect((await readDraft(services.db, organisationId))?.activities).toHaveLength(1);
});

test('money and insurance are for the market: not for the public, nor for whom a steward has suspended', async () => {
  const services = await servicesForTest();
  const { context, organisationId } = await begin(services);
  await writeReadyDraft(context, organisationId);
  await publishProfile(context, organisationId);
  const thing = await findProfileThing(services.db, organisationId);
  if (!thing) throw new Error('no profile');
  const sees = async (status: 'unverified' | 'suspended' | 'refused') =>
    can(await personActing(services, { status }), 'profile:view-commercial', thing);
  expect(can({ kind: 'anonymous' }, 'profile:view-commercial', thing)).toBe(false);
  expect([await sees('unverified'), await sees('suspended'), await sees('refused')]).toEqual([true, false, false]);
});

test('a viewer reads the draft and does not edit it, and nobody else reads it', async () => {
  const services = await servicesForTest();
  const { organisationId, person } = await begin(services);
  const viewer = await personActing(services, { organisationId, role: 'viewer' });
  const stranger = await personActing(services, { kind: 'prime' });
  const thing = await findProfileThing(services.db, organisationId);
  if (!thing) throw new Error('The organisation is missing');
  expect([person, viewer, stranger].map((actor) => can(actor, 'profile:edit', thing))).toEqual([true, false, false]);
  expect([person, viewer, stranger].map((actor) => can(actor, 'profile:view-inside', thing))).toEqual([
    true,
    true,
    false,
  ]);
  expect(can(stranger, 'profile:view', thing)).toBe(false);
});
