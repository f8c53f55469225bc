import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Clock, fixedClock } from '#app/services/clock.ts';
import { parseEnvironment } from '#app/services/env.ts';
import { createServices, type Services } from '#app/services/services.ts';

/** The services of a production process, on the database and search that the environment names, on a day in the market's life. */
export async function openBenchServices(clock: Clock = fixedClock('2026-06-01T08:00:00Z')): Promise<Services> {
  const env = parseEnvironment({
    ...process.env,
    NODE_ENV: 'production',
    DATA_DIR: await mkdtemp(path.join(os.tmpdir(), 'tierbridge-bench-')),
    SESSION_SECRET: 'a secret of the bench, which guards nothing',
    DEMO: 'off',
    LOG_LEVEL: 'error',
    RATE_LIMITS: 'off',
    PORT: '0',
  });
  return createServices(env, { clock });
}
