// Runs the test suites on a Postgres server: the one at TEST_DATABASE_URL, or one started here for the run and thrown away.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

const isRoot = process.getuid?.() === 0;

if (process.env.TEST_DATABASE_URL) {
  process.exitCode = await runSuites(process.env.TEST_DATABASE_URL);
} else {
  const programs = findPrograms();
  if (programs) process.exitCode = await withTemporaryServer(programs, runSuites);
  else {
    console.error(
      'No Postgres was found. Set TEST_DATABASE_URL to a server on which databases may be created, or install one (Debian: apt-get install postgresql).',
    );
    process.exitCode = 1;
  }
}

/** The folder with initdb and pg_ctl: on the path, or where Debian, Red Hat and Homebrew put it; the newest first. */
function findPrograms(): string | null {
  const onPath = (process.env.PATH ?? '').split(path.delimiter);
  const packaged = ['/usr/lib/postgresql', '/usr/local/opt', '/opt/homebrew/opt'].flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder).map((entry) => path.join(folder, entry, 'bin')) : [],
  );
  const newestFirst = packaged.sort((left, right) => right.localeCompare(left, 'en', { numeric: true }));
  const folders = [...onPath, ...newestFirst, '/usr/pgsql/bin'];
  return folders.find((folder) => ['initdb', 'pg_ctl'].every((name) => existsSync(path.join(folder, name)))) ?? null;
}

async function withTemporaryServer(programs: string, work: (url: string) => Promise<number>): Promise<number> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tierbridge-postgres-'));
  const data = path.join(folder, 'data');
  const port = await freePort();
  // What is thrown away need not survive a power cut.
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=100'];
  const options = [...settings.map((setting) => `-c ${setting}`), `-k ${folder}`, '-h 127.0.0.1', `-p ${port}`].join(
    ' ',
  );
  if (isRoot) giveTo('postgres', folder);
  try {
    run('initdb', ['-D', data, '-U', 'tierbridge', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync']);
    run('pg_ctl', ['-D', data, '-w', '-l', path.join(folder, 'log'), '-o', options, 'start']);
    return await work(`postgres://tierbridge@127.0.0.1:${port}/postgres`);
  } finally {
    run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop'], { mayFail: true });
    rmSync(folder, { recursive: true, force: true });
  }

  // Postgres refuses to run as root: it runs as its own user then, which its package made.
  function run(program: string, args: string[], { mayFail = false } = {}) {
    const whole = [path.join(programs, program), ...args];
    const [command = '', ...rest] = isRoot
      ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', ...whole]
      : whole;
    const { status, stderr } = spawnSync(command, rest, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    if (status !== 0 && !mayFail) throw new Error(`${program} failed: ${stderr}`);
  }
}

function giveTo(user: string, folder: string): void {
  const idOf = (kind: string) => Number(execFileSync('id', [kind, user], { encoding: 'utf8' }));
  chownSync(folder, idOf('-u'), idOf('-g'));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Runs vitest with whatever arguments this script was given. @returns its exit code */
function runSuites(url: string): Promise<number> {
  const vitest = path.join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
  // That test is about the embedded database alone.
  const args = ['run', '--exclude', 'test/platform/kill.test.ts', ...process.argv.slice(2)];
  const child = spawn(process.execPath, [vitest, ...args], {
    stdio: 'inherit',
    env: { ...process.env, TEST_DATABASE_URL: url },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
