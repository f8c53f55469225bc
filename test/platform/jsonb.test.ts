import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { system } from '#app/features/identity/actor.ts';
import { inUnitOfWork } from '#app/services/unit-of-work.ts';
import { seedDemo } from '#db/demo/seed.ts';
import { makeMarket } from '#test/support/market.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';

// One driver stores a text as JSON text where the other stores the value, and neither says so.
test('every jsonb column holds objects and lists, never JSON that was written as a text', async () => {
  const services = await servicesForTest();
  await seedDemo(services);
  await makeMarket(services);
  const context = { services, actor: system, formKey: crypto.randomUUID() };
  await inUnitOfWork(context, async (unit) => {
    await unit.audit('create', 'thing', '1', { nested: { value: [1, 'two', null] } });
    await unit.mail(
      { kind: 'sign-in-link', input: { url: 'https://market.example/x', validMinutes: 15 } },
      'a@example.org',
    );
    return { ok: true, kept: { as: 'an object' } };
  });
  await services.runJobs();

  const kinds = await kindsByColumn(services);
  // The database itself takes it from the object of sort keys.
  expect(kinds['search_sort.value']).toBe('number and string');
  delete kinds['search_sort.value'];
  expect(Object.entries(kinds).filter(([, kind]) => /string|number|boolean/.test(kind))).toEqual([]);
  for (const column of [
    'audit_entry.detail',
    'form_submission.outcome',
    'mail_message.input',
    'job.data',
    'profile_version.snapshot',
  ]) {
    expect(kinds[column], column).toBe('object');
  }
  expect(kinds['requirement.capabilities']).toBe('array');
});

async function kindsByColumn({ db }: TestServices): Promise<Record<string, string>> {
  const { rows: columns } = await sql<{ schema: string; name: string; part: string }>`
    select table_schema as schema, table_name as name, column_name as part from information_schema.columns
    where data_type = 'jsonb' and (table_schema = 'public' or (table_schema, table_name) = ('job', 'job'))`.execute(db);
  const kinds: Record<string, string> = {};
  for (const { schema, name, part } of columns) {
    const { rows } = await sql<{ kinds: string | null }>`
      select string_agg(distinct jsonb_typeof(${sql.ref(part)}), ' and ') as kinds
      from ${sql.table(`${schema}.${name}`)}`.execute(db);
    kinds[`${name}.${part}`] = rows[0]?.kinds ?? 'none';
  }
  return kinds;
}
