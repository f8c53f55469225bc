import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { indexNames } from '#search/engine.ts';
import { lastDifferences } from '#search/following/comparison-table.ts';
import { readBacklogs } from '#search/following/outbox.ts';
import type { Jobs } from './jobs.ts';
import type { SearchUpkeep } from './search.ts';

/** How far an engine is behind what has been committed. */
export type EngineReport = {
  name: string;
  documentsBehind: number;
  secondsBehind: number;
  /** Documents that it would not take. */
  refused: number;
  /** What the last comparison found, and mended. */
  differences: number;
};

export type SearchReport = {
  indexes: { index: string; answering: 'usual' | 'standby'; reason: string | null; engines: EngineReport[] }[];
};

const syncJobs = { profile: 'search-sync-profile', opportunity: 'search-sync-opportunity' } as const;

/** How search is: who answers, why, and how far each engine is behind. */
export async function readSearchReport(
  db: Kysely<Database>,
  jobs: Jobs,
  upkeep: Pick<SearchUpkeep, 'state' | 'follows'>,
): Promise<SearchReport> {
  const waiting = await jobs.waiting(Object.values(syncJobs));
  const backlogs = upkeep.follows ? await readBacklogs(db) : [];
  const differences = await lastDifferences(db);
  return {
    indexes: indexNames.map((index) => {
      const { usual, reason, engine } = upkeep.state(index);
      const job = waiting.find(({ name }) => name === syncJobs[index]);
      const backlog = backlogs.find((each) => each.index === index);
      const foundIn = (name: string) =>
        differences.find((each) => each.index === index && each.engine === name)?.documents ?? 0;
      const postgres: EngineReport = {
        name: 'postgres',
        documentsBehind: job?.jobs ?? 0,
        secondsBehind: job?.seconds ?? 0,
        refused: 0,
        differences: foundIn('postgres'),
      };
      const follower: EngineReport = {
        name: engine,
        documentsBehind: postgres.documentsBehind + (backlog?.documents ?? 0),
        secondsBehind: postgres.secondsBehind + (backlog?.seconds ?? 0),
        refused: backlog?.refused ?? 0,
        differences: foundIn(engine),
      };
      return {
        index,
        answering: usual ? 'usual' : 'standby',
        reason,
        engines: upkeep.follows ? [follower, postgres] : [postgres],
      };
    }),
  };
}
