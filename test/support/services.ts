import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { jobHandlers } from '#app/jobs.ts';
import { fixedClock } from '#app/services/clock.ts';
import { parseEnvironment } from '#app/services/env.ts';
import { createLog } from '#app/services/log.ts';
import { createServices, type ServiceOverrides, type Services } from '#app/services/services.ts';
import type { MailTransport, OutgoingMail } from '#emails/transport.ts';
import { shuffledRows } from './shuffled-rows.ts';
import { openKeptDatabase, openServerDatabase, type TestDatabase } from './test-database.ts';

export type TestServices = Services & {
  clock: ReturnType<typeof fixedClock>;
  /** Every mail that was sent, oldest first. */
  outbox: OutgoingMail[];
  /** What was logged last, of errors unless a test logs more: why a page answered 500. */
  lastError(): string;
  /** Runs every waiting job, as the worker would. */
  runJobs(): Promise<number>;
};

/** Monday 1 June 2026, at nine in the morning in London. */
export const startOfTime = '2026-06-01T08:00:00Z';

/**
 * The real services on a database of their own, made from the run's template: embedded, or on a Postgres server where the
 * run has one. Closed and removed when the test that opened them ends; in beforeAll, close them yourself.
 */
export async function openTestServices(
  variables: Record<string, string> = {},
  overrides: Pick<ServiceOverrides, 'log'> = {},
): Promise<TestServices> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tierbridge-test-'));
  const outbox: OutgoingMail[] = [];
  const mail: MailTransport = {
    repeatable: true,
    send: async (message) => void outbox.push(message),
    verify: async () => {},
    close: () => {},
  };
  const clock = fixedClock(startOfTime);
  const env = parseEnvironment({
    NODE_ENV: 'test',
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
    DEMO: 'off',
    PORT: '0',
    MEILI_BIN: 'off',
    ...variables,
  });
  const logged: string[] = [];
  const log = createLog(env, { write: (line) => void logged.push(line) });
  const { connection, remove } = await openTestDatabase();
  const services = await createServices(env, { connection, clock, mail, log, ...overrides });
  const close = async () => {
    await services.close();
    await remove();
    await rm(folder, { recursive: true, force: true });
  };
  const runJobs = () => services.jobs.drain(jobHandlers(services));
  return { ...services, clock, outbox, lastError: () => logged.at(-1) ?? '', runJobs, close };
}

/** As openTestServices, closed by itself at the end of the test. */
export async function servicesForTest(variables: Record<string, string> = {}): Promise<TestServices> {
  const services = await openTestServices(variables);
  onTestFinished(() => services.close());
  return services;
}

async function openTestDatabase(): Promise<TestDatabase> {
  const serverUrl = inject('serverUrl');
  const { connection, remove } = await (serverUrl
    ? openServerDatabase(serverUrl)
    : openKeptDatabase(inject('template')));
  const db = process.env.SHUFFLE_ROWS ? connection.db.withPlugin(shuffledRows()) : connection.db;
  return { connection: { ...connection, db }, remove };
}
