// Runs the test suites on a Postgres server: the one at TEST_DATABASE_URL, or one started here for the run and thrown away.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { findPostgres, withTemporaryPostgres } from './temporary-postgres.ts';

const aboutEmbedded = ['test/platform/kill.test.ts', 'test/platform/alert-kill.test.ts'];
// Who may open which page does not hang on the database, and takes minutes: that is run once, unless it is asked for by name.
const theSameAnywhere = ['test/routes.test.ts', 'test/features/interest-sealing.test.ts'];

if (process.env.TEST_DATABASE_URL) {
  process.exitCode = await runSuites(process.env.TEST_DATABASE_URL);
} else {
  const programs = findPostgres();
  if (programs) process.exitCode = await withTemporaryPostgres(programs, runSuites);
  else {
    console.error(
      'No Postgres was found. Set TEST_DATABASE_URL to a server on which databases may be created, or install one (Debian: apt-get install postgresql).',
    );
    process.exitCode = 1;
  }
}

/** Runs vitest with whatever arguments this script was given. @returns its exit code */
function runSuites(url: string): Promise<number> {
  const vitest = path.join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
  const asked = process.argv.slice(2);
  const isWhole = asked.every((argument) => argument.startsWith('-'));
  const left = isWhole ? [...aboutEmbedded, ...theSameAnywhere] : aboutEmbedded;
  const args = ['run', ...left.flatMap((file) => ['--exclude', file]), ...asked];
  const child = spawn(process.execPath, [vitest, ...args], {
    stdio: 'inherit',
    env: { KILL_ROUNDS: '1', ...process.env, TEST_DATABASE_URL: url },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
