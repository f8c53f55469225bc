import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { system } from '#app/features/identity/actor.ts';
import { importFile } from '#app/features/imports/import-file.server.ts';
import { type RowProblem, sayCounts } from '#app/features/imports/outcomes.ts';
import { profileSnapshot } from '#app/features/profiles/snapshot.ts';
import { jobNames } from '#app/services/job-catalogue.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';

const fixture = path.join(import.meta.dirname, '../fixtures/import/charities.jsonl');

async function run(services: TestServices, file = fixture) {
  const problems: RowProblem[] = [];
  const context = { services, actor: system, formKey: null };
  const counts = await importFile(context, 'organisations', file, { onProblem: (each) => problems.push(each) });
  return { counts: sayCounts(counts), problems };
}

async function snapshotOf(services: TestServices, reference: string) {
  const row = await services.db
    .selectFrom('organisation')
    .innerJoin('profile_version', 'profile_version.organisation_id', 'organisation.id')
    .where('source_reference', '=', reference)
    .select(['profile_version.snapshot', 'status', 'register_email'])
    .orderBy('version', 'desc')
    .executeTakeFirstOrThrow();
  return { ...row, snapshot: profileSnapshot.parse(row.snapshot) };
}

test('good rows become unclaimed entries; bad rows are reported by their number and stop nothing', async () => {
  const services = await servicesForTest();
  const { counts, problems } = await run(services);
  expect(counts).toBe(
    '4 new, 0 changed, 0 unchanged, 1 left out because the source says that they are not active, 4 refused',
  );
  expect(problems).toEqual([
    { row: 3, message: 'name is missing', refused: true },
    { row: 4, message: 'The row is not JSON', refused: true },
    {
      row: 5,
      message: 'org_id GB-COH-09506232 is not of a charity register (GB-CHC, GB-SC or GB-NIC)',
      refused: true,
    },
    { row: 6, message: 'Taken without its company number: G50666 is not one', refused: false },
    { row: 7, message: 'Row 1 is about the same: GB-CHC-9000001', refused: true },
  ]);
  expect((await services.jobs.waiting(jobNames)).filter(({ jobs }) => jobs > 0)).toEqual([]);
});

test('an entry says what its register says, in rows, and nothing more', async () => {
  const services = await servicesForTest();
  await run(services);
  const { places } = await services.reference.current();
  const { snapshot, status, register_email: email } = await snapshotOf(services, 'GB-CHC-9000001');
  expect([status, email, snapshot.claimed, snapshot.name]).toEqual([
    'unclaimed',
    'office@newleaf.example.org',
    false,
    'The New Leaf Work Trust (UK)',
  ]);
  expect(snapshot.website).toBe('http://www.newleaf.example.org');
  expect(snapshot.capabilities).toEqual([]);
  const [activity] = snapshot.activities;
  expect(activity).toMatchObject({
    serviceType: 'end_to_end',
    customerGroups: ['anyone_out_of_work', 'prison_leavers'],
    specialisms: ['ex_offender_custody', 'ex_offender_community'],
    ways: ['outreach'],
    capacityPerMonth: null,
  });
  expect(places.describe(activity?.districts ?? [])).toBe('10 districts in North West');
  const grants = await snapshotOf(services, 'GB-CHC-9000004');
  expect(grants.snapshot.activities).toEqual([]);
});

test('register numbers are normalised and verified; company numbers stay claimed', async () => {
  const services = await servicesForTest();
  await run(services);
  const identifiers = await services.db
    .selectFrom('identifier')
    .select(['scheme', 'value', 'status', 'source'])
    .orderBy('scheme')
    .orderBy('value')
    .execute();
  const source = 'charity-register';
  expect(identifiers).toEqual([
    { scheme: 'GB-CHC', value: '9000001', status: 'verified', source },
    { scheme: 'GB-CHC', value: '9000004', status: 'verified', source },
    { scheme: 'GB-COH', value: '01234567', status: 'claimed', source },
    { scheme: 'GB-NIC', value: '100999', status: 'verified', source },
    { scheme: 'GB-SC', value: 'SC090001', status: 'verified', source },
  ]);
});

test('text that a spreadsheet or a browser would run is kept as text, and no such link is kept', async () => {
  const services = await servicesForTest();
  await run(services);
  const { snapshot } = await snapshotOf(services, 'GB-SC-SC090001');
  expect(snapshot.website).toBeNull();
  expect(snapshot.summary).toBe(
    '=HYPERLINK("http://x") <script>alert(1)</script> Vocational training for young adults.',
  );
});

test('a second run changes nothing; a changed row makes a new version; search knows the entry', async () => {
  const services = await servicesForTest();
  await run(services);
  services.clock.set('2026-06-02T08:00:00Z');
  expect((await run(services)).counts).toContain('0 new, 0 changed, 4 unchanged');
  const file = path.join(services.env.DATA_DIR, 'changed.jsonl');
  await writeFile(
    file,
    '{"org_id":"GB-NIC-100999","name":"Lough Money Advice","postcode":"BT1 1AA","activities":"Debt advice."}\n',
  );
  expect((await run(services, file)).counts).toBe('0 new, 1 changed, 0 unchanged');
  const versions = await services.db.selectFrom('profile_version').select('version').where('version', '>', 1).execute();
  expect(versions).toEqual([{ version: 2 }]);
  await services.search.settle();
  const found = await services.search.search('profile', { text: 'lough money' });
  expect(found.hits).toHaveLength(1);
});

test('an entry that its organisation has taken over is left alone', async () => {
  const services = await servicesForTest();
  await run(services);
  await services.db
    .updateTable('organisation')
    .set({ status: 'verified', name: 'Our own name' })
    .where('source_reference', '=', 'GB-NIC-100999')
    .execute();
  expect((await run(services)).counts).toContain('3 unchanged, 1 left alone because the organisation has taken over');
  const row = await services.db
    .selectFrom('organisation')
    .select('name')
    .where('source_reference', '=', 'GB-NIC-100999')
    .executeTakeFirst();
  expect(row).toEqual({ name: 'Our own name' });
});

test('an organisation whose charity number is already verified here gets no second entry', async () => {
  const services = await servicesForTest();
  const now = new Date();
  const { id } = await services.db
    .insertInto('organisation')
    .values({ name: 'Here already', is_provider: true, status: 'verified', created_at: now, updated_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await services.db
    .insertInto('identifier')
    .values({
      organisation_id: id,
      scheme: 'GB-NIC',
      value: '100999',
      status: 'verified',
      source: 'steward',
      created_at: now,
    })
    .execute();
  expect((await run(services)).counts).toContain(
    '3 new, 0 changed, 0 unchanged, 1 left alone because the organisation is',
  );
});

test('a charity that its register has struck off is taken down', async () => {
  const services = await servicesForTest();
  await run(services);
  const file = path.join(services.env.DATA_DIR, 'closed.jsonl');
  await writeFile(file, '{"org_id":"GB-NIC-100999","name":"Lough Debt Advice","active":false}\n');
  services.clock.set('2026-06-02T08:00:00Z');
  expect((await run(services, file)).counts).toContain('1 left out');
  await services.search.settle();
  expect((await services.search.search('profile', { text: 'lough' })).hits).toEqual([]);
});

test('characters that the database cannot hold are cleaned, and an import stops between batches when asked', async () => {
  const services = await servicesForTest();
  const file = path.join(services.env.DATA_DIR, 'odd.jsonl');
  const rows = Array.from({ length: 600 }, (_, index) => ({
    org_id: `GB-CHC-${8_000_000 + index}`,
    name: `Odd \u0000\ud800 ${index}`,
  }));
  await writeFile(file, rows.map((row) => JSON.stringify(row)).join('\n'));
  const counts = await importFile({ services, actor: system, formKey: null }, 'organisations', file, {
    isStopped: () => true,
  });
  expect(sayCounts(counts)).toBe('250 new, 0 changed, 0 unchanged');
});
