import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

const isRoot = process.getuid?.() === 0;

/** The folder with initdb and pg_ctl: on the path, or where Debian, Red Hat and Homebrew put it; the newest first. */
export function findPostgres(): string | null {
  const onPath = (process.env.PATH ?? '').split(path.delimiter);
  const packaged = ['/usr/lib/postgresql', '/usr/local/opt', '/opt/homebrew/opt'].flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder).map((entry) => path.join(folder, entry, 'bin')) : [],
  );
  const newestFirst = packaged.sort((left, right) => right.localeCompare(left, 'en', { numeric: true }));
  const folders = [...onPath, ...newestFirst, '/usr/pgsql/bin'];
  return folders.find((folder) => ['initdb', 'pg_ctl'].every((name) => existsSync(path.join(folder, name)))) ?? null;
}

/**
 * Starts a server that nobody else uses, and throws it away when `work` is done.
 * @param programs the folder that `findPostgres` found
 * @param settings beyond those of a server that is thrown away, such as "shared_buffers=512MB"
 */
export async function withTemporaryPostgres<Result>(
  programs: string,
  work: (url: string) => Promise<Result>,
  settings: readonly string[] = [],
): Promise<Result> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tierbridge-postgres-'));
  const data = path.join(folder, 'data');
  const port = await freePort();
  // What is thrown away need not survive a power cut.
  const all = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=100', ...settings];
  const options = [...all.map((setting) => `-c ${setting}`), `-k ${folder}`, '-h 127.0.0.1', `-p ${port}`].join(' ');
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
