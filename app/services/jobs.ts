import type { Transaction } from 'kysely';
import { type JobResult, PgBoss } from 'pg-boss';
import { z } from 'zod';
import { type DatabaseConnection, jobsInside } from '#db/connection.ts';
import type { Database } from '#db/schema.ts';
import { type JobInput, type JobName, jobCatalogue, jobNames } from './job-catalogue.ts';
import type { Log } from './log.ts';

/** What a job does with its input, or with many inputs at once: then each is safe to be given along with others. */
export type JobHandler<Input> = ((input: Input) => Promise<void>) | { together(inputs: Input[]): Promise<void> };
export type JobHandlers = { [Name in JobName]: JobHandler<JobInput<Name>> };

/** How many jobs of a kind wait or run, and how long the oldest has. */
export type Waiting = { name: string; jobs: number; seconds: number };

export type Jobs = {
  /** Puts a job in the queue inside the caller's transaction: it exists when, and only when, that commits. */
  enqueue<Name extends JobName>(transaction: Transaction<Database>, name: Name, input: JobInput<Name>): Promise<void>;
  /** Starts working through the queues until `stop`. */
  work(handlers: JobHandlers): Promise<void>;
  /** Works through all that is waiting, once, and returns how many jobs ran. For tests, imports and commands. */
  drain(handlers: JobHandlers): Promise<number>;
  /** Those of these inputs for which no job waits or runs. */
  lacking<Name extends JobName>(name: Name, inputs: readonly JobInput<Name>[]): Promise<JobInput<Name>[]>;
  /** How many jobs wait, run and have failed for good, by name. */
  counts(): Promise<{ name: string; waiting: number; active: number; failed: number }[]>;
  /** What waits of some kinds, as of now. */
  waiting(names: readonly JobName[]): Promise<Waiting[]>;
  /** Lets running jobs finish and hands the rest back. */
  stop(): Promise<void>;
};

const retry = { retryLimit: 8, retryDelay: 5, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 300 };
// One such job waits and one runs, at most. They may take long; a lost heartbeat tells when their process is gone.
const alone = { ...retry, policy: 'stately', expireInSeconds: 6 * 3600, heartbeatSeconds: 30 };
// Edits must be found soon even when the process that had them in hand was killed.
const prompt = { ...retry, heartbeatSeconds: 10 };
// So must mails and alerts be taken up.
const watched = { ...retry, heartbeatSeconds: 30 };
// How often lost heartbeats are looked for: of a killed process all is in other hands within a minute.
const lookEverySeconds = 15;
const queues: Partial<Record<JobName, typeof prompt & { policy?: string }>> = {
  'mail-send': watched,
  'alert-opportunity': watched,
  'alert-profile': watched,
  'opportunity-tell': watched,
  'alert-digests': alone,
  'alert-closing': alone,
  'alert-sweep': alone,
  'interests-open': alone,
  'assessor-reminders': alone,
  'clarification-answered': watched,
  'clarification-reminders': alone,
  'draft-reminders': alone,
  'invitation-reminders': alone,
  'search-sync-profile': prompt,
  'search-sync-opportunity': prompt,
  'award-effect': alone,
  'decision-clock': alone,
  'challenge-clock': alone,
  'commitment-clock': alone,
  'advance-clock': alone,
  'subcontract-clock': alone,
  'views-ask': alone,
  'evidence-expiry': alone,
  'case-clock': alone,
  'retaliation-watch': alone,
  'concern-clock': alone,
  'finding-sweep': watched,
  'finding-clock': alone,
  'accreditation-clock': alone,
  'survey-clock': alone,
  'employee-information-clock': alone,
  'tupe-position-reminders': alone,
  'tupe-clock': alone,
  'workforce-clock': alone,
  'search-count': alone,
  'search-reindex': alone,
  'search-check': alone,
  'sealed-file-sweep': alone,
};

const schedule = [
  { name: 'housekeeping', cron: '15 * * * *', input: {} },
  { name: 'alert-digests', cron: '*/15 * * * *', input: {} },
  { name: 'alert-sweep', cron: '40 * * * *', input: {} },
  // A deadline ends at midnight in London, summer and winter; the answers are opened five minutes later.
  { name: 'interests-open', cron: '6-59/10 * * * *', input: {} },
  // Before the digests of the morning, in summer and winter.
  { name: 'alert-closing', cron: '30 4 * * *', input: {} },
  { name: 'assessor-reminders', cron: '0 6 * * *', input: {} },
  { name: 'invitation-reminders', cron: '10 6 * * 1-5', input: {} },
  { name: 'draft-reminders', cron: '20 6 * * *', input: {} },
  // Days begin at midnight in London; what a day brings is known within the hour.
  { name: 'decision-clock', cron: '5 * * * *', input: {} },
  { name: 'challenge-clock', cron: '10 * * * *', input: {} },
  { name: 'commitment-clock', cron: '25 4 * * *', input: {} },
  { name: 'advance-clock', cron: '35 * * * *', input: {} },
  { name: 'subcontract-clock', cron: '25 * * * *', input: {} },
  { name: 'retaliation-watch', cron: '50 3 * * *', input: {} },
  { name: 'case-clock', cron: '25 * * * *', input: {} },
  // Once a day, at the same time whatever was raised: when something shows tells nothing.
  { name: 'concern-clock', cron: '45 5 * * *', input: {} },
  { name: 'accreditation-clock', cron: '12 * * * *', input: {} },
  { name: 'survey-clock', cron: '22 * * * *', input: {} },
  // Soon after the day has begun in London, in summer and winter.
  { name: 'employee-information-clock', cron: '14 1 * * *', input: {} },
  // Just after midnight in London, in summer and in winter: then what was due is late.
  { name: 'workforce-clock', cron: '17 * * * *', input: {} },
  { name: 'tupe-clock', cron: '1 0,23 * * *', input: {} },
  { name: 'award-effect', cron: '20 * * * *', input: {} },
  { name: 'views-ask', cron: '*/15 * * * *', input: {} },
  { name: 'evidence-expiry', cron: '25 6 * * *', input: {} },
  { name: 'clarification-reminders', cron: '0 6 * * *', input: {} },
  { name: 'tupe-position-reminders', cron: '15 6 * * 1-5', input: {} },
  { name: 'fairness-count', cron: '30 2 * * *', input: { after: null } },
  // Most hours there is nothing to count.
  { name: 'search-count', cron: '50 * * * *', input: {} },
  { name: 'finding-clock', cron: '25 * * * *', input: {} },
  { name: 'finding-sweep', cron: '0 3 * * *', input: { after: null } },
  { name: 'search-check', cron: '20 3 * * *', input: {} },
  { name: 'sealed-file-sweep', cron: '35 2 * * *', input: {} },
] as const satisfies readonly { name: JobName; cron: string; input: object }[];

const fewAtOnce = 5;
const manyAtOnce = 200;

/** Starts the job library on the same database as everything else. */
export async function createJobs(connection: DatabaseConnection, log: Log): Promise<Jobs> {
  const boss = new PgBoss({
    db: connection.jobs,
    backend: connection.kind === 'embedded' ? 'pglite' : 'postgres',
    schema: 'job',
    warningQueueSize: 10_000,
    superviseIntervalSeconds: lookEverySeconds,
    monitorIntervalSeconds: lookEverySeconds,
  });
  boss.on('error', (error) => log.error({ err: error }, 'job queue error'));
  await boss.start();
  for (const name of jobNames) {
    await boss.createQueue(name, queues[name] ?? retry);
    const { policy: _once, ...changeable } = { policy: '', ...(queues[name] ?? retry) };
    await boss.updateQueue(name, changeable);
  }
  if (connection.kind === 'embedded') await takeUpCutOffJobs(connection);

  return {
    async enqueue(transaction, name, input) {
      await boss.send(name, jobCatalogue[name].parse(input), { db: jobsInside(transaction) });
    },
    async work(handlers) {
      for (const { name, cron, input } of schedule) await boss.schedule(name, cron, input);
      for (const name of jobNames) {
        const batchSize = 'together' in handlers[name] ? manyAtOnce : fewAtOnce;
        const options = {
          pollingIntervalSeconds: 1,
          batchSize,
          burstWhenBatchFull: true,
          perJobResults: true,
          includeMetadata: true,
        } as const;
        await boss.work(name, options, async (jobs): Promise<JobResult[]> => {
          const outcomes = await runAll(handlers, name, jobs, log);
          return outcomes.map(({ id, failure }) =>
            failure ? { id, status: 'failed', output: { message: failure } } : { id, status: 'completed' },
          );
        });
      }
    },
    async drain(handlers) {
      let ran = 0;
      let found = true;
      while (found) {
        found = false;
        for (const name of jobNames) {
          const jobs = await boss.fetch<unknown>(name, { batchSize: manyAtOnce, includeMetadata: true });
          if (jobs.length === 0) continue;
          found = true;
          ran += jobs.length;
          for (const { id, failure } of await runAll(handlers, name, jobs, log)) {
            if (failure) await boss.fail(name, id, { message: failure });
            else await boss.complete(name, id);
          }
        }
      }
      return ran;
    },
    async lacking(name, inputs) {
      const keys = inputs.map((input) => JSON.stringify(jobCatalogue[name].parse(input)));
      const { rows } = await connection.jobs.executeSql(lackingKeys, [name, keys]);
      const lacking = new Set(
        z
          .array(lackingKey)
          .parse(rows)
          .map(({ at }) => at),
      );
      return inputs.filter((_, index) => lacking.has(index));
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
    async waiting(names) {
      const { rows } = await connection.jobs.executeSql(oldestWaiting, [[...names]]);
      const found = z.array(waitingRow).parse(rows);
      return names.map((name) => ({ name, jobs: 0, seconds: 0, ...found.find((row) => row.name === name) }));
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

/**
 * Nobody else can open an embedded database: what is marked as running was cut off with the process before. It is taken up
 * at once, and being killed does not count among its failures. Of jobs that run alone another may wait already: those are
 * left to their heartbeat.
 */
async function takeUpCutOffJobs({ jobs }: DatabaseConnection): Promise<void> {
  const many = jobNames.filter((name) => queues[name]?.policy === undefined);
  await jobs.executeSql(
    `update job.job set state = 'retry', started_on = null, start_after = now()
     where state = 'active' and name = any($1::text[])`,
    [many],
  );
}

const oldestWaiting = `
  select name, count(*)::int as jobs, greatest(0, extract(epoch from now() - min(created_on)))::float8 as seconds
  from job.job where name = any($1::text[]) and state < 'completed' group by name`;
const waitingRow = z.object({ name: z.string(), jobs: z.number(), seconds: z.number() });

const lackingKeys = `
  select (position - 1)::int as at from unnest($2::text[]) with ordinality as asked (input, position)
  where not exists (
    select from job.job where name = $1 and state < 'completed' and data = asked.input::jsonb
  )`;
const lackingKey = z.object({ at: z.number() });

type Given = { id: string; data: unknown; retryCount: number; retryLimit: number };
type JobOutcome = { id: string; failure: string | null };

// Many at once succeed or fail together: when they fail, each is tried by itself, so that one does not hold up the rest.
async function runAll<Name extends JobName>(
  handlers: JobHandlers,
  name: Name,
  jobs: readonly Given[],
  log: Log,
): Promise<JobOutcome[]> {
  const handler: JobHandler<JobInput<Name>> = handlers[name];
  if (typeof handler !== 'function' && jobs.length > 1) {
    try {
      await handler.together(jobs.map(({ data }) => read(name, data)));
      return jobs.map(({ id }) => ({ id, failure: null }));
    } catch (error) {
      log.warn({ err: error, job: name, jobs: jobs.length }, 'jobs failed together: each is tried by itself');
    }
  }
  const outcomes: JobOutcome[] = [];
  for (const { id, data, retryCount, retryLimit } of jobs) {
    try {
      const input = read(name, data);
      await (typeof handler === 'function' ? handler(input) : handler.together([input]));
      outcomes.push({ id, failure: null });
    } catch (error) {
      const isLast = retryCount >= retryLimit;
      log.error({ err: error, job: name, data }, isLast ? 'job failed for good' : 'job failed: it is tried again');
      outcomes.push({ id, failure: String(error) });
    }
  }
  return outcomes;
}

function read<Name extends JobName>(name: Name, data: unknown): JobInput<Name> {
  return jobCatalogue[name].parse(data) as JobInput<Name>;
}
