import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { Report } from '../following/follower.ts';
import type { FoundProgram } from './find-program.ts';
import { endLeftover } from './leftover.ts';
import { endProgram, type ProgramPlan, spawnProgram } from './spawn-program.ts';

/** A search server of this process alone. */
export type RunningProgram = { url: string; key: string; stop(): Promise<void> };

const firstDelay = 500;
const longestDelay = 30_000;
const provenAfter = 60_000;
const healthEvery = 100;
const healthPatience = 60_000;
const lastWords = 20;

/**
 * Starts Meilisearch with its data in `folder`, and again with growing delays whenever it ends by itself. Returns before it
 * is ready to answer. What is in the folder can be built anew from Postgres: when it belongs to another version, it is.
 */
export async function runProgram(
  { file, version }: FoundProgram,
  folder: string,
  report: Report,
): Promise<RunningProgram> {
  await mkdir(folder, { recursive: true });
  const pidFile = path.join(folder, 'pid');
  if (await endLeftover(pidFile, folder)) report.warn({}, 'a search program that an earlier process left was ended');
  const plan: ProgramPlan = { file, folder, port: await freePort(), key: await keptKey(folder), pidFile };
  const url = `http://127.0.0.1:${plan.port}`;
  const stopping = new AbortController();

  async function live(): Promise<number> {
    const child = spawnProgram(plan);
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface(stream).on('line', (line) => keepLast(said, line));
    }
    const ended = once(child, 'exit');
    const end = () => endProgram(child);
    stopping.signal.addEventListener('abort', end);
    const started = performance.now();
    void isHealthy(url, AbortSignal.any([stopping.signal, AbortSignal.timeout(healthPatience)])).then((healthy) => {
      if (healthy) report.info({ version, url }, 'Meilisearch is running');
    });
    const [code] = await ended;
    stopping.signal.removeEventListener('abort', end);
    end();
    if (stopping.signal.aborted) return 0;
    report.error({ code, said }, 'Meilisearch ended by itself and is started again');
    if (said.some((line) => /database version|incompatible/i.test(line))) {
      await rm(path.join(folder, 'data.ms'), { recursive: true, force: true });
    }
    return performance.now() - started;
  }

  async function supervise(): Promise<void> {
    for (let delay = firstDelay; !stopping.signal.aborted; ) {
      const lived = await live().catch((error) => {
        report.error({ err: error }, 'Meilisearch could not be started');
        return 0;
      });
      delay = lived > provenAfter ? firstDelay : Math.min(longestDelay, delay * 2);
      await wait(delay, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  const supervised = supervise();
  return {
    url,
    key: plan.key,
    async stop() {
      stopping.abort();
      await supervised;
      await rm(pidFile, { force: true });
    },
  };
}

async function keptKey(folder: string): Promise<string> {
  const file = path.join(folder, 'key');
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (kept) return kept;
  const key = randomBytes(32).toString('hex');
  await writeFile(file, key, { mode: 0o600 });
  return key;
}

function keepLast(lines: string[], line: string): void {
  lines.push(line);
  if (lines.length > lastWords) lines.shift();
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function isHealthy(url: string, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    const answered = await fetch(`${url}/health`, { signal }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return true;
    await wait(healthEvery, undefined, { signal }).catch(() => {});
  }
  return false;
}
