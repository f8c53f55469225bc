import { execFile } from 'node:child_process';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const root = path.join(import.meta.dirname, '../..');
const built = path.join(root, 'build/server/index.js');
const sources = ['app', 'db', 'search', 'emails', 'public', 'vite.config.ts', 'remix.config.js', 'package-lock.json'];
const lock = path.join(root, 'node_modules/.cache/tierbridge-build.lock');
const longestBuild = 120_000;

let ready: Promise<void> | undefined;

/**
 * Builds the application when it has changed since the last build. Test files that serve pages call it; several of them,
 * in several runs, wait for one another's build instead of each making its own.
 */
export function ensureBuild(): Promise<void> {
  ready ??= buildOnce();
  return ready;
}

async function buildOnce(): Promise<void> {
  if (await isFresh()) return;
  await takeLock();
  try {
    if (!(await isFresh())) await build();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

async function isFresh(): Promise<boolean> {
  const [builtAt, pruned, changedAt] = await Promise.all([
    changedTime(built),
    isPruned(),
    Promise.all(sources.map((source) => newestIn(path.join(root, source)))),
  ]);
  return pruned && builtAt > Math.max(...changedAt);
}

// A build under way empties the folder first and prunes the browser's files last.
async function isPruned(): Promise<boolean> {
  const files = await namesIn(path.join(root, 'build/client'));
  return (
    files.some((file) => file.startsWith('assets/entry.client')) &&
    !files.some((file) => file.startsWith('assets/manifest-'))
  );
}

async function newestIn(folder: string): Promise<number> {
  const relevant = ['', ...(await namesIn(folder))].filter((entry) => !/\.test\.tsx?$/.test(entry));
  return Math.max(0, ...(await Promise.all(relevant.map((entry) => changedTime(path.join(folder, entry))))));
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder, { recursive: true }).catch((): string[] => []);
}

async function changedTime(file: string): Promise<number> {
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? found.mtimeMs : 0;
}

async function build(): Promise<void> {
  // The test runner's own settings would make it a development build.
  const env = { ...process.env };
  for (const name of Object.keys(env)) if (/^(NODE_ENV$|VITE)/.test(name)) delete env[name];
  try {
    await promisify(execFile)('npm', ['run', 'build', '--silent'], { cwd: root, env, timeout: longestBuild });
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    const reason = output.slice(Math.max(0, output.indexOf('Build failed'))).split('\n');
    throw new Error(`The application does not build: ${reason.slice(0, 4).join('\n')}`);
  }
}

// A folder is made in one step or not at all. One that outlives any build was left behind by a run that was killed.
async function takeLock(): Promise<void> {
  await mkdir(path.dirname(lock), { recursive: true });
  for (;;) {
    try {
      await mkdir(lock);
      return;
    } catch {
      const since = (await stat(lock).catch(() => null))?.mtimeMs ?? Date.now();
      if (Date.now() - since > longestBuild) await rm(lock, { recursive: true, force: true });
      else await wait(200);
    }
  }
}
