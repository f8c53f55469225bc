import type { EnqueuedTaskPromise, Meilisearch } from 'meilisearch';

const longestTask = 10 * 60_000;
const pollEvery = 20;

/** What the service could not carry out. When it was not the fault of what was sent, it may be tried again. */
export class SearchTaskFailed extends Error {
  readonly transient: boolean;
  constructor(message: string, { transient }: { transient: boolean }) {
    super(message);
    this.name = 'SearchTaskFailed';
    this.transient = transient;
  }
}

/** Waits until the service has done what it was given. @throws {SearchTaskFailed} when it could not */
export async function done(task: EnqueuedTaskPromise): Promise<void> {
  const { status, type, indexUid, error } = await task.waitTask({ timeout: longestTask, interval: pollEvery });
  if (status === 'succeeded') return;
  throw new SearchTaskFailed(`${type} of ${indexUid ?? 'indexes'} ${status}: ${error?.message ?? 'no reason given'}`, {
    transient: error?.type !== 'invalid_request',
  });
}

/** Waits until nothing is left to do for some indexes, whoever asked for it. */
export async function idle(client: Meilisearch, indexUids: string[]): Promise<void> {
  const deadline = AbortSignal.timeout(longestTask);
  for (;;) {
    const { total } = await client.tasks.getTasks({ indexUids, statuses: ['enqueued', 'processing'], limit: 1 });
    if (total === 0) return;
    if (deadline.aborted) throw new SearchTaskFailed(`${indexUids.join()} stayed busy`, { transient: true });
    await new Promise((resolve) => setTimeout(resolve, pollEvery));
  }
}
