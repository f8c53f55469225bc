import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Environment } from '#app/services/env.ts';
import { type DatabaseConnection, openEmbedded, openServer } from '#db/connection.ts';

export class NoDatabaseError extends Error {}

/**
 * The database that the settings name, for a command that starts no jobs.
 * @throws NoDatabaseError when there is none in the folder
 */
export async function openDatabase(env: Environment, maximum = 1): Promise<DatabaseConnection> {
  if (env.DATABASE_URL) return openServer(env.DATABASE_URL, { maximum });
  const folder = path.join(env.DATA_DIR, 'postgres');
  // Opening a folder makes a database in it: a mistyped DATA_DIR must not leave one behind, nor look like an empty one.
  await access(folder).catch(() => {
    throw new NoDatabaseError(
      `There is no database in ${folder}. Set DATA_DIR or DATABASE_URL to the one that is meant.`,
    );
  });
  return openEmbedded(folder);
}
