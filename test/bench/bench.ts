// Measures search and matching in made-up markets of several sizes, on a real Postgres: docs/performance.md has the results.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { ensureBuild } from '#test/support/build.ts';
import { databaseUrl } from '#test/support/template.ts';
import { findPostgres, withTemporaryPostgres } from '../../scripts/temporary-postgres.ts';
import { closingDay } from './closing-day.ts';
import type { Figures } from './measure-market.ts';

if (process.argv[2] === 'closing-day') {
  await closingDay(process.argv.slice(3));
  process.exit();
}

const { values } = parseArgs({
  options: {
    providers: { type: 'string', default: '1000,10000' },
    opportunities: { type: 'string', default: '1000' },
    engine: { type: 'string', default: 'postgres' },
    times: { type: 'string', default: '60' },
  },
});
const providers = numbers('providers', values.providers);
const opportunities = numbers('opportunities', values.opportunities);
const [times = 60] = numbers('times', values.times);
const engines = ['postgres', 'meilisearch'];
if (!engines.includes(values.engine)) stop(`--engine must be one of ${engines.join(', ')}`);
if (values.engine === 'meilisearch' && !process.env.MEILI_URL)
  stop('--engine meilisearch needs MEILI_URL, and MEILI_API_KEY');

// What any server with some gigabytes of memory and a solid-state disk is given.
const settings = ['shared_buffers=1GB', 'work_mem=32MB', 'max_wal_size=4GB', 'random_page_cost=1.1', 'jit=off'];
await ensureBuild();
if (process.env.DATABASE_URL) await measureOn(process.env.DATABASE_URL);
else {
  const programs = findPostgres();
  if (programs) await withTemporaryPostgres(programs, measureOn, settings);
  else stop('No Postgres was found. Set DATABASE_URL to a server on which databases may be created, or install one');
}

/** A market that an earlier run left in a database of its own is measured again as it is. */
async function measureOn(server: string): Promise<void> {
  const first = new Map<string, number>();
  for (const [index, size] of providers.entries()) {
    const needs = opportunities[Math.min(index, opportunities.length - 1)] ?? 0;
    const name = `tierbridge_bench_${size}_${needs}`;
    const url = databaseUrl(server, name);
    const begun = performance.now();
    if (await createDatabase(server, name)) await runScript('fill-market.ts', [String(size), String(needs)], url);
    console.log(
      `\n${withCommas(size)} providers, ${withCommas(needs)} opportunities (ready after ${seconds(begun)} s)`,
    );
    const figures: Figures = JSON.parse(await runScript('measure-market.ts', [String(times)], url));
    print(figures, first);
    console.log(JSON.stringify({ providers: size, opportunities: needs, ...figures }));
  }
}

/** @returns false when it was there before */
async function createDatabase(server: string, name: string): Promise<boolean> {
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  try {
    const [known] = await admin`select from pg_database where datname = ${name}`;
    if (!known) await admin.unsafe(`create database ${name}`);
    return !known;
  } finally {
    await admin.end();
  }
}

/** A process of its own, so that what filled a market is not counted to the memory of what serves it. */
async function runScript(script: string, args: readonly string[], url: string): Promise<string> {
  const file = path.join(import.meta.dirname, script);
  // A market is filled on Postgres alone; a search service follows it before it is measured.
  const follows = values.engine === 'meilisearch' && script === 'measure-market.ts';
  const search = follows ? {} : { MEILI_URL: '', MEILI_BIN: 'off' };
  // The memory of a process that serves: with the flag that package.json starts it with.
  const child = spawn(process.execPath, ['--max-semi-space-size=16', file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...search, DATABASE_URL: url },
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let output = '';
  for await (const chunk of child.stdout) output += String(chunk);
  if ((await ended) !== 0) throw new Error(`${script} failed`);
  return output;
}

function print({ engine, megabytes, timings }: Figures, first: Map<string, number>): void {
  const bare = (kind: string) => timings.find(({ name }) => name === `floor: a bare ${kind}`)?.p50 ?? 1;
  console.log(`${engine}; ${megabytes.toFixed(0)} MB of memory`);
  console.table(
    Object.fromEntries(
      timings.map(({ name, p50, p95, most, cpu, databaseCpu, times }) => {
        if (!first.has(name)) first.set(name, p95);
        return [
          name,
          {
            'p50 ms': round(p50),
            'p95 ms': round(p95),
            'most ms': round(most),
            'app cpu ms': round(cpu),
            'database cpu ms': databaseCpu === null ? '' : round(databaseCpu),
            'p50 ÷ bare query': round(p50 / bare('query')),
            'p50 ÷ bare page': round(p50 / bare('page')),
            'p95 ÷ first size': round(p95 / (first.get(name) ?? p95)),
            times,
          },
        ];
      }),
    ),
  );
}

function numbers(option: string, text: string): number[] {
  const all = text.split(',').map(Number);
  if (all.some((each) => !Number.isInteger(each) || each < 1)) {
    stop(`--${option} must be whole numbers separated by commas, such as 1000,10000`);
  }
  return all;
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

function withCommas(number: number): string {
  return number.toLocaleString('en-GB');
}

function seconds(begun: number): string {
  return ((performance.now() - begun) / 1000).toFixed(0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
