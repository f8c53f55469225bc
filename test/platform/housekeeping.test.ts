import { expect, test } from 'vitest';
import { system } from '#app/features/identity/actor.ts';
import { keepHouse } from '#app/services/housekeeping.ts';
import { inUnitOfWork } from '#app/services/unit-of-work.ts';
import { servicesForTest } from '#test/support/services.ts';

test('a mail that could not be sent for a week no longer holds the link that was in it', async () => {
  const services = await servicesForTest();
  const input = { url: 'https://market.example/sign-in/link?token=x', validMinutes: 15 };
  await inUnitOfWork({ services, actor: system, formKey: null }, async (unit) => {
    await unit.mail({ kind: 'sign-in-link', input }, 'ada@example.org');
    return { ok: true };
  });
  const stored = () => services.db.selectFrom('mail_message').select(['status', 'input']).execute();
  await keepHouse(services);
  expect(await stored()).toEqual([{ status: 'queued', input }]);
  services.clock.set('2026-06-09T08:00:00Z');
  await keepHouse(services);
  expect(await stored()).toEqual([{ status: 'failed', input: {} }]);
  expect(await services.runJobs()).toBe(1);
  expect(services.outbox).toEqual([]);
});
