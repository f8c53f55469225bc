import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const patience = 5_000;
const step = 100;

/**
 * Ends a program that an earlier process left running: the one whose number is in the file, if it still is that program.
 * Numbers are given out again, so that only one that was started with `folder` is ended.
 * @returns whether there was one
 */
export async function endLeftover(pidFile: string, folder: string): Promise<boolean> {
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''));
  await rm(pidFile, { force: true });
  if (!Number.isInteger(pid) || pid <= 1 || !(await commandOf(pid)).includes(folder)) return false;
  signal(pid, 'SIGTERM');
  for (let waited = 0; waited < patience && signal(pid, 0); waited += step) await wait(step);
  if (signal(pid, 0)) signal(pid, 'SIGKILL');
  return true;
}

async function commandOf(pid: number): Promise<string> {
  const listed = await promisify(execFile)('ps', ['-p', String(pid), '-o', 'args=', '-ww']).catch(() => null);
  if (listed) return listed.stdout;
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ');
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
