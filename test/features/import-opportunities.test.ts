import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { system } from '#app/features/identity/actor.ts';
import { type ImportKind, importFile } from '#app/features/imports/import-file.server.ts';
import { type RowProblem, sayCounts } from '#app/features/imports/outcomes.ts';
import { opportunitySnapshot } from '#app/features/opportunities/snapshot.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';

const fixtures = path.join(import.meta.dirname, '../fixtures/import');

async function run(services: TestServices, kind: ImportKind, file: string) {
  const problems: RowProblem[] = [];
  const context = { services, actor: system, formKey: null };
  const counts = await importFile(context, kind, path.resolve(fixtures, file), {
    onProblem: (each) => problems.push(each),
  });
  return { counts: sayCounts(counts), problems };
}

async function snapshotOf(services: TestServices, reference: string) {
  const row = await services.db
    .selectFrom('opportunity')
    .innerJoin('opportunity_version', 'opportunity_version.opportunity_id', 'opportunity.id')
    .where('source_reference', '=', reference)
    .select(['snapshot', 'status', 'withdrawn_reason'])
    .executeTakeFirstOrThrow();
  return { ...row, snapshot: opportunitySnapshot.parse(row.snapshot) };
}

test('a contract becomes a head contract with its chain, and an opportunity in the districts of its region', async () => {
  const services = await servicesForTest();
  const { counts, problems } = await run(services, 'contracts', 'contracts.jsonl');
  expect(counts).toBe('2 new, 0 changed, 0 unchanged, 1 refused');
  expect(problems).toEqual([
    {
      row: 1,
      message: 'The provider code MYSTERY_GROUP_LTD has no name in providers.json: its name is made from the code',
      refused: false,
    },
    { row: 3, message: 'The region code Z is not known', refused: true },
  ]);
  const { snapshot, status } = await snapshotOf(services, 'c-1');
  const { places } = await services.reference.current();
  expect(status).toBe('published');
  expect(snapshot).toMatchObject({
    organisationName: 'Big Prime Limited',
    headContract: { areaName: 'Greater Manchester', regime: 'PCR2015', startsOn: null },
    summary: 'Help with work.\n\nFor men and women aged 18 or over.',
    responseDeadline: null,
  });
  expect(snapshot.requirements.map((row) => [row.serviceType, row.customerGroups, row.description])).toEqual([
    ['end_to_end', ['prison_leavers'], 'Job club. Group. Manchester'],
    ['training', ['prison_leavers'], 'Job club. Group. Manchester'],
  ]);
  expect(places.describe(snapshot.requirements[0]?.districts ?? [])).toBe('10 districts in North West');
  const accommodation = (await snapshotOf(services, 'c-2')).snapshot.requirements[0];
  expect(accommodation?.districts.map(places.name)).toEqual(
    expect.arrayContaining(['Bristol', 'Somerset', 'South Gloucestershire']),
  );
  const chain = await services.db
    .selectFrom('head_contract_subcontractor')
    .innerJoin('organisation', 'organisation.id', 'organisation_id')
    .select(['name', 'organisation.status', 'is_prime', 'is_provider'])
    .orderBy('name')
    .execute();
  expect(chain).toEqual([
    { name: 'Mystery Group Ltd', status: 'unclaimed', is_prime: false, is_provider: true },
    { name: 'Small Sub Trust', status: 'unclaimed', is_prime: false, is_provider: true },
  ]);
});

test('contracts imported again change nothing', async () => {
  const services = await servicesForTest();
  await run(services, 'contracts', 'contracts.jsonl');
  services.clock.set('2026-06-02T08:00:00Z');
  expect((await run(services, 'contracts', 'contracts.jsonl')).counts).toContain('0 new, 0 changed, 2 unchanged');
  expect(await services.db.selectFrom('profile_version').select('version').where('version', '>', 1).execute()).toEqual(
    [],
  );
});

test('a sub-contractor that the directory has under exactly this name is that entry', async () => {
  const services = await servicesForTest();
  const file = path.join(services.env.DATA_DIR, 'one.jsonl');
  await writeFile(
    file,
    '{"org_id":"GB-CHC-9000009","name":"SMALL SUB TRUST","activities":"Training for unemployed people."}\n',
  );
  await run(services, 'organisations', file);
  await run(services, 'contracts', 'contracts.jsonl');
  const sources = await services.db
    .selectFrom('organisation')
    .select('source')
    .where('name', '=', 'Small Sub Trust')
    .execute();
  expect(sources).toEqual([{ source: 'charity-register' }]);
});

test('the newest release of a procurement counts, and what is only planned is left out', async () => {
  const services = await servicesForTest();
  const { counts, problems } = await run(services, 'opportunities', 'releases.jsonl');
  expect(counts).toBe(
    '2 new, 0 changed, 0 unchanged, 1 left out because the source says that they are not active, 1 left out because a newer one is here, 1 refused',
  );
  expect(problems).toEqual([{ row: 4, message: 'date must be a moment such as 2025-01-23T16:23:58Z', refused: true }]);
  const { snapshot, status } = await snapshotOf(services, 'ocds-made01-a');
  expect(status).toBe('published');
  expect(snapshot).toMatchObject({
    title: 'New title',
    organisationName: 'Made Up Council',
    valueLowPence: 100_050,
    valueHighPence: 200_000,
    // Half past eleven at night in universal time is the next day in London's summer.
    responseDeadline: '2025-07-01',
    cpvCodes: ['80500000'],
  });
  const { places } = await services.reference.current();
  expect(places.describe(snapshot.requirements[0]?.districts ?? [])).toBe('All of North West');
  expect(snapshot.requirements.map(({ serviceType, customerGroups }) => [serviceType, customerGroups])).toContainEqual([
    'training',
    ['anyone_out_of_work', 'homeless'],
  ]);
});

test('a finished procurement is withdrawn with its reason, and works that mention training ask for no training', async () => {
  const services = await servicesForTest();
  await run(services, 'opportunities', 'releases.jsonl');
  const { snapshot, status, withdrawn_reason: reason } = await snapshotOf(services, 'ocds-made01-b');
  expect([status, reason]).toEqual(['withdrawn', 'The notice says that the procurement is complete']);
  expect(snapshot.requirements).toEqual([]);
  const buyers = await services.db.selectFrom('organisation').select('name').where('is_prime', '=', true).execute();
  expect(buyers).toEqual([{ name: 'Made Up Council' }]);
});

test('releases imported again change nothing, and an older file does not undo a newer one', async () => {
  const services = await servicesForTest();
  await run(services, 'opportunities', 'releases.jsonl');
  expect((await run(services, 'opportunities', 'releases.jsonl')).counts).toContain('0 new, 0 changed, 2 unchanged');
  const file = path.join(services.env.DATA_DIR, 'package.json');
  const release = {
    ocid: 'ocds-made01-a',
    date: '2025-01-10T09:00:00Z',
    buyer: { name: 'Made Up Council' },
    tender: { title: 'Old title', status: 'active' },
  };
  await writeFile(file, JSON.stringify({ version: '1.1', releases: [release] }, null, 2));
  expect((await run(services, 'opportunities', file)).counts).toContain('1 left out because a newer one is here');
  expect((await snapshotOf(services, 'ocds-made01-a')).snapshot.title).toBe('New title');
});
