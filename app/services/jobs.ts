import type { Transaction } from 'kysely';
import { PgBoss } from 'pg-boss';
import { type DatabaseConnection, jobsInside } from '#db/connection.ts';
import type { Database } from '#db/schema.ts';
import { type JobInput, type JobName, jobCatalogue, jobNames } from './job-catalogue.ts';
import type { Log } from './log.ts';

export type JobHandlers = { [Name in JobName]: (input: JobInput<Name>) => Promise<void> };

export type Jobs = {
  /** Puts a job in the queue inside the caller's transaction: it exists when, and only when, that commits. */
  enqueue<Name extends JobName>(transaction: Transaction<Database>, name: Name, input: JobInput<Name>): Promise<void>;
  /** Starts working through the queues until `stop`. */
  work(handlers: JobHandlers): Promise<void>;
  /** Works through all that is waiting, once, and returns how many jobs ran. For tests, imports and commands. */
  drain(handlers: JobHandlers): Promise<number>;
  /** How many jobs wait, run and have failed for good, by name. */
  counts(): Promise<{ name: string; waiting: number; active: number; failed: number }[]>;
  /** Lets running jobs finish and hands the rest back. */
  stop(): Promise<void>;
};

// A worker that is killed stops its heartbeat, and its jobs go to another a minute later.
const queue = {
  retryLimit: 8,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 3600,
  expireInSeconds: 300,
  heartbeatSeconds: 60,
};
const hourlyAtQuarterPast = '15 * * * *';
const everyQuarterOfAnHour = '*/15 * * * *';

/** Starts the job library on the same database as everything else. */
export async function createJobs(connection: DatabaseConnection, log: Log): Promise<Jobs> {
  const boss = new PgBoss({
    db: connection.jobs,
    backend: connection.kind === 'embedded' ? 'pglite' : 'postgres',
    schema: 'job',
    warningQueueSize: 10_000,
  });
  boss.on('error', (error) => log.error({ err: error }, 'job queue error'));
  await boss.start();
  for (const name of jobNames) {
    await boss.createQueue(name, queue);
    await boss.updateQueue(name, queue);
  }
  if (connection.kind === 'embedded') await takeUpCutOffJobs(connection);

  return {
    async enqueue(transaction, name, input) {
      await boss.send(name, jobCatalogue[name].parse(input), { db: jobsInside(transaction) });
    },
    async work(handlers) {
      await boss.schedule('housekeeping', hourlyAtQuarterPast, {});
      await boss.schedule('alert-digests', everyQuarterOfAnHour, {});
      for (const name of jobNames) {
        await boss.work<unknown>(name, { pollingIntervalSeconds: 1 }, async (jobs) => {
          for (const job of jobs) await run(handlers, name, job.data);
        });
      }
    },
    async drain(handlers) {
      let ran = 0;
      let found = true;
      while (found) {
        found = false;
        for (const name of jobNames) {
          const jobs = await boss.fetch<unknown>(name, { batchSize: 200 });
          for (const job of jobs) {
            found = true;
            ran += 1;
            try {
              await run(handlers, name, job.data);
              await boss.complete(name, job.id);
            } catch (error) {
              log.error({ err: error, job: name }, 'job failed');
              await boss.fail(name, job.id, { message: String(error) });
            }
          }
        }
      }
      return ran;
    },
    async counts() {
      const queues = await boss.getQueues([...jobNames]);
      return queues.map((queue) => ({
        name: queue.name,
        waiting: queue.queuedCount,
        active: queue.activeCount,
        failed: queue.failedCount,
      }));
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

/**
 * Nobody else can open an embedded database: what is marked as running was cut off with the process before. It is taken up
 * at once, and being killed does not count among its failures.
 */
async function takeUpCutOffJobs({ jobs }: DatabaseConnection): Promise<void> {
  await jobs.executeSql(
    "update job.job set state = 'retry', started_on = null, start_after = now() where state = 'active'",
  );
}

async function run<Name extends JobName>(handlers: JobHandlers, name: Name, data: unknown): Promise<void> {
  await handlers[name](jobCatalogue[name].parse(data) as JobInput<Name>);
}
