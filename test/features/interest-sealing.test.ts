import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { system } from '#app/features/identity/actor.ts';
import { openInterests } from '#app/features/interests/open-interests.server.ts';
import { keepPackClock } from '#app/features/workforce-packs/pack-clock.server.ts';
import { addMember, createPerson, sessionCookieFor } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { castOf, type Role, roles } from '#test/support/cast.ts';
import { fillAddress, readRoutes } from '#test/support/routes.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';
import { fittingProvider, send } from './interest.fixtures.ts';
import { openFigures, planted, plantSealed, type Sealed } from './interest-sealing.fixtures.ts';

const secrets = Object.values(planted);
const routes = (await readRoutes()).filter(({ id }) => id !== 'root');

let services: TestServices;
let app: TestApp;
let market: Sealed;
const cookies = new Map<Role | 'rival' | 'author', string>();

beforeAll(async () => {
  services = await openTestServices({ RATE_LIMITS: 'off' });
  app = await openTestApp(services);
  market = await plantSealed(services);
  await signEveryoneIn();
});
afterAll(async () => {
  await app.close();
  await services.close();
});

/** A session lasts a month: once the clock has moved on, everyone signs in again. */
async function signEveryoneIn() {
  const cast = castOf(services);
  const thing = { organisationId: market.primeId, params: {} };
  for (const role of roles) cookies.set(role, await cast(role, thing));
  const rivalId = await createPerson(services);
  await addMember(services, market.rival.organisationId, rivalId);
  cookies.set('rival', await sessionCookieFor(services, rivalId));
  cookies.set('author', await sessionCookieFor(services, market.author.person.personId));
}

const anything = '00000000-0000-4000-8000-000000000000';

/** Every address of the product about this opportunity, its interest, its prime and its providers. */
function addresses(): string[] {
  const { opportunityId, interestId, author, primeId, declarationId, partyId, packId } = market;
  return [author.organisationId, primeId].flatMap((organisationId) =>
    routes.map(({ address }) =>
      fillAddress(address, {
        ...fallback(address, anything),
        opportunityId,
        interestId,
        organisationId,
        declarationId,
        partyId,
        packId,
        // An opportunity that is not divided has one lot, under its own id.
        lotId: opportunityId,
        scheme: 'GB-COH',
        value: '01234567',
      }),
    ),
  );
}

function fallback(address: string, id: string): Record<string, string> {
  const known = new Set(['status', 'token', 'step', 'source', 'list', 'area', 'code', 'version']);
  const names = [...address.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  return Object.fromEntries(names.filter((name) => !known.has(name)).map((name) => [name, id]));
}

/** What of the planted words an actor can read anywhere. */
async function leaks(role: Role | 'rival' | 'author', words: readonly string[]): Promise<string[]> {
  const read = await everythingRead(role);
  return [...read].flatMap(([address, body]) =>
    words.filter((word) => body.includes(word)).map((word) => `${role} reads “${word}” at ${address}`),
  );
}

// What does not exist holds nothing, whoever asks: those addresses are asked by one role, in whose way the least stands.
const asksEverything = 'own owner';

/** Each address with what it answers, but for what is drawn anew for every page. */
async function everythingRead(role: Role | 'rival' | 'author'): Promise<Map<string, string>> {
  const browser = app.browser(cookies.get(role));
  const asked = [...new Set(addresses())].filter((address) => role === asksEverything || !address.includes(anything));
  const read = await sideBySide(asked, async (address) => {
    const { status, body } = await browser.send(address);
    const kept = body.replaceAll(/name="form_key" value="[^"]*"/g, '').replaceAll(/\b[0-9A-F]{10}\b/g, '');
    return [address, `${status} ${kept}`] as const;
  });
  return new Map(read);
}

/** Does something with each item, a few at a time. @returns the results, in order */
async function sideBySide<Item, Result>(items: readonly Item[], ask: (item: Item) => Promise<Result>) {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += 8) results.push(...(await Promise.all(items.slice(at, at + 8).map(ask))));
  return results;
}

async function invite(organisationId: string): Promise<void> {
  await services.db
    .insertInto('invitation')
    .values({
      opportunity_id: market.opportunityId,
      organisation_id: organisationId,
      message: '',
      sent_by: 'email',
      stop_token_hash: null,
      invited_by: null,
      created_at: new Date(services.clock.now().epochMilliseconds),
    })
    .execute();
}

test('every route of the product is asked, those of decisions, sheets and challenges too', () => {
  const asked = new Set(addresses());
  expect(asked.size).toBeGreaterThanOrEqual(new Set(routes.map(({ address }) => address)).size);
  const { opportunityId, interestId, declarationId, packId } = market;
  for (const address of [
    `/opportunities/${opportunityId}/decisions`,
    `/opportunities/${opportunityId}/decisions/together`,
    `/opportunities/${opportunityId}/decisions/${opportunityId}/${interestId}`,
    `/opportunities/${opportunityId}/assessments/${interestId}`,
    `/opportunities/${opportunityId}/consensus/${interestId}`,
    `/opportunities/${opportunityId}/comparison`,
    `/opportunities/${opportunityId}/outcome.json`,
    `/tupe/${declarationId}/workforce`,
    `/tupe/${declarationId}/workforce/${packId}`,
    `/tupe/${declarationId}/costs`,
    '/stewardship/clashes/GB-COH/01234567',
  ]) {
    expect(asked).toContain(address);
  }
});

describe('before the deadline', () => {
  test.each([...roles, 'rival'] as const)(
    '%s reads nothing that was planted, anywhere',
    async (role) => {
      const mine = role === 'rival' ? secrets.filter((word) => word !== planted.draft) : secrets;
      expect(await leaks(role, mine)).toEqual([]);
    },
    240_000,
  );

  test('the author reads all of its own: the test would find what leaks', async () => {
    const found = await leaks('author', [planted.answer, planted.expression, planted.price]);
    expect(new Set(found.map((line) => /“(.*)”/.exec(line)?.[1]))).toEqual(
      new Set([planted.answer, planted.expression, planted.price]),
    );
    expect(await leaks('author', [planted.draft, planted.reason])).toEqual([]);
  }, 120_000);

  test('neither the number of answers nor who they are reaches the prime, in page or JSON', async () => {
    const browser = app.browser(cookies.get('own owner'));
    const list = `/opportunities/${market.opportunityId}/interests`;
    const json = JSON.parse((await browser.send(`${list}.json`)).body);
    expect(json).toMatchObject({ sealed: true, interests: [], opensAt: '2026-07-01T23:05:00Z' });
    for (const address of [list, `${list}.json`]) {
      expect((await browser.send(address)).body).not.toContain(market.author.organisationId);
    }
    expect((await browser.send(`${list}/${market.interestId}`)).status).toBe(404);
  });

  test('what the prime can read is the same to the letter, whether somebody whom it invited answers or not', async () => {
    const invited = await fittingProvider(services);
    await invite(invited.organisationId);
    const before = await everythingRead('own owner');
    expect(await send(invited, market.snapshot)).toMatchObject({ ok: true });
    await openFigures(services, invited, market.opportunityId);
    // Whoever withdrew is asked to delete what it opened.
    await keepPackClock(services);
    expect(await services.db.selectFrom('tupe_deletion').selectAll().execute()).toHaveLength(1);
    await services.runJobs();
    const after = await everythingRead('own owner');
    expect(after.get(`/tupe/${market.declarationId}/workforce`)).toMatch(/^200[\s\S]*until then they/);
    const changed = [...after].filter(([address, body]) => before.get(address) !== body).map(([address]) => address);
    expect(changed).toEqual([]);
  }, 120_000);

  test('mails, what is new, the log of jobs and the audit hold none of it', async () => {
    const toPrime = services.outbox.filter(({ to }) => to === market.primeEmail);
    expect(toPrime).toEqual([]);
    const kept = await Promise.all(
      (['audit_entry', 'mail_message', 'notification', 'form_submission'] as const).map((table) =>
        services.db.selectFrom(table).selectAll().execute(),
      ),
    );
    const text = JSON.stringify([kept, services.outbox]);
    expect(secrets.filter((word) => text.includes(word))).toEqual([]);
    const { rows } = await jobsKept();
    expect(secrets.filter((word) => JSON.stringify(rows).includes(word))).toEqual([]);
  });
});

describe('after the deadline', () => {
  beforeAll(async () => {
    services.clock.set('2026-07-01T23:06:00Z');
    await openInterests({ services, actor: system, formKey: null });
    await signEveryoneIn();
  });

  test('the prime reads the answer, by number; drafts and reasons stay their writers’ own', async () => {
    const found = await leaks('own owner', [planted.answer, planted.expression, planted.price]);
    expect(found.map((line) => /“(.*)”/.exec(line)?.[1])).toEqual(
      expect.arrayContaining([planted.answer, planted.expression, planted.price]),
    );
    const list = await app.browser(cookies.get('own owner')).send(`/opportunities/${market.opportunityId}/interests`);
    expect(list.body).not.toContain(market.author.profile.name);
  }, 120_000);

  const outsiders = roles.filter((role) => !role.startsWith('own '));
  test.each([...outsiders, 'rival'] as const)(
    '%s still reads nothing',
    async (role) => {
      const mine = role === 'rival' ? secrets.filter((word) => word !== planted.draft) : secrets;
      expect(await leaks(role, mine)).toEqual([]);
    },
    240_000,
  );

  test('nobody at the prime reads a draft that was never sent, or why another left', async () => {
    expect(await leaks('own owner', [planted.draft, planted.reason])).toEqual([]);
  }, 120_000);
});

function jobsKept() {
  return sql`select data from job.job`.execute(services.db);
}
