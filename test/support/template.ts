import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { Kysely, PGliteDialect } from 'kysely';
import { fromPglite } from 'pg-boss';
import postgres from 'postgres';
import { createJobs } from '#app/services/jobs.ts';
import { createLog } from '#app/services/log.ts';
import { type DatabaseConnection, openServer } from '#db/connection.ts';
import { migrate } from '#db/migrate.ts';
import { loadReference } from '#db/reference/load.ts';
import type { Database } from '#db/schema.ts';

export const templateName = 'tierbridge_test_template';

/** A migrated embedded database with its reference data, as a dump to start others from. */
export async function makeTemplate(): Promise<Blob> {
  const pglite = await PGlite.create({ extensions: { pg_trgm } });
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
  await prepare({ kind: 'embedded', db, jobs: fromPglite(pglite), close: async () => {} });
  const dump = await pglite.dumpDataDir('none');
  await db.destroy();
  return dump;
}

/** The same on a Postgres server, as a template database. Returns how to remove it. */
export async function makeServerTemplate(serverUrl: string): Promise<() => Promise<void>> {
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`drop database if exists ${templateName}`);
  await admin.unsafe(`create database ${templateName}`);
  const connection = openServer(databaseUrl(serverUrl, templateName), { maximum: 4 });
  await prepare(connection);
  await connection.close();
  return async () => {
    await admin.unsafe(`drop database if exists ${templateName}`);
    await admin.end();
  };
}

export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function prepare(connection: DatabaseConnection): Promise<void> {
  await migrate(connection.db);
  await loadReference(connection.db);
  const jobs = await createJobs(connection, createLog({ LOG_LEVEL: 'silent' }));
  await jobs.stop();
}
