import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { inject, onTestFinished } from 'vitest';
import { jobHandlers } from '#app/jobs.ts';
import { fixedClock } from '#app/services/clock.ts';
import { parseEnvironment } from '#app/services/env.ts';
import { createServices, type Services } from '#app/services/services.ts';
import { type DatabaseConnection, openEmbedded, openServer } from '#db/connection.ts';
import type { MailTransport, OutgoingMail } from '#emails/transport.ts';
import { databaseUrl, templateName } from './template.ts';

export type TestServices = Services & {
  clock: ReturnType<typeof fixedClock>;
  /** Every mail that was sent, oldest first. */
  outbox: OutgoingMail[];
  /** Runs every waiting job, as the worker would. */
  runJobs(): Promise<number>;
};

/** Monday 1 June 2026, at nine in the morning in London. */
export const startOfTime = '2026-06-01T08:00:00Z';

/**
 * The real services on a database of their own, made from the run's template: embedded, or on a Postgres server where the
 * run has one. Closed and removed when the test that opened them ends; in beforeAll, close them yourself.
 */
export async function openTestServices(variables: Record<string, string> = {}): Promise<TestServices> {
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
    LOG_LEVEL: 'silent',
    DEMO: 'off',
    PORT: '0',
    ...variables,
  });
  const { connection, remove } = await openTestDatabase();
  const services = await createServices(env, { connection, clock, mail });
  const close = async () => {
    await services.close();
    await remove();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...services, clock, outbox, runJobs: () => services.jobs.drain(jobHandlers(services)), close };
}

/** As openTestServices, closed by itself at the end of the test. */
export async function servicesForTest(variables: Record<string, string> = {}): Promise<TestServices> {
  const services = await openTestServices(variables);
  onTestFinished(() => services.close());
  return services;
}

async function openTestDatabase(): Promise<{ connection: DatabaseConnection; remove: () => Promise<void> }> {
  const serverUrl = inject('serverUrl');
  if (!serverUrl) {
    const template = new Blob([await readFile(inject('template'))]);
    return { connection: await openEmbedded('memory', template), remove: async () => {} };
  }
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} });
  const name = `tierbridge_test_${randomUUID().replaceAll('-', '')}`;
  await admin.unsafe(`create database ${name} template ${templateName}`);
  return {
    connection: openServer(databaseUrl(serverUrl, name), { maximum: 5 }),
    remove: async () => {
      await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}
