import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { IndexName, SearchDocument, SearchEngine } from '../engine.ts';
import { allDocuments } from '../postgres/all-documents.ts';
import type { Report, SearchFollower } from './follower.ts';
import { noteFollower } from './follower-table.ts';

type Parts = { db: Kysely<Database>; postgres: SearchEngine; follower: SearchFollower; report: Report };

/**
 * Builds a follower's index anew from the Postgres index, and asks for a comparison when it is done: edits made meanwhile
 * go to both indexes, and none may be missed.
 */
export async function rebuildFollower(parts: Parts, index: IndexName, isStopped: () => boolean): Promise<void> {
  const { db, follower, report } = parts;
  const documents = await parts.postgres.count(index);
  await noteFollower(db, index, { rebuilding_documents: documents, rebuilding_written: 0 });
  report.info({ index, documents }, 'search is being rebuilt');
  let noting = Promise.resolve();
  try {
    await follower.rebuild(index, untilStopped(allDocuments(db, index), isStopped), (written) => {
      noting = noting.then(() => noteFollower(db, index, { rebuilding_written: written }));
    });
    await noting;
    await noteFollower(db, index, { rebuild: false, compare: true });
    report.info({ index, documents }, 'search is rebuilt');
  } finally {
    await noteFollower(db, index, { rebuilding_documents: null, rebuilding_written: null });
  }
}

async function* untilStopped(
  batches: AsyncIterable<readonly SearchDocument[]>,
  isStopped: () => boolean,
): AsyncGenerator<readonly SearchDocument[]> {
  for await (const batch of batches) {
    if (isStopped()) throw new Error('the process is stopping');
    yield batch;
  }
}
