import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Door, Entries, Entry } from './routes/row.ts';
import { table } from './routes.table.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { type Cast, castOf, type Role, roles } from './support/cast.ts';
import type { Answer } from './support/http-client.ts';
import { type Market, makeMarket, type Thing, thingStates } from './support/market.ts';
import { fillAddress, type Route, readRoutes } from './support/routes.ts';
import { openTestServices, type TestServices } from './support/services.ts';

const routes = await readRoutes();
// Layouts answer no address of their own.
const visited = routes.filter((route) => route.id !== 'root');

test.each(routes)('$id says with its loader and its action who may use it', ({ loader, action, hasPage }) => {
  expect(loader, 'a loader made by page()').not.toBe('undeclared');
  expect(action, 'an action made by command()').not.toBe('undeclared');
  if (hasPage || action) expect(loader, 'a loader').not.toBeNull();
});

test('every route has its row in the table, and every row its route', () => {
  expect(visited.map(({ address }) => address).sort()).toEqual(Object.keys(table).sort());
  for (const { address, action } of visited)
    expect(Boolean(table[address]?.post), `${address} posts`).toBe(Boolean(action));
});

describe('who gets what', () => {
  let services: TestServices;
  let app: TestApp;
  let market: Market;
  let cast: Cast;

  beforeAll(async () => {
    // One address asks here for everybody, thousands of times.
    services = await openTestServices({ RATE_LIMITS: 'off' });
    app = await openTestApp(services);
    market = await makeMarket(services);
    cast = castOf(services);
  });
  afterAll(async () => {
    await app.close();
    await services.close();
  });

  test.each(visited.filter(({ address }) => table[address]))('$address', async (route) => {
    const row = table[route.address];
    if (!row) return;
    const reading = { door: row.door, forbidden: row.forbidden };
    const posting = { door: row.postDoor ?? row.door, forbidden: row.postForbidden ?? row.forbidden };
    const expected = new Map<string, string>();
    const found = new Map<string, string>();
    for (const [method, entries, limits] of [
      ['GET', row.read, reading] as const,
      ['POST', row.post, posting] as const,
    ]) {
      for (const { state, thing, entry } of casesOf(entries)) {
        const asking = roles.filter((one) => thing || !one.startsWith('own '));
        // Side by side: nobody changes anything for anybody else.
        const answers = await Promise.all(asking.map((role) => ask(route, method, role, thing)));
        for (const [index, role] of asking.entries()) {
          const name = [method, state, role].filter(Boolean).join(', ');
          expected.set(name, expectedAnswer(role, entry, limits));
          found.set(name, answers[index] ?? '');
        }
      }
    }
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });

  function casesOf(entries: Entries | undefined): { state?: string; thing?: Thing; entry: Entry }[] {
    if (entries === undefined) return [];
    if (isEntry(entries)) return [{ entry: entries }];
    return thingStates.flatMap((state) => {
      const entry = entries[state];
      return entry === undefined ? [] : [{ state, thing: market[state], entry }];
    });
  }

  async function ask(route: Route, method: 'GET' | 'POST', role: Role, thing?: Thing): Promise<string> {
    const address = method === 'GET' ? route.address : route.actionAddress;
    const browser = app.browser(await cast(role, thing));
    // No form at all: whoever is let in is told so (400), and nothing is changed for those who ask next.
    const body = { headers: { 'Content-Type': 'text/plain' }, body: 'not a form' };
    return inWords(
      await browser.send(fillAddress(address, thing?.params), method === 'GET' ? {} : { method, ...body }),
      method,
    );
  }
});

function isEntry(entries: Entries): entries is Entry {
  return typeof entries === 'string' || Array.isArray(entries);
}

function expectedAnswer(
  role: Role,
  entry: Entry,
  { door, forbidden }: { door: Door; forbidden?: readonly Role[] },
): string {
  if (entry === 'everyone' || entry.includes(role)) return 'let in';
  if (door !== 'open' && role === 'anonymous') return 'sign in';
  if (door === 'signed-in' && role === 'steward without second factor') return 'second factor';
  return forbidden?.includes(role) ? 'forbidden' : 'not found';
}

function inWords({ status, headers }: Answer, method: 'GET' | 'POST'): string {
  const location = headers.location ?? '';
  if (location.startsWith('/sign-in/second-factor')) return 'second factor';
  if (location.startsWith('/sign-in')) return 'sign in';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not found';
  // 410: a sign-in link without its token is told that it is no good, to anyone who opens it.
  const isLetIn = method === 'POST' ? status === 400 : [200, 302, 303, 410].includes(status);
  return isLetIn ? 'let in' : String(status);
}
