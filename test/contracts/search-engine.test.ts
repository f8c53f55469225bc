import { openEmbedded } from '#db/connection.ts';
import { migrate } from '#db/migrate.ts';
import { postgresEngine } from '#search/postgres/engine.ts';
import { describeSearchEngine } from './search-engine.ts';

describeSearchEngine('the Postgres engine', async () => {
  const connection = await openEmbedded('memory');
  await migrate(connection.db);
  return { engine: postgresEngine(connection.db), close: connection.close };
});
