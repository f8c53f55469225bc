import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { noteNewMarket } from '#app/features/search-index/reindex.server.ts';
import type { Services } from '#app/services/services.ts';
import { startWork } from '#app/work.ts';
import { seedDemo } from '#db/demo/seed.ts';
import { createApp } from './app.ts';

export type RunningWebProcess = { url: string; stop(): Promise<void> };

/** Serves the market; with an embedded database the jobs run in here too, for nobody else can open it. */
export async function startWebProcess(services: Services, options: { dev: boolean }): Promise<RunningWebProcess> {
  const { env, log } = services;
  const app = await createApp(services, options);
  await noteNewMarket(services);
  if (env.demo) await seedDemo(services);
  if (env.embedded) await startWork(services);
  const server = await new Promise<Server>((resolve, reject) => {
    const listening: Server = app.listen(env.PORT, () => resolve(listening));
    listening.once('error', reject);
  });
  // A proxy in front keeps idle connections for a minute. Were we the first to close one, a request could be on its way on it.
  server.keepAliveTimeout = 75_000;
  const { port } = server.address() as AddressInfo;
  const url = env.PORT === 0 ? `http://localhost:${port}` : env.APP_URL;
  log.info({ url }, `Tierbridge is at ${url}`);
  // The first match need not wait for it; where it cannot be read now, it is read when it is asked for.
  services.market.current().catch((error) => log.warn({ err: error }, 'the rows to match were not read at the start'));
  return {
    url,
    async stop() {
      // Requests under way finish; kept-alive connections with nothing on them are let go.
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await closed;
      await services.close();
    },
  };
}
