import { createThreads, type ThreadLimits } from './threads.ts';

const limits: ThreadLimits = {
  milliseconds: 30_000,
  memoryBytes: 900_000_000,
  heapMegabytes: 600,
  atOnce: 1,
  waiting: 6,
};

/** Threads in which files of staff are read, checked and summed up (features/workforce-packs/study-file.server.ts). */
export function createStaffFileThreads() {
  const script = new URL('../features/workforce-packs/staff-file-worker.server.ts', import.meta.url);
  return createThreads(script, limits);
}
