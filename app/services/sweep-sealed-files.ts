import { sealedKeysToRemove } from '#db/queries/sealed-files.ts';
import type { Services } from './services.ts';

const dayInMs = 86_400_000;
const atOnce = 500;
const folders = ['vault', 'workforce'] as const;

/**
 * Removes sealed files that nothing points to: of a process that was killed after a file was put and before its row was committed.
 * Nobody can open them, for their envelope was never written. Only those older than a day: a deposit under way is not touched.
 */
export async function sweepSealedFiles(services: Pick<Services, 'clock' | 'db' | 'files' | 'log' | 'metrics'>) {
  const { clock, files, log, metrics } = services;
  const before = new Date(clock.now().epochMilliseconds - dayInMs);
  let removed = 0;
  for (const folder of folders) {
    // All of a folder first: what is listed must not change while it is.
    const keys: string[] = [];
    for await (const key of files.list(folder, before)) keys.push(key);
    for (let start = 0; start < keys.length; start += atOnce)
      for (const key of await sealedKeysToRemove(services.db, keys.slice(start, start + atOnce))) {
        await files.remove(key);
        removed += 1;
      }
  }
  metrics.sealedFilesSwept.inc(removed);
  log[removed > 0 ? 'warn' : 'info']({ removed }, 'sealed files that nothing points to were removed');
}
