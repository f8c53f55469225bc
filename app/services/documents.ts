import { Worker } from 'node:worker_threads';
import { type DocumentKind, documentLimits, type ReadDocument } from './document-limits.ts';

export type Documents = {
  /** The text of a PDF or a Word document, or why there is none. Takes no longer than its time, whatever the file. */
  read(kind: DocumentKind, bytes: Uint8Array): Promise<ReadDocument>;
};

type Limits = Record<'milliseconds' | 'memoryBytes' | 'atOnce' | 'waiting', number>;
const watchEvery = 50;

/** Reads documents in threads of their own, a few at a time, so that a hostile file holds up nobody. */
export function createDocuments(limits: Limits = documentLimits): Documents {
  let running = 0;
  const queue: (() => void)[] = [];
  return {
    async read(kind, bytes) {
      if (running >= limits.atOnce) {
        if (queue.length >= limits.waiting) return { ok: false, reason: 'busy' };
        await new Promise<void>((resolve) => queue.push(resolve));
      }
      running += 1;
      try {
        return await readInThread(kind, bytes, limits);
      } finally {
        running -= 1;
        queue.shift()?.();
      }
    },
  };
}

function readInThread(kind: DocumentKind, bytes: Uint8Array, limits: Limits): Promise<ReadDocument> {
  const worker = new Worker(new URL('./document-worker.ts', import.meta.url), {
    workerData: { kind, bytes },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    env: {},
    stdout: true,
    stderr: true,
  });
  const before = process.memoryUsage.rss();
  return new Promise<ReadDocument>((resolve) => {
    const end = (result: ReadDocument) => {
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
    worker.once('message', end);
    worker.once('error', () => end({ ok: false, reason: 'broken' }));
    worker.once('exit', () => end({ ok: false, reason: 'broken' }));
  });
}
