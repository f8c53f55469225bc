import { describe } from 'vitest';
import { openEmbedded } from '#db/connection.ts';
import { migrate } from '#db/migrate.ts';
import { postgresEngine } from '#search/postgres/engine.ts';
import { openScratchEngine } from './scratch-meilisearch.ts';
import { describeSearchEngine } from './search-engine.ts';

describeSearchEngine('the Postgres engine', async () => {
  const connection = await openEmbedded('memory');
  await migrate(connection.db);
  return { engine: postgresEngine(connection.db), close: connection.close };
});

// A real server, whose master key makes the keys that the engine then runs with: MEILI_URL and MEILI_API_KEY.
const { MEILI_URL, MEILI_API_KEY } = process.env;

describe.skipIf(!MEILI_URL || !MEILI_API_KEY)(
  'with a Meilisearch server (skipped without MEILI_URL and MEILI_API_KEY)',
  () => {
    describeSearchEngine('the Meilisearch engine', async () => {
      const { engine, close } = await openScratchEngine(MEILI_URL ?? '', MEILI_API_KEY ?? '');
      return { engine, close };
    });
  },
);
