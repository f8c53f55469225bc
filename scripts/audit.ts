import { verifyAuditChain } from '#app/features/stewardship/verify-chain.server.ts';
import { EnvironmentError, parseEnvironment } from '#app/services/env.ts';
import { FolderInUseError } from '#db/folder-claim.ts';
import { NoDatabaseError, openDatabase } from './open-database.ts';

// npm run audit: is the audit log whole? Opens the database that the settings name, changes nothing and starts no jobs.

const because = {
  changed: 'it is not what was written',
  missing: 'one or more entries before it are missing',
  'not-linked': 'it does not follow from the entry before it',
};

try {
  const connection = await openDatabase(parseEnvironment(process.env));
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
