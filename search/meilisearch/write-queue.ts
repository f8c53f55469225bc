import { MeilisearchRequestError, MeilisearchRequestTimeOutError } from 'meilisearch';
import type { IndexName } from '../engine.ts';
import type { Service } from './service.ts';
import { SearchTaskFailed } from './tasks.ts';
import { type Write, writeExclusively } from './write.ts';

export type WriteQueue = {
  /** Resolves once the writes can be found. */
  write(index: IndexName, writes: readonly Write[]): Promise<void>;
  /** Resolves once nothing is being written. */
  settle(): Promise<void>;
};

type Caller = { writes: readonly Write[]; resolve: () => void; reject: (error: unknown) => void };

const tries = 3;
const pauseBefore = 200;

/** Whatever is to be written while a write is under way goes together into the next: the service likes few large batches. */
export function openWriteQueue(service: Service): WriteQueue {
  const waiting = new Map<IndexName, Caller[]>();
  const running = new Map<IndexName, Promise<void>>();

  const run = async (index: IndexName) => {
    for (let callers = waiting.get(index) ?? []; callers.length > 0; callers = waiting.get(index) ?? []) {
      waiting.set(index, []);
      await writeTogether(service, index, callers);
    }
    running.delete(index);
  };

  return {
    async write(index, writes) {
      if (writes.length === 0) return;
      const written = new Promise<void>((resolve, reject) => {
        waiting.set(index, [...(waiting.get(index) ?? []), { writes, resolve, reject }]);
      });
      if (!running.has(index)) running.set(index, run(index));
      await written;
    },
    async settle() {
      await Promise.all(running.values());
    },
  };
}

/** One refused document must not keep out those of other callers: when a batch fails, each caller tries alone. */
async function writeTogether(service: Service, index: IndexName, callers: readonly Caller[]): Promise<void> {
  try {
    await withRetries(() =>
      writeExclusively(
        service,
        index,
        callers.flatMap(({ writes }) => writes),
      ),
    );
    for (const { resolve } of callers) resolve();
  } catch (error) {
    const [first, ...others] = callers;
    if (others.length === 0 || isTransient(error)) {
      for (const { reject } of callers) reject(error);
    } else if (first) {
      for (const caller of [first, ...others]) await writeTogether(service, index, [caller]);
    }
  }
}

async function withRetries(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === tries || !isTransient(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseBefore * attempt));
    }
  }
}

function isTransient(error: unknown): boolean {
  if (error instanceof SearchTaskFailed) return error.transient;
  return error instanceof MeilisearchRequestError || error instanceof MeilisearchRequestTimeOutError;
}
