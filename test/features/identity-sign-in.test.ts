import { afterEach, expect, test, vi } from 'vitest';
import { anonymous } from '#app/features/identity/actor.ts';
import { redeemSignInLink } from '#app/features/identity/redeem-sign-in-link.server.ts';
import { requestSignInLink } from '#app/features/identity/request-sign-in-link.server.ts';
import { actorOf, createPerson, openSession, personOf } from '#test/support/actors.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';

const client = { address: '192.0.2.1', userAgent: 'Mozilla/5.0 (Windows NT 10.0) Firefox/128.0' };
const visitor = (services: TestServices) => ({ services, actor: anonymous, formKey: null });

async function linkFor(services: TestServices, email: string, returnTo = '/'): Promise<URL> {
  await requestSignInLink(visitor(services), { email, returnTo, client });
  await services.runJobs();
  const text = services.outbox.findLast((mail) => mail.to === email)?.text ?? '';
  return new URL(/http\S+/.exec(text)?.[0] ?? '');
}

async function signIn(services: TestServices, link: URL) {
  return redeemSignInLink(visitor(services), { token: link.searchParams.get('token') ?? '', client });
}

afterEach(() => void vi.useRealTimers());

test('a link signs a known person in once, and a second time it is stale', async () => {
  const services = await servicesForTest();
  const personId = await createPerson(services, { email: 'ada@example.org', name: 'Ada' });
  const link = await linkFor(services, 'ada@example.org');
  const first = await signIn(services, link);
  expect(first).toMatchObject({ ok: true, personId, hasName: true });
  expect(await signIn(services, link)).toEqual({ ok: false, reason: 'stale' });
  if (!first.ok) return;
  const cookie = (await services.auth.cookie.issue(first.sessionToken)).split(';')[0] ?? '';
  expect(await actorOf(services, cookie)).toMatchObject({ kind: 'person', personId, email: 'ada@example.org' });
  const session = await services.db.selectFrom('session').selectAll().executeTakeFirstOrThrow();
  expect(session).toMatchObject({ ip_address: '192.0.2.1', user_agent: client.userAgent });
  expect(session.expires_at.toISOString()).toBe('2026-07-01T08:00:00.000Z');
});

test('an address that is new here becomes a person without a name, however it is written', async () => {
  const services = await servicesForTest();
  const answer = await signIn(services, await linkFor(services, 'new@example.org'));
  expect(answer).toMatchObject({ ok: true, hasName: false });
  const again = await signIn(services, await linkFor(services, 'new@example.org'));
  expect(again.ok && answer.ok && again.personId === answer.personId).toBe(true);
  expect(await services.db.selectFrom('person').select(['email', 'email_verified']).execute()).toEqual([
    { email: 'new@example.org', email_verified: true },
  ]);
});

test('the token is not kept: neither in the table of links nor, once sent, in the mail', async () => {
  const services = await servicesForTest();
  const token = (await linkFor(services, 'ada@example.org')).searchParams.get('token') ?? '';
  expect(token.length).toBeGreaterThanOrEqual(32);
  const links = await services.db.selectFrom('verification').selectAll().execute();
  const mails = await services.db.selectFrom('mail_message').selectAll().execute();
  expect(links).toHaveLength(1);
  expect(JSON.stringify([links, mails])).not.toContain(token);
});

test('a link works for fifteen minutes and no longer', async () => {
  const services = await servicesForTest();
  vi.useFakeTimers({ toFake: ['Date'] });
  const early = await linkFor(services, 'ada@example.org');
  const late = await linkFor(services, 'ada@example.org');
  vi.setSystemTime(Date.now() + 14 * 60_000);
  expect(await signIn(services, early)).toMatchObject({ ok: true });
  vi.setSystemTime(Date.now() + 2 * 60_000);
  expect(await signIn(services, late)).toEqual({ ok: false, reason: 'stale' });
  expect(await services.db.selectFrom('session').select('id').execute()).toHaveLength(1);
});

test('two presses of one link at the same moment make one session', async () => {
  const services = await servicesForTest();
  const link = await linkFor(services, 'ada@example.org');
  const answers = await Promise.all([signIn(services, link), signIn(services, link), signIn(services, link)]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await services.db.selectFrom('session').select('id').execute()).toHaveLength(1);
});

test('two links for one new address, pressed at the same moment, make one person', async () => {
  const services = await servicesForTest();
  const links = [await linkFor(services, 'new@example.org'), await linkFor(services, 'new@example.org')];
  const answers = await Promise.all(links.map((link) => signIn(services, link)));
  expect(answers.every((answer) => answer.ok)).toBe(true);
  expect(await services.db.selectFrom('person').select('id').execute()).toHaveLength(1);
});

test('a known and an unknown address get the same answer and the same mail', async () => {
  const services = await servicesForTest();
  await createPerson(services, { email: 'known@example.org' });
  const ask = (email: string) => requestSignInLink(visitor(services), { email, returnTo: '/', client });
  expect(await ask('known@example.org')).toEqual(await ask('unknown@example.org'));
  await services.runJobs();
  const withoutToken = services.outbox.map(({ subject, text }) => [subject, text.replace(/token=\w+/, 'token=')]);
  expect(withoutToken[0]).toEqual(withoutToken[1]);
});

test('the sixth link for an address is refused, and so is the twenty-first of a client', async () => {
  const services = await servicesForTest();
  const ask = (email: string, address: string) =>
    requestSignInLink(visitor(services), { email, returnTo: '/', client: { ...client, address } });
  for (let count = 1; count <= 5; count += 1)
    expect(await ask('ada@example.org', `192.0.2.${count}`)).toEqual({ ok: true });
  const sixth = await ask('ada@example.org', '192.0.2.6');
  expect(sixth).toMatchObject({ ok: false, reason: 'too-many' });
  expect(!sixth.ok && sixth.seconds > 0 && sixth.seconds <= 900).toBe(true);
  for (let count = 1; count <= 20; count += 1) await ask(`person${count}@example.org`, '198.51.100.1');
  expect(await ask('one-more@example.org', '198.51.100.1')).toMatchObject({ ok: false, reason: 'too-many' });
  const limits = await services.db.selectFrom('rate_limit').select('key').execute();
  expect(JSON.stringify(limits)).not.toContain('ada@example.org');
});

test('a session is always a new one, and the one that the browser had ends', async () => {
  const services = await servicesForTest();
  const personId = await createPerson(services, { email: 'ada@example.org' });
  const former = await openSession(services, personId);
  const link = await linkFor(services, 'ada@example.org');
  const actor = await personOf(services, former);
  const token = link.searchParams.get('token') ?? '';
  const answer = await redeemSignInLink({ services, actor, formKey: null }, { token, client });
  expect(answer.ok && answer.sessionToken !== former).toBe(true);
  const tokens = await services.db.selectFrom('session').select('token').execute();
  expect(tokens.map((session) => session.token)).toEqual([answer.ok && answer.sessionToken]);
});

test('a cookie that we did not sign, a cut one and an expired session are nobody', async () => {
  const services = await servicesForTest();
  const token = await openSession(services, await createPerson(services));
  const cookie = (await services.auth.cookie.issue(token)).split(';')[0] ?? '';
  expect((await actorOf(services, cookie)).kind).toBe('person');
  for (const forged of [`session=${token}`, `session=${token}.AAAA`, cookie.slice(0, -3), 'session=', 'session=%00']) {
    expect(await actorOf(services, forged)).toEqual(anonymous);
  }
  services.clock.set('2026-07-01T08:00:01Z');
  expect(await actorOf(services, cookie)).toEqual(anonymous);
});

test('a session that is used lives on, thirty days from its last use', async () => {
  const services = await servicesForTest();
  const token = await openSession(services, await createPerson(services));
  const cookie = (await services.auth.cookie.issue(token)).split(';')[0] ?? '';
  services.clock.set('2026-06-21T08:00:00Z');
  expect(await actorOf(services, cookie)).toMatchObject({ kind: 'person', isRenewed: true });
  expect(await actorOf(services, cookie)).toMatchObject({ kind: 'person', isRenewed: false });
  services.clock.set('2026-07-20T08:00:00Z');
  expect((await actorOf(services, cookie)).kind).toBe('person');
});

test('over https the cookie is bound to this host and never sent in the clear', async () => {
  const services = await servicesForTest({ APP_URL: 'https://market.example.org' });
  const cookie = await services.auth.cookie.issue('a'.repeat(32));
  expect(cookie).toMatch(/^__Host-session=\S+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000; Secure$/);
});
