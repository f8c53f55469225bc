import { Router } from 'express';
import { sql } from 'kysely';
import type { Services } from '#app/services/services.ts';

type Part = 'database' | 'search' | 'mail' | 'jobs';
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
    ]);
    // A market without mail still answers; one without its database does not.
    const ok = parts.every((part) => part.ok || part.part === 'mail');
    response.status(ok ? 200 : 503).json({ ok, parts: Object.fromEntries(parts.map((part) => [part.part, part.ok])) });
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
