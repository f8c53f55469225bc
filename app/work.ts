import { isReindexDue } from './features/search-index/reindex.server.ts';
import { jobHandlers } from './jobs.ts';
import type { Services } from './services/services.ts';

/** Starts what goes on by itself in one process or several: the jobs, and search being kept up to date. */
export async function startWork(services: Services): Promise<void> {
  const { db, jobs, log, searchUpkeep } = services;
  await jobs.work(jobHandlers(services));
  await searchUpkeep.start();
  if (!(await isReindexDue(services))) return;
  log.info('search was built by another version: it is built anew');
  await db.transaction().execute((transaction) => jobs.enqueue(transaction, 'search-reindex', {}));
}
