import { describe } from 'vitest';
import { openEmbedded } from '#db/connection.ts';
import { migrate } from '#db/migrate.ts';
import { postgresEngine } from '#search/postgres/engine.ts';
import { openServerDatabase } from '#test/support/test-database.ts';
import { openScratchEngine } from './scratch-meilisearch.ts';
import { describeSearchEngine } from './search-engine.ts';

const { TEST_DATABASE_URL = '', MEILI_URL = '', MEILI_API_KEY = '' } = process.env;

describeSearchEngine('the Postgres engine, embedded', async () => {
  const connection = await openEmbedded('memory');
  await migrate(connection.db);
  return { engine: postgresEngine(connection.db), close: connection.close };
});

describe.skipIf(TEST_DATABASE_URL === '')('on a Postgres server (skipped without TEST_DATABASE_URL)', () => {
  describeSearchEngine('the Postgres engine', async () => {
    const { connection, remove } = await openServerDatabase(TEST_DATABASE_URL);
    return {
      engine: postgresEngine(connection.db),
      close: async () => {
        await connection.close();
        await remove();
      },
    };
  });
});

// The key is the master key, which only makes the keys that the engine then runs with.
describe.skipIf(!MEILI_URL || !MEILI_API_KEY)(
  'on a Meilisearch server (skipped without MEILI_URL and MEILI_API_KEY)',
  () => {
    describeSearchEngine('the Meilisearch engine', () => openScratchEngine(MEILI_URL, MEILI_API_KEY));
  },
);
