// Measures the market in the database at DATABASE_URL, which fill-market.ts made, in a process that filled nothing:
//   node test/bench/measure-market.ts [times] [part of a name]
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { rematchProvider } from '#app/features/matching/find-opportunities.server.ts';
import { providersThatFit } from '#app/features/matching/find-providers.server.ts';
import { whoWouldMatch } from '#app/features/matching/who-would-match.server.ts';
import { type OpportunitySnapshot, opportunitySnapshot } from '#app/features/opportunities/snapshot.ts';
import type { Services } from '#app/services/services.ts';
import { indexNames } from '#search/engine.ts';
import { addMember, createPerson, sessionCookieFor } from '#test/support/actors.ts';
import { send } from '#test/support/http-client.ts';
import { createApp } from '../../server/app.ts';
import { openBenchServices } from './bench-services.ts';
import { measure, type Target, type Timing } from './measure.ts';
import { measureSync } from './measure-sync.ts';

/** What was measured in a market of one size. */
export type Figures = { engine: string; megabytes: number; timings: Timing[] };

const [times = 60] = process.argv.slice(2, 3).map(Number);
const only = process.argv[3] ?? '';
const mebibyte = 1024 * 1024;
const variants = 12;
const everyone = { claimedOnly: false, text: '', page: 1 };
const facets = ['region', 'service', 'group', 'specialism', 'capability', 'claimed', 'size', 'tupe'];
const searches = [
  '/profiles?q=debt+advice&service=training',
  '/profiles?q=prison+leavers&region=E12000003&service=specialist_intervention',
  '/profiles?q=employer&group=lone_parents&group=carers',
  '/profiles?q=harbor+skils&claimed=yes',
  '/profiles?q=coaching&nation=W92000004&capability=CAP08',
  '/profiles?region=E12000007&service=training&size=small',
];

async function measureAll(services: Services): Promise<Figures> {
  const app = await createApp(services, { dev: false });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const timings: Timing[] = [];
  const chosen = (await targets(services, port)).filter(({ name }) => name.includes(only));
  for (const target of chosen) {
    process.stderr.write(`${target.name}\n`);
    timings.push(await measure(services.db, target, times));
  }
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  if ('sync lag'.includes(only)) timings.push(await measureSync(services, await someProviders(services, 1_000)));
  return { engine: services.search.name, megabytes: process.memoryUsage.rss() / mebibyte, timings };
}

async function targets(services: Services, port: number): Promise<Target[]> {
  const needs = await someNeeds(services);
  const [provider = ''] = await someProviders(services, 1);
  const asPrime = new Map<string, string>();
  for (const { organisationId } of needs) asPrime.set(organisationId, await memberOf(services, organisationId));
  const asProvider = await memberOf(services, provider);
  const pages = (
    name: string,
    addresses: readonly string[],
    cookieOf: (index: number) => string | undefined,
  ): Target => ({
    name,
    variants: addresses.length,
    run: (index) => get(port, addresses[index] ?? '/', cookieOf(index)),
  });
  const onNeeds = (name: string, run: (need: OpportunitySnapshot) => Promise<unknown>): Target => ({
    name,
    variants: needs.length,
    run: async (index) => {
      const need = needs[index];
      if (need) await run(need);
    },
  });
  const ofPrime = (index: number) => asPrime.get(needs[index]?.organisationId ?? '');
  return [
    { name: 'floor: a bare query', variants: 1, run: () => sql`select 1`.execute(services.db) },
    pages('floor: a bare route', ['/healthz'], () => undefined),
    pages('floor: a bare page', ['/cookies'], () => undefined),
    pages('search page, no filter', ['/profiles'], () => undefined),
    pages('search page, words and filters', searches, () => undefined),
    pages('opportunity search page', ['/opportunities', '/opportunities?q=training+advice'], () => undefined),
    {
      name: 'facets',
      variants: 2,
      run: (index) => services.search.search('profile', { facets, ...(index === 1 && { text: 'debt advice' }) }),
    },
    onNeeds('match: one opportunity with all', (need) => providersThatFit(services, need, everyone)),
    pages(
      'page: matches of an opportunity',
      needs.map(({ opportunityId }) => `/opportunities/${opportunityId}/matches`),
      ofPrime,
    ),
    pages(
      'page: match of one pair',
      needs.map(({ opportunityId }) => `/opportunities/${opportunityId}/matches/${provider}`),
      ofPrime,
    ),
    pages('page: matches of a provider', [`/profiles/${provider}/matches`], () => asProvider),
    pages('page: home of a provider', ['/'], () => asProvider),
    onNeeds('count for a draft', (need) => whoWouldMatch(services, need)),
    { name: 'match: one provider with all anew', variants: 1, run: () => rematchProvider(services, provider, 20) },
  ];
}

async function get(port: number, path: string, cookie: string | undefined): Promise<void> {
  const answer = await send(port, path, { headers: cookie ? { Cookie: cookie } : {} });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
}

async function someNeeds(services: Services): Promise<OpportunitySnapshot[]> {
  const rows = await services.db
    .selectFrom('opportunity_version')
    .orderBy('opportunity_id')
    .select('snapshot')
    .limit(variants)
    .execute();
  return rows.map(({ snapshot }) => opportunitySnapshot.parse(snapshot));
}

async function someProviders(services: Services, number: number): Promise<string[]> {
  const rows = await services.db
    .selectFrom('organisation')
    .where('is_provider', '=', true)
    .where('status', '=', 'verified')
    .orderBy('id')
    .select('id')
    .limit(number)
    .execute();
  return rows.map(({ id }) => id);
}

async function memberOf(services: Services, organisationId: string): Promise<string> {
  const personId = await createPerson(services);
  await addMember(services, organisationId, personId);
  return sessionCookieFor(services, personId, { actingFor: organisationId });
}

const longestWait = 3_600_000;

/** Waits until the second engine, where there is one, has followed Postgres and answers. */
async function untilUsual({ searchUpkeep }: Services): Promise<void> {
  await searchUpkeep.start();
  const deadline = performance.now() + longestWait;
  while (indexNames.some((index) => !searchUpkeep.state(index).usual)) {
    if (performance.now() > deadline) throw new Error('The search service has not followed within an hour');
    await wait(1_000);
  }
}

const services = await openBenchServices();
try {
  if (services.env.MEILI_URL) await untilUsual(services);
  console.log(JSON.stringify(await measureAll(services)));
} finally {
  await services.close();
}
