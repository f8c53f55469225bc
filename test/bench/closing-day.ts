// Closing day: providers send their interests in the last minute to one web process on a real Postgres. docs/performance.md has the results.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { system } from '#app/features/identity/actor.ts';
import { numberInterests } from '#app/features/interests/open-interests.server.ts';
import { fixedClock } from '#app/services/clock.ts';
import { ensureBuild } from '#test/support/build.ts';
import { databaseUrl } from '#test/support/template.ts';
import { findPostgres, withTemporaryPostgres } from '../../scripts/temporary-postgres.ts';
import { openBenchServices } from './bench-services.ts';
import { fillClosingDay } from './closing-day-market.ts';
import { startClosingServer } from './closing-day-process.ts';
import { type Answered, sendAll } from './closing-day-providers.ts';

const midnight = Date.parse('2026-07-01T23:00:00Z');
const secondsToStart = 45;

/** `bench closing-day [--providers 500] [--seconds 60] [--json]` */
export async function closingDay(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      providers: { type: 'string', default: '500' },
      seconds: { type: 'string', default: '60' },
      json: { type: 'boolean', default: false },
    },
  });
  const [providers, seconds] = [Number(values.providers), Number(values.seconds)];
  if (![providers, seconds].every((number) => Number.isInteger(number) && number > 0)) {
    throw new RangeError('--providers and --seconds must be whole numbers above 0');
  }
  await ensureBuild();
  const run = async (url: string) => {
    const figures = await measure(await ownDatabase(url), providers, seconds);
    if (values.json) console.log(JSON.stringify(figures));
    else console.table(figures);
    process.exitCode = figures.lost === 0 && figures.serverErrors === 0 ? 0 : 1;
  };
  if (process.env.DATABASE_URL) return run(process.env.DATABASE_URL);
  const programs = findPostgres();
  if (!programs) throw new Error('No Postgres was found. Set DATABASE_URL, or install one');
  // As a server that must not lose anything is set, unlike those of tests.
  await withTemporaryPostgres(programs, run, ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on']);
}

async function measure(url: string, providers: number, seconds: number) {
  process.env.DATABASE_URL = url;
  const clock = fixedClock('2026-07-01T20:00:00Z');
  const services = await openBenchServices(clock);
  try {
    const { opportunityId, cookies } = await fillClosingDay(services, providers);
    const closesAt = Date.now() + (secondsToStart + seconds) * 1000;
    const server = await startClosingServer(midnight - closesAt);
    const origin = services.env.APP_URL;
    const answered = await sendAll({ port: server.port, origin, opportunityId, cookies, closesAt, seconds });
    await server.stop();
    const kept = await services.db
      .selectFrom('interest')
      .select('organisation_id')
      .where('status', '=', 'sent')
      .execute();
    clock.set('2026-07-01T23:06:00Z');
    const begun = performance.now();
    const opened = await numberInterests({ services, actor: system, formKey: null }, opportunityId);
    const openedMs = Math.round(performance.now() - begun);
    if (!opened.ok || opened.count !== kept.length) throw new Error('What was sent was not opened');
    return { providers, seconds, ...figuresOf(answered, new Set(kept.map((row) => row.organisation_id))), openedMs };
  } finally {
    await services.close();
  }
}

/** What was sent in time and is not in the database is lost, whatever the server said of it. */
function figuresOf(answered: Answered[], kept: ReadonlySet<string>) {
  const took = (of: (one: Answered) => number) => answered.map(of).sort((left, right) => left - right);
  const at = (times: number[], share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0);
  const [posts, pages] = [took(({ postMs }) => postMs), took(({ pageMs }) => pageMs)];
  return {
    submitted: answered.filter(({ status }) => status === 303).length,
    kept: kept.size,
    lost: answered.filter(({ organisationId, inTime }) => inTime && !kept.has(organisationId)).length,
    refusedLate: answered.filter(({ status, inTime }) => status === 409 && !inTime).length,
    serverErrors: answered.filter(({ status, pageStatus }) => status >= 500 || pageStatus >= 500).length,
    p50: at(posts, 0.5),
    p95: at(posts, 0.95),
    most: Math.round(posts.at(-1) ?? 0),
    pageP50: at(pages, 0.5),
    pageP95: at(pages, 0.95),
  };
}

async function ownDatabase(server: string): Promise<string> {
  const name = `tierbridge_closing_day_${randomBytes(4).toString('hex')}`;
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  await admin.end();
  return databaseUrl(server, name);
}
