import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fixedClock } from '#app/services/clock.ts';
import { parseEnvironment } from '#app/services/env.ts';
import { createServices, type Services } from '#app/services/services.ts';
import { openEmbedded } from '#db/connection.ts';
import { addMember, createOrganisation, createPerson, sessionCookieFor } from '#test/support/actors.ts';
import { insertPublishedOpportunities, insertPublishedProfiles } from '#test/support/published.ts';
import { createApp } from '../../server/app.ts';
import { measure, type Target, type Timing } from './measure.ts';
import { syntheticOpportunities, syntheticProfiles } from './synthetic-market.ts';

/** What was measured in a market of one size. */
export type Figures = {
  providers: number;
  opportunities: number;
  filledInSeconds: number;
  megabytes: number;
  timings: Timing[];
};

const mebibyte = 1024 * 1024;
const opportunities = 60;

async function measureMarket(market: Services): Promise<Figures> {
  const begun = performance.now();
  const targets = await fill(market);
  const filledInSeconds = (performance.now() - begun) / 1000;
  const app = await createApp(market, { dev: false });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const timings: Timing[] = [];
  for (const target of targets) timings.push(await measure(port, target));
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  const megabytes = process.memoryUsage.rss() / mebibyte;
  return { providers, opportunities, filledInSeconds, megabytes, timings };
}

async function fill(market: Services): Promise<Target[]> {
  const reference = await market.reference.current();
  const prime = await createOrganisation(market, { kind: 'prime', name: 'Bench Prime' });
  const profiles = syntheticProfiles(providers, reference);
  await insertPublishedProfiles(market, profiles);
  const needs = syntheticOpportunities(opportunities, [prime], reference);
  await insertPublishedOpportunities(market, needs);
  await market.search.settle();
  const asPrime = await memberOf(market, prime);
  const provider = profiles.find(({ claimed }) => claimed)?.organisationId ?? '';
  const asProvider = await memberOf(market, provider);
  return [
    { name: 'floor: a bare route', paths: ['/healthz'] },
    { name: 'floor: a bare page', paths: ['/cookies'] },
    { name: 'directory, no filter', paths: ['/profiles'] },
    { name: 'directory, words and filters', paths: searches },
    {
      name: 'matches of an opportunity',
      paths: needs.slice(0, 12).map(({ opportunityId }) => `/opportunities/${opportunityId}/matches`),
      cookie: asPrime,
    },
    {
      name: 'match of one pair',
      paths: needs.slice(0, 12).map(({ opportunityId }) => `/opportunities/${opportunityId}/matches/${provider}`),
      cookie: asPrime,
    },
    { name: 'matches of a provider', paths: [`/profiles/${provider}/matches`], cookie: asProvider },
  ];
}

const searches = [
  '/profiles?q=debt+advice&service=training',
  '/profiles?q=prison+leavers&region=E12000003&service=specialist_intervention',
  '/profiles?q=employer&group=lone_parents&group=carers',
  '/profiles?q=harbor+skils&claimed=yes',
  '/profiles?q=coaching&nation=W92000004&capability=CAP08',
  '/profiles?region=E12000007&service=training&size=small',
];

async function memberOf(market: Services, organisationId: string): Promise<string> {
  const personId = await createPerson(market);
  await addMember(market, organisationId, personId);
  return sessionCookieFor(market, personId, { actingFor: organisationId });
}

const providers = Number(process.argv[2]);
const folder = await mkdtemp(path.join(os.tmpdir(), 'tierbridge-bench-'));
const env = parseEnvironment({ NODE_ENV: 'production', DATA_DIR: folder, DEMO: 'off', LOG_LEVEL: 'error', PORT: '0' });
const connection = process.env.DATABASE_URL ? undefined : await openEmbedded('memory');
const services = await createServices(env, { clock: fixedClock('2026-06-01T08:00:00Z'), connection });
try {
  console.log(JSON.stringify(await measureMarket(services)));
} finally {
  await services.close();
  await rm(folder, { recursive: true, force: true });
}
