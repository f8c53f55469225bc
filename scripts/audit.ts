import { access } from 'node:fs/promises';
import path from 'node:path';
import { verifyAuditChain } from '#app/features/stewardship/verify-chain.server.ts';
import { EnvironmentError, parseEnvironment } from '#app/services/env.ts';
import { type DatabaseConnection, openEmbedded, openServer } from '#db/connection.ts';
import { FolderInUseError } from '#db/folder-claim.ts';

// npm run audit: is the audit log whole? Opens the database that the settings name, changes nothing and starts no jobs.

class NoDatabaseError extends Error {}

const because = {
  changed: 'it is not what was written',
  missing: 'one or more entries before it are missing',
  'not-linked': 'it does not follow from the entry before it',
};

try {
  const connection = await open();
  try {
    const verdict = await verifyAuditChain(connection.db);
    const count = `${verdict.entries.toLocaleString('en-GB')} ${verdict.entries === 1 ? 'entry' : 'entries'} checked`;
    if (verdict.holds) console.log(`${count}: the chain holds`);
    else {
      console.error(`${count}, then the chain breaks at entry ${verdict.brokenAt}: ${because[verdict.because]}`);
      process.exitCode = 1;
    }
  } finally {
    await connection.close();
  }
} catch (error) {
  if (!(error instanceof EnvironmentError || error instanceof FolderInUseError || error instanceof NoDatabaseError)) {
    throw error;
  }
  console.error(error.message);
  process.exitCode = 1;
}

async function open(): Promise<DatabaseConnection> {
  const env = parseEnvironment(process.env);
  if (env.DATABASE_URL) return openServer(env.DATABASE_URL, { maximum: 1 });
  const folder = path.join(env.DATA_DIR, 'postgres');
  // Opening a folder makes a database in it: a mistyped DATA_DIR must not leave one behind, nor look like an empty log.
  await access(folder).catch(() => {
    throw new NoDatabaseError(`There is no database in ${folder}. Set DATA_DIR or DATABASE_URL to the one to check.`);
  });
  return openEmbedded(folder);
}
