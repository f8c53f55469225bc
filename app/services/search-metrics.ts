import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { IndexName } from '#search/engine.ts';
import type { Reason } from '#search/fallback/breaker.ts';
import type { EngineReport, SearchReport } from './search-report.ts';

export type SearchMetrics = {
  /** A question was answered by the standby. */
  fellBack(index: IndexName, reason: Reason): void;
  /** Documents can be found in the second engine, so many seconds after they were written to the first. */
  carried(index: IndexName, secondsWaited: readonly number[]): void;
};

/** The figures of search at /metrics that are counted as it goes. */
export function createSearchMetrics(registry: Registry): SearchMetrics {
  const fallback = new Counter({
    name: 'tierbridge_search_fallback_total',
    help: 'Questions that Postgres answered in place of the usual engine, by reason',
    labelNames: ['index', 'reason'],
    registers: [registry],
  });
  const carried = new Histogram({
    name: 'tierbridge_search_carried_seconds',
    help: 'Time from a write to the Postgres index until the second engine finds it',
    labelNames: ['index'],
    buckets: [0.25, 0.5, 1, 2, 3, 5, 10, 30, 60, 300],
    registers: [registry],
  });
  return {
    fellBack: (index, reason) => fallback.inc({ index, reason }),
    carried(index, secondsWaited) {
      for (const seconds of secondsWaited) carried.observe({ index }, seconds);
    },
  };
}

/** The figures of search that are read when they are asked for. */
export function registerSearchGauges(registry: Registry, read: () => Promise<SearchReport>): void {
  const report = shared(read);
  new Gauge({
    name: 'tierbridge_search_fallback',
    help: '1 while Postgres answers in place of the usual engine',
    labelNames: ['index'],
    registers: [registry],
    async collect() {
      for (const { index, answering } of (await report()).indexes) this.set({ index }, answering === 'usual' ? 0 : 1);
    },
  });
  const perEngine = (name: string, help: string, figure: (engine: EngineReport) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['index', 'engine'],
      registers: [registry],
      async collect() {
        for (const { index, engines } of (await report()).indexes) {
          for (const engine of engines) this.set({ index, engine: engine.name }, figure(engine));
        }
      },
    });
  perEngine(
    'tierbridge_search_lag_seconds',
    'For how long the oldest edit has waited to be found in an engine',
    ({ secondsBehind }) => secondsBehind,
  );
  perEngine(
    'tierbridge_search_behind_documents',
    'Edits that an engine has not taken yet',
    ({ documentsBehind }) => documentsBehind,
  );
  perEngine(
    'tierbridge_search_refused_documents',
    'Documents that an engine would not take and that are tried again later',
    ({ refused }) => refused,
  );
  perEngine(
    'tierbridge_search_differences',
    'Documents that the last comparison found missing, outdated or superfluous, and mended',
    ({ differences }) => differences,
  );
}

/** Those who ask at the same time are answered together. */
function shared<Result>(ask: () => Promise<Result>): () => Promise<Result> {
  let asked: Promise<Result> | null = null;
  return () => {
    asked ??= ask().finally(() => {
      asked = null;
    });
    return asked;
  };
}
