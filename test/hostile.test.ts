import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Row } from './routes/row.ts';
import { table } from './routes.table.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import type { Browser } from './support/browser.ts';
import { castOf, type Role, roles } from './support/cast.ts';
import { hostilePost, type OfferedField } from './support/hostile-forms.ts';
import type { Answer } from './support/http-client.ts';
import { makeThing, type ThingState } from './support/market.ts';
import { outsideCast } from './support/outside-cast.ts';
import { pageFrom } from './support/page.ts';
import { fillAddress, type Route, readRoutes } from './support/routes.ts';
import { openTestServices, type TestServices } from './support/services.ts';
import { nextWriter, writtenRows } from './support/written-rows.ts';

const postsPerAction = Number(process.env.HOSTILE_POSTS ?? 5);
const actions = (await readRoutes()).filter(({ action, address }) => action && table[address]?.post);

let services: TestServices;
let app: TestApp;

beforeAll(async () => {
  services = await openTestServices({ RATE_LIMITS: 'off' });
  app = await openTestApp(services);
});
afterAll(async () => {
  await app.close();
  await services.close();
});

test.each(actions)(
  `$address takes ${postsPerAction} hostile posts without falling over or half-writing anything`,
  async (route) => {
    let visitor = await comeIn(route);
    let before = await writtenRows(services);
    const property = fc.asyncProperty(hostilePost(visitor.fields), async (submission) => {
      const writer = await nextWriter(services);
      const answer = await visitor.browser.send(visitor.path, submission);
      expect(answer.status, answer.body.slice(0, 300)).toBeLessThan(500);
      if (isRefused(answer)) {
        if ((await nextWriter(services)) !== writer) expect(await writtenRows(services)).toEqual(before);
        return;
      }
      // What was done may have closed the door: the next post meets a thing as new as this one was.
      visitor = await comeIn(route);
      before = await writtenRows(services);
    });
    await fc.assert(property, { numRuns: postsPerAction });
  },
  60_000 + postsPerAction * 500,
);

type Visitor = { browser: Browser; path: string; fields: OfferedField[] };

/** Signs in someone who may post to the route, and reads which fields its page has. */
async function comeIn(route: Route): Promise<Visitor> {
  const { cookie, thing } = (await outsideCast[route.address]?.(services)) ?? (await ofCast(route));
  const browser = app.browser(cookie);
  const page = await browser.send(fillAddress(route.address, thing?.params));
  // Whoever was made for this route sees its page: else the posts would only try the door.
  if (route.address in outsideCast) expect(page.status, route.address).toBe(200);
  const path = fillAddress(route.actionAddress, thing?.params);
  return { browser, path, fields: fieldsOf(route, page, app.origin) };
}

async function ofCast({ address }: Route) {
  const { state, role } = whoMayPost(table[address]);
  const thing = state && (await makeThing(services, state));
  return { cookie: await castOf(services)(role, thing), thing };
}

function whoMayPost(row: Row | undefined): { state?: ThingState; role: Role } {
  const post = row?.post ?? [];
  const entries = typeof post === 'string' || Array.isArray(post) ? [['', post] as const] : Object.entries(post);
  for (const [state, allowed] of entries) {
    const role = allowed === 'everyone' ? 'person without organisation' : roles.find((one) => allowed.includes(one));
    if (role) return state ? { state: state as ThingState, role } : { role };
  }
  throw new Error('The table lets nobody post to this route');
}

function isRefused({ status }: Answer): boolean {
  return status >= 400;
}

function fieldsOf(route: Route, answer: Answer, origin: string): OfferedField[] {
  const fields = new Map<string, OfferedField>();
  const { action } = route;
  const form = typeof action === 'object' ? action?.form : undefined;
  if (form && 'shape' in form && typeof form.shape === 'object') {
    for (const name of Object.keys(form.shape ?? {})) fields.set(name, { name, offered: [], sensible: guess(name) });
  }
  const page = pageFrom(answer, route.address, origin);
  const inputs =
    page?.document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('main form[method=post] [name]') ?? [];
  for (const input of inputs) {
    const { name } = input;
    if (name === 'form_key') continue;
    const options = input.tagName === 'SELECT' ? [...input.querySelectorAll('option')] : [input];
    const offered = options.map((option) => option.getAttribute('value') ?? '').filter(Boolean);
    const before = fields.get(name);
    const isChosen = 'checked' in input && input.checked;
    const sensible = before && !isChosen ? before.sensible : input.value || (offered[0] ?? guess(name));
    fields.set(name, { name, offered: [...(before?.offered ?? []), ...offered], sensible });
  }
  return [...fields.values()];
}

/** Something that a field of this name might hold. */
function guess(name: string): string {
  if (name.endsWith('-day')) return '12';
  if (name.endsWith('-month')) return '7';
  if (name.endsWith('-year')) return '2026';
  if (name.includes('email')) return 'somebody@example.org';
  if (/number|postcode|website/.test(name)) return '';
  return /fee|percent|volume|value|cover|miles|words|capacity|share|contract/.test(name)
    ? '10'
    : 'Words that say something';
}
