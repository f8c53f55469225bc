import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Database } from './schema.ts';

const folder = path.join(import.meta.dirname, 'migrations');

/** Brings the schema up to date, forward only; the same for the embedded database and a server. Throws what a migration threw. */
export async function migrate(db: Kysely<Database>): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort();
  const migrations: Record<string, Migration> = {};
  for (const file of files) {
    const name = path.basename(file, '.ts');
    migrations[name] = await import(`./migrations/${name}.ts`);
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}
