import { Router } from 'express';
import { sql } from 'kysely';
import { readSearchReport } from '#app/services/search-report.ts';
import type { Services } from '#app/services/services.ts';
import { checkVault } from '#app/services/vault-warning.ts';

type Part = 'database' | 'search' | 'mail' | 'jobs' | 'vault';
type PartHealth = { part: Part; ok: boolean };

const patience = 3000;

/** /healthz: the process answers. /readyz: each part that it leans on, by name. /metrics: figures for Prometheus. */
export function healthRoutes(services: Services): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ ok: true });
  });
  router.get('/readyz', async (_request, response) => {
    const parts = await Promise.all([
      check('database', () => sql`select 1`.execute(services.db)),
      check('search', () => services.search.check()),
      check('mail', () => services.mail.verify()),
      check('jobs', () => services.jobs.counts()),
      check('vault', () => checkVault(services.vault, services.db)),
    ]);
    // A market without mail or vault still answers; one without its database does not. Search that Postgres answers in
    // place of another engine is simpler, and as ready.
    const ok = parts.every((part) => part.ok || part.part === 'mail' || part.part === 'vault');
    const search = await readSearchReport(services.db, services.jobs, services.searchUpkeep).catch(() => null);
    response
      .status(ok ? 200 : 503)
      .json({ ok, parts: Object.fromEntries(parts.map((part) => [part.part, part.ok])), search: search?.indexes });
  });
  router.get('/metrics', async (_request, response) => {
    response.type(services.metrics.registry.contentType).send(await services.metrics.registry.metrics());
  });
  return router;

  async function check(part: Part, ask: () => Promise<unknown>): Promise<PartHealth> {
    let timer: NodeJS.Timeout | undefined;
    try {
      const tooSlow = new Promise((_resolve, reject) => {
        timer = setTimeout(() => reject(new Error('no answer in time')), patience);
      });
      await Promise.race([ask(), tooSlow]);
      return { part, ok: true };
    } catch (error) {
      services.log.warn({ err: error, part }, 'part is not ready');
      return { part, ok: false };
    } finally {
      clearTimeout(timer);
    }
  }
}
