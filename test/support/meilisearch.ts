import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createLog } from '#app/services/log.ts';
import { findProgram } from '#search/program/find-program.ts';
import { type RunningProgram, runProgram } from '#search/program/run-program.ts';

/** The Meilisearch program to test with, from MEILI_BIN; '' where there is none. */
export const meilisearchFile = process.env.MEILI_BIN ?? '';

/** Why tests of the real program do not run. */
export const withoutProgram = 'needs a Meilisearch program: set MEILI_BIN';

export type TestMeilisearch = RunningProgram & {
  /** Kills the program as a crash would; it is started again by itself. */
  kill(): Promise<void>;
  /** The number of the running program. */
  pid(): Promise<number>;
};

/** Starts a real server in a folder of its own; it is stopped and removed when the test ends. */
export async function meilisearchForTest(): Promise<TestMeilisearch> {
  const found = await findProgram(meilisearchFile, '');
  if (!found) throw new Error(withoutProgram);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tierbridge-meilisearch-'));
  const program = await runProgram(found, folder, createLog({ LOG_LEVEL: 'silent' }));
  onTestFinished(async () => {
    await program.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const pid = async () => Number(await readFile(path.join(folder, 'pid'), 'utf8'));
  return {
    ...program,
    pid,
    async kill() {
      process.kill(await pid(), 'SIGKILL');
    },
  };
}
