import { sql } from 'kysely';
import type { TestServices } from './services.ts';

// What a refused form may leave behind: the tries that are counted, and the traces of being signed in.
const mayChange = ['rate_limit', 'session', 'verification'];

/** How many rows each table holds and which transactions wrote them: the same before and after when nothing was written. */
export async function writtenRows({ db }: Pick<TestServices, 'db'>): Promise<Record<string, string>> {
  const tables = await tablesOf(db);
  const counts = tables.map(
    (table) =>
      sql`select ${table} as name, count(*) || ' rows, written by ' || coalesce(sum(xmin::text::bigint), 0) as rows from ${sql.table(table)}`,
  );
  const { rows } = await sql<{ name: string; rows: string }>`${sql.join(counts, sql` union all `)}`.execute(db);
  return Object.fromEntries(rows.map((row) => [row.name, row.rows]));
}

/**
 * The number that the next transaction which writes will have: while it is the same, nothing at all was written, and no
 * table need be looked through.
 */
export async function nextWriter({ db }: Pick<TestServices, 'db'>): Promise<string> {
  const { rows } = await sql<{ next: string }>`
    select pg_snapshot_xmax(pg_current_snapshot())::text as next`.execute(db);
  return rows[0]?.next ?? '';
}

async function tablesOf(db: TestServices['db']): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename not like 'kysely%' order by tablename`.execute(db);
  return [...rows.map((row) => row.name).filter((name) => !mayChange.includes(name)), 'job.job'];
}
