// Fills the database at DATABASE_URL, and its search, with a made-up market: node test/bench/fill-market.ts <providers> <opportunities>
import { sql } from 'kysely';
import type { Services } from '#app/services/services.ts';
import { countTerms } from '#search/postgres/term-statistics.ts';
import { createOrganisation } from '#test/support/actors.ts';
import { insertPublishedOpportunities, insertPublishedProfiles } from '#test/support/published.ts';
import { openBenchServices } from './bench-services.ts';
import { syntheticOpportunities, syntheticProfiles } from './synthetic-market.ts';

const atOnce = 1_000;
const primes = 20;

async function fill(services: Services, providers: number, opportunities: number): Promise<void> {
  const reference = await services.reference.current();
  const profiles = syntheticProfiles(providers, reference);
  let made = 0;
  for (const some of inBatches(profiles)) {
    await insertPublishedProfiles(services, some);
    made += some.length;
    progress('providers', made, providers);
  }
  const owners: string[] = [];
  for (let index = 0; index < primes; index += 1) {
    owners.push(await createOrganisation(services, { kind: 'prime', name: `Bench Prime ${index}` }));
  }
  const needs = syntheticOpportunities(opportunities, owners, reference);
  made = 0;
  for (const some of inBatches(needs)) {
    await insertPublishedOpportunities(services, some);
    made += some.length;
    progress('opportunities', made, opportunities);
  }
  await services.search.settle();
  await countTerms(services.db, 'profile');
  await countTerms(services.db, 'opportunity');
  await sql`vacuum analyze`.execute(services.db);
}

function* inBatches<Item>(items: Iterable<Item>): Generator<Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length === atOnce) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function progress(what: string, done: number, all: number): void {
  process.stderr.write(`\r${what}: ${done.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} `);
  if (done === all) process.stderr.write('\n');
}

const [providers, opportunities] = process.argv.slice(2).map(Number);
const services = await openBenchServices();
try {
  await fill(services, providers ?? 0, opportunities ?? 0);
} finally {
  await services.close();
}
