// One web process, as in production, whose clock is ahead by CLOCK_AHEAD milliseconds; says on which port it listens.
import type { AddressInfo } from 'node:net';
import { Temporal } from 'temporal-polyfill';
import type { Clock } from '#app/services/clock.ts';
import { createApp } from '../../server/app.ts';
import { openBenchServices } from './bench-services.ts';

const ahead = Number(process.env.CLOCK_AHEAD ?? 0);
const now = () => Temporal.Now.instant().add({ milliseconds: ahead });
const clock: Clock = { now, today: () => now().toZonedDateTimeISO('Europe/London').toPlainDate() };

const services = await openBenchServices(clock);
const app = await createApp(services, { dev: false });
const server = app.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${port}\n`);
});
process.once('SIGTERM', () => {
  server.close(() => void services.close().then(() => process.exit(0)));
  server.closeAllConnections();
});
