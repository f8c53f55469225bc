import type { IndexName, SearchEngine } from '../engine.ts';
import type { Breaker, Reason } from './breaker.ts';
import { TooSlowError, within } from './within.ts';

export type FallbackParts = {
  /** Answers as long as it is quick, whole and up to date. */
  usual: SearchEngine;
  /** Answers when the other does not; everything is written here first. */
  standby: SearchEngine;
  breakers: Record<IndexName, Breaker>;
  /** Milliseconds that the usual engine may take. */
  patience: number;
  onFallback(index: IndexName, reason: Reason): void;
  /** Something was written and waits to be carried to the usual engine. */
  onWritten(): void;
  /** Carries what waits, so that the usual engine finds it too. */
  carryAll(): Promise<void>;
};

const mostFailures = 3;

/**
 * Two engines as one. Reads go to the usual engine, and the same question to the standby when it fails, is slow or is out;
 * the answer then says so. Writes go to the standby and never wait for the other, which follows by itself.
 */
export function fallbackEngine(parts: FallbackParts): SearchEngine {
  const { usual, standby, breakers, patience, onFallback } = parts;
  const failures = new Map<IndexName, number>();

  function failed(index: IndexName, error: unknown): Reason {
    if (error instanceof TooSlowError) {
      breakers[index].open('slow', error);
      return 'slow';
    }
    const inRow = (failures.get(index) ?? 0) + 1;
    failures.set(index, inRow);
    // One question that it cannot bear does not mean that it is down: a look tells, and so does failing again and again.
    if (inRow >= mostFailures) breakers[index].open('down', error);
    else void breakers[index].look();
    return 'down';
  }

  async function read<Answer>(
    index: IndexName,
    ask: (engine: SearchEngine) => Promise<Answer>,
  ): Promise<{ answer: Answer; degraded: boolean }> {
    const state = breakers[index].state();
    let reason = state.reason ?? 'down';
    if (state.usual) {
      try {
        const answer = await within(patience, ask(usual));
        failures.delete(index);
        return { answer, degraded: false };
      } catch (error) {
        reason = failed(index, error);
      }
    }
    onFallback(index, reason);
    return { answer: await ask(standby), degraded: true };
  }

  return {
    name: `${usual.name} or ${standby.name}`,
    async upsert(index, documents) {
      await standby.upsert(index, documents);
      parts.onWritten();
    },
    async remove(index, id, version) {
      await standby.remove(index, id, version);
      parts.onWritten();
    },
    async search(index, query) {
      const { answer, degraded } = await read(index, (engine) => engine.search(index, query));
      return degraded ? { ...answer, degraded } : answer;
    },
    findByTerms: async (index, query) => (await read(index, (engine) => engine.findByTerms(index, query))).answer,
    termsOf: async (index, ids, terms) => (await read(index, (engine) => engine.termsOf(index, ids, terms))).answer,
    statistics: async (index, terms) => (await read(index, (engine) => engine.statistics(index, terms))).answer,
    versions: (index, page) => standby.versions(index, page),
    count: (index) => standby.count(index),
    async settle() {
      await standby.settle();
      await parts.carryAll();
    },
    check: () => standby.check(),
    async close() {
      for (const breaker of Object.values(breakers)) breaker.stop();
      await usual.close();
      await standby.close();
    },
  };
}
