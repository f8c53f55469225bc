import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Jobs } from './jobs.ts';
import { createSearchMetrics, type SearchMetrics } from './search-metrics.ts';

export type Metrics = {
  registry: Registry;
  requestDuration: Histogram<'route' | 'method' | 'status'>;
  problems: Counter<'status'>;
  sealedFilesSwept: Counter;
  search: SearchMetrics;
};

/** The figures at /metrics. Made per process and handed down, so that two in one test do not share counts. */
export function createMetrics(jobs: Jobs): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'tierbridge_jobs',
    help: 'Jobs by name and state',
    labelNames: ['name', 'state'],
    registers: [registry],
    async collect() {
      for (const { name, waiting, active, failed } of await jobs.counts()) {
        this.set({ name, state: 'waiting' }, waiting);
        this.set({ name, state: 'active' }, active);
        this.set({ name, state: 'failed' }, failed);
      }
    },
  });
  return {
    registry,
    search: createSearchMetrics(registry),
    requestDuration: new Histogram({
      name: 'tierbridge_request_seconds',
      help: 'Time from request to end of response',
      labelNames: ['route', 'method', 'status'],
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    }),
    sealedFilesSwept: new Counter({
      name: 'tierbridge_sealed_files_swept_total',
      help: 'Sealed files removed that nothing pointed to',
      registers: [registry],
    }),
    problems: new Counter({
      name: 'tierbridge_problems_total',
      help: 'Problem pages served, by status',
      labelNames: ['status'],
      registers: [registry],
    }),
  };
}
