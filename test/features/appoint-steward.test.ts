import { expect, test } from 'vitest';
import { isSteward, system } from '#app/features/identity/actor.ts';
import { appointSteward } from '#app/features/stewardship/appoint-steward.server.ts';
import { actorOf, sessionCookieFor } from '#test/support/actors.ts';
import { servicesForTest } from '#test/support/services.ts';

test('a steward is appointed once, is asked for a second factor, and then stewards', async () => {
  const services = await servicesForTest();
  const context = { services, actor: system, formKey: null };
  const appointment = { email: 'Ann@Example.org', organisationName: 'Market stewards' };
  const first = await appointSteward(context, appointment);
  const again = await appointSteward(context, appointment);
  expect(first).toMatchObject({ ok: true, wasSteward: false });
  expect(again).toEqual({ ...first, wasSteward: true });
  expect(await services.db.selectFrom('audit_entry').select(['verb', 'noun']).execute()).toEqual([
    { verb: 'appoint', noun: 'steward' },
  ]);
  const half = await actorOf(services, await sessionCookieFor(services, first.personId, { secondFactor: false }));
  expect(isSteward(half)).toBe(false);
  const whole = await actorOf(services, await sessionCookieFor(services, first.personId, { secondFactor: true }));
  expect(isSteward(whole)).toBe(true);
});
