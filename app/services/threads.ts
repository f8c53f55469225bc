import { Worker } from 'node:worker_threads';

export type ThreadLimits = Readonly<
  Record<'milliseconds' | 'memoryBytes' | 'heapMegabytes' | 'atOnce' | 'waiting', number>
>;
export type ThreadProblem = 'took_too_long' | 'too_long' | 'broken' | 'busy';
export type ThreadAnswer = { ok: true; message: unknown } | { ok: false; reason: ThreadProblem };

const watchEvery = 50;

/** Runs a script in threads of its own, a few at a time, so that a hostile file holds up nobody. Each ends with its first message. */
export function createThreads(script: URL, limits: ThreadLimits): (workerData: unknown) => Promise<ThreadAnswer> {
  let running = 0;
  const queue: (() => void)[] = [];
  return async (workerData) => {
    if (running >= limits.atOnce) {
      if (queue.length >= limits.waiting) return { ok: false, reason: 'busy' };
      await new Promise<void>((resolve) => queue.push(resolve));
    }
    running += 1;
    try {
      return await runInThread(script, workerData, limits);
    } finally {
      running -= 1;
      queue.shift()?.();
    }
  };
}

function runInThread(script: URL, workerData: unknown, limits: ThreadLimits): Promise<ThreadAnswer> {
  const worker = new Worker(script, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    env: {},
    stdout: true,
    stderr: true,
  });
  const before = process.memoryUsage.rss();
  return new Promise<ThreadAnswer>((resolve) => {
    const end = (result: ThreadAnswer) => {
      clearTimeout(timer);
      clearInterval(watch);
      void worker.terminate();
      resolve(result);
    };
    const timer = setTimeout(() => end({ ok: false, reason: 'took_too_long' }), limits.milliseconds);
    // Buffers lie outside what `resourceLimits` counts.
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.memoryBytes) end({ ok: false, reason: 'too_long' });
    }, watchEvery);
    worker.once('message', (message: unknown) => end({ ok: true, message }));
    worker.once('error', (error) => end({ ok: false, reason: isOutOfMemory(error) ? 'too_long' : 'broken' }));
    worker.once('exit', () => end({ ok: false, reason: 'broken' }));
  });
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
