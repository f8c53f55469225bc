import { startWork } from '#app/work.ts';
import { composeOrExit } from './server/compose.ts';
import { stopOnSignals } from './server/shutdown.ts';

const services = await composeOrExit(process.env);
if (services.env.embedded) {
  services.log.fatal('The jobs process needs DATABASE_URL: with an embedded database, jobs run in the web process');
  await services.close();
  process.exit(1);
}
await startWork(services);
services.log.info('working through the job queues');
stopOnSignals(services.log, () => services.close());
