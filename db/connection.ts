import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { Kysely, PGliteDialect } from 'kysely';
import { PostgresJSDialect } from 'kysely-postgres-js';
import { fromKysely, fromPglite } from 'pg-boss';
import postgres from 'postgres';
import { claimFolder } from './folder-claim.ts';
import { withPreparedStatements } from './prepared-statements.ts';
import type { Database } from './schema.ts';

/** What pg-boss needs of a database: statements in, the rows of every statement out. */
export type SqlExecutor = {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
};

export type DatabaseConnection = {
  kind: 'embedded' | 'server';
  db: Kysely<Database>;
  /** Runs the job library's own SQL, which holds several statements in one text. */
  jobs: SqlExecutor;
  close(): Promise<void>;
};

// Postgres type numbers. Dates stay 'YYYY-MM-DD': a legal date is never a moment, and a JS Date would shift it in summer.
const oid = { bigint: 20, date: 1082, timestamp: 1114, timestamptz: 1184, numeric: 1700 };

/** Opens the embedded database in `folder` ('memory' for none). Fails with one clear line when another process has it. */
export async function openEmbedded(folder: string | 'memory', template?: Blob): Promise<DatabaseConnection> {
  const claim = folder === 'memory' ? null : await claimFolder(folder);
  const pglite = await PGlite.create({
    ...(folder === 'memory' ? {} : { dataDir: folder }),
    ...(template ? { loadDataDir: template } : {}),
    extensions: { pg_trgm },
    parsers: {
      [oid.bigint]: Number,
      [oid.numeric]: Number,
      [oid.date]: (value: string) => value,
      [oid.timestamptz]: (value: string) => new Date(value),
    },
  });
  // It is all in memory or on a near disk: at the usual cost, made for spinning disks, the index on tags would go unused.
  await pglite.exec('set random_page_cost = 1.1');
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite: withPreparedStatements(pglite) }) });
  return {
    kind: 'embedded',
    db,
    jobs: fromPglite(pglite),
    async close() {
      await db.destroy();
      await claim?.release();
    },
  };
}

const longestEnd = 5;

/** Opens a pool of connections to a Postgres server. */
export function openServer(url: string, { maximum = 10 } = {}): DatabaseConnection {
  const sql = postgres(url, {
    max: maximum,
    onnotice: () => {},
    types: {
      date: { to: oid.date, from: [oid.date], serialize: (value: string) => value, parse: (value: string) => value },
      bigint: { to: oid.bigint, from: [oid.bigint], serialize: (value: number) => String(value), parse: Number },
      numeric: { to: oid.numeric, from: [oid.numeric], serialize: (value: number) => String(value), parse: Number },
    },
  });
  const db = new Kysely<Database>({ dialect: new PostgresJSDialect({ postgres: sql }) });
  return {
    kind: 'server',
    db,
    jobs: {
      async executeSql(text, values = []) {
        // One text may hold a whole transaction, so that it needs a connection which nobody else speaks on meanwhile.
        const connection = await sql.reserve();
        try {
          const result = await connection.unsafe(text, values as never[]);
          // Several statements answer as an array of results; flatten, so that a RETURNING in the middle is not lost.
          return { rows: Array.isArray(result[0]) ? result.flat() : [...result] };
        } catch (error) {
          // A transaction that failed half-way is still open; the error that matters is the first one.
          await connection.unsafe('rollback').catch(() => {});
          throw error;
        } finally {
          connection.release();
        }
      },
    },
    async close() {
      // A server that does not answer is not waited for.
      await sql.end({ timeout: longestEnd });
      await db.destroy();
    },
  };
}

/** Lets the job library enqueue inside the caller's transaction. */
export const jobsInside = fromKysely;
