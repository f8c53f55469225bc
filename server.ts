import { composeOrExit } from './server/compose.ts';
import { stopOnSignals } from './server/shutdown.ts';
import { startWebProcess } from './server/web-process.ts';

const services = await composeOrExit(process.env);
const running = await startWebProcess(services, { dev: process.argv.includes('--dev') });
stopOnSignals(services.log, () => running.stop());
