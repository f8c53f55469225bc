import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { system } from '#app/features/identity/actor.ts';
import { inUnitOfWork } from '#app/services/unit-of-work.ts';
import { servicesForTest } from '#test/support/services.ts';

const mail = {
  kind: 'sign-in-link',
  input: { url: 'https://market.example/sign-in/link?token=x', validMinutes: 15 },
} as const;

test('a mail is sent once when the work commits, and never when it is refused', async () => {
  const services = await servicesForTest();
  const context = { services, actor: system, formKey: null };
  await inUnitOfWork(context, async (unit) => {
    await unit.mail(mail, 'first@example.org');
    return { ok: true };
  });
  const refused = await inUnitOfWork(context, async (unit) => {
    await unit.mail(mail, 'second@example.org');
    return { ok: false, reason: 'closed' };
  });
  expect(refused).toEqual({ ok: false, reason: 'closed' });
  await services.runJobs();
  await services.runJobs();
  expect(services.outbox.map((sent) => sent.to)).toEqual(['first@example.org']);
});

test('a form submitted twice, even at the same moment, runs once and answers the same', async () => {
  const services = await servicesForTest();
  const context = { services, actor: system, formKey: randomUUID() };
  let runs = 0;
  const submit = () =>
    inUnitOfWork(context, async (unit) => {
      runs += 1;
      await unit.audit('create', 'thing', String(runs));
      return { ok: true, id: `thing-${runs}` } as const;
    });
  const answers = await Promise.all([submit(), submit(), submit()]);
  expect(answers).toEqual(Array(3).fill({ ok: true, id: 'thing-1' }));
  expect(await services.db.selectFrom('audit_entry').select('thing_id').execute()).toEqual([{ thing_id: '1' }]);
});

test('the audit log is a chain that can be neither changed nor cut', async () => {
  const services = await servicesForTest();
  const context = { services, actor: system, formKey: null };
  for (const id of ['a', 'b', 'c']) {
    await inUnitOfWork(context, async (unit) => {
      await unit.audit('create', 'thing', id, { nested: { value: 1 } });
      return { ok: true };
    });
  }
  const { rows } = await sql<{ broken: number }>`
    select count(*)::int as broken from audit_entry entry
    where hash <> audit_entry_hash(entry)
      or previous_hash is distinct from (select hash from audit_entry before where before.sequence = entry.sequence - 1)`.execute(
    services.db,
  );
  expect(rows).toEqual([{ broken: 0 }]);
  await expect(services.db.updateTable('audit_entry').set({ verb: 'x' }).execute()).rejects.toThrow('append-only');
  await expect(services.db.deleteFrom('audit_entry').execute()).rejects.toThrow('append-only');
});
