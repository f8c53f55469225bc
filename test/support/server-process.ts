import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { ensureBuild } from './build.ts';

const root = path.join(import.meta.dirname, '../..');
// A machine that is busy with other suites takes a minute to start the market.
const slowestStart = 180_000;

type Child = ChildProcessByStdio<null, Readable, Readable>;

export type ServerProcess = {
  port: number;
  /** What it has logged so far, one line of JSON each. */
  lines: string[];
  child: Child;
  kill(): Promise<void>;
};

/** Starts the web process as `npm start` does, on a free port. @throws what it said when it ends before it listens */
export async function startServerProcess(variables: Record<string, string>): Promise<ServerProcess> {
  await ensureBuild();
  const { words: port, ...started } = await start('server.ts', variables, /Tierbridge is at http:\/\/localhost:(\d+)/);
  return { port: Number(port), ...started };
}

/** Starts the process that works through the jobs, as `npm run worker` does. @throws what it said when it ends before */
export function startWorkerProcess(variables: Record<string, string>): Promise<Omit<ServerProcess, 'port'>> {
  return start('worker.ts', variables, /(working) through the job queues/);
}

async function start(program: string, variables: Record<string, string>, sign: RegExp) {
  const { child, lines, errors } = spawnProgram(program, variables);
  const kill = () => killChild(child);
  const words = await said(sign, { child, lines, errors }).catch(async (error) => {
    // One that is still starting would have the database to itself, and with it the next that is started.
    await kill();
    throw error;
  });
  return { words, lines, child, kill };
}

/** Waits until a process logs what a pattern looks for. @returns what its group caught */
function said(sign: RegExp, { child, lines, errors }: ReturnType<typeof spawnProgram>): Promise<string> {
  return new Promise((resolve, reject) => {
    const tooLate = () => reject(new Error(`Not ready after ${slowestStart} ms: ${lines.join('\n')}`));
    const timer = setTimeout(tooLate, slowestStart);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      act();
    };
    child.stdout.on('data', () => {
      const caught = lines.join('\n').match(sign)?.[1];
      if (caught) settle(() => resolve(caught));
    });
    child.once('exit', (code) => settle(() => reject(new Error(`Ended with ${code}: ${errors.join('\n')}`))));
  });
}

/** Kills a process as a power cut would, and waits until it is gone. Does nothing to one that has ended. */
async function killChild(child: Child): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** Starts the web process and waits for it to end by itself. */
export async function runServerToItsEnd(
  variables: Record<string, string>,
): Promise<{ code: number | null; said: string }> {
  await ensureBuild();
  const { child, errors } = spawnProgram('server.ts', variables);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said: errors.join('\n') };
}

function spawnProgram(program: string, variables: Record<string, string>) {
  const { PATH = '', HOME = '' } = process.env;
  const child: Child = spawn(process.execPath, [program], {
    cwd: root,
    env: { PATH, HOME, NODE_ENV: 'production', PORT: '0', DEMO: 'off', MEILI_BIN: 'off', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const errors: string[] = [];
  createInterface(child.stdout).on('line', (line) => lines.push(line));
  createInterface(child.stderr).on('line', (line) => errors.push(line));
  return { child, lines, errors };
}
