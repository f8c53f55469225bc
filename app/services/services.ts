import path from 'node:path';
import type { Kysely } from 'kysely';
import { type Auth, createAuth } from '#app/features/identity/auth.server.ts';
import { type DatabaseConnection, openEmbedded, openServer } from '#db/connection.ts';
import { type Market, openMarket } from '#db/market/market.ts';
import { migrate } from '#db/migrate.ts';
import { loadReference } from '#db/reference/load.ts';
import type { Database } from '#db/schema.ts';
import { fileTransport, type MailTransport, smtpTransport } from '#emails/transport.ts';
import type { SearchEngine } from '#search/engine.ts';
import { readAlertReport, registerAlertGauges } from './alert-metrics.ts';
import { type Clock, systemClock } from './clock.ts';
import { countWhenMany } from './count-when-many.ts';
import { createDocuments, type Documents } from './documents.ts';
import type { Environment } from './env.ts';
import { type FileStore, openFileStore } from './files.ts';
import { createJobs, type Jobs } from './jobs.ts';
import { createLetters, type Letters } from './letters/letters.ts';
import { createLog, type Log } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createRateLimits, type RateLimits } from './rate-limits.ts';
import { type ReferenceSource, referenceSource } from './reference.ts';
import { openSearch, type SearchUpkeep } from './search.ts';
import { registerSearchGauges } from './search-metrics.ts';
import { readSearchReport } from './search-report.ts';
import { sessionSecret } from './secret.ts';
import { createSigner, type Signer } from './signer.ts';
import { createStaffFileThreads } from './staff-file-threads.ts';
import { createVault, type Vault } from './vault.ts';
import { vaultKeys } from './vault-keys.ts';
import { warnOfVault } from './vault-warning.ts';

/** Everything that a feature may use of the outside world, made once per process. */
export type Services = {
  env: Environment;
  db: Kysely<Database>;
  reference: ReferenceSource;
  market: Market;
  search: SearchEngine;
  searchUpkeep: SearchUpkeep;
  mail: MailTransport;
  jobs: Jobs;
  files: FileStore;
  vault: Vault;
  documents: Documents;
  staffFiles: ReturnType<typeof createStaffFileThreads>;
  letters: Letters;
  auth: Auth;
  signer: Signer;
  rateLimits: RateLimits;
  clock: Clock;
  log: Log;
  metrics: Metrics;
  /** Closes everything, jobs first. */
  close(): Promise<void>;
};

/** What a test puts in place of the real thing: a database made ready beforehand, a clock that stands still. */
export type ServiceOverrides = { connection?: DatabaseConnection; clock?: Clock; mail?: MailTransport; log?: Log };

/**
 * Opens the database, brings schema and reference data up to date and starts the services.
 * @throws FolderInUseError when another process has the embedded database.
 */
export async function createServices(env: Environment, overrides: ServiceOverrides = {}): Promise<Services> {
  const log = overrides.log ?? createLog(env);
  const clock = overrides.clock ?? systemClock;
  const connection =
    overrides.connection ??
    (env.DATABASE_URL ? openServer(env.DATABASE_URL) : await openEmbedded(path.join(env.DATA_DIR, 'postgres')));
  const { db } = connection;
  await migrate(db);
  await loadReference(db);
  const jobs = await createJobs(connection, log);
  const mail =
    overrides.mail ??
    (env.SMTP_URL
      ? smtpTransport(env.SMTP_URL, env.MAIL_FROM)
      : fileTransport(path.join(env.DATA_DIR, 'mail'), env.MAIL_FROM));
  const metrics = createMetrics(jobs);
  const { engine, upkeep: searchUpkeep } = await openSearch(env, db, log, metrics.search);
  const search = countWhenMany(engine, db, jobs);
  registerSearchGauges(metrics.registry, () => readSearchReport(db, jobs, searchUpkeep));
  registerAlertGauges(metrics.registry, () => readAlertReport(db, clock));
  const secret = await sessionSecret(env);
  const vault = createVault(await vaultKeys(env, new Date(clock.now().epochMilliseconds)), clock);
  await warnOfVault(vault, db, log);
  const services: Omit<Services, 'auth'> = {
    env,
    db,
    reference: referenceSource(db),
    market: openMarket(db),
    search,
    searchUpkeep,
    mail,
    jobs,
    files: await openFileStore(env),
    vault,
    documents: createDocuments(),
    staffFiles: createStaffFileThreads(),
    letters: createLetters(),
    signer: createSigner(secret),
    rateLimits: createRateLimits(db, env),
    clock,
    log,
    metrics,
    async close() {
      await jobs.stop();
      await searchUpkeep.close();
      await search.close();
      mail.close();
      await connection.close();
    },
  };
  return { ...services, auth: createAuth(services, secret) };
}
