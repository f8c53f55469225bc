import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { rankedInterests } from '../assessments/ranked-interests.server.ts';
import type { RankedInterest } from '../assessments/ranking.ts';

/** The answers in a lot with agreed scores, the best first; those below a threshold last. */
export async function readRanking(
  db: Kysely<Database>,
  opportunityId: string,
  lotId: string,
): Promise<readonly RankedInterest[]> {
  const ranking = await rankedInterests(db, opportunityId);
  return ranking?.lots.find((lot) => lot.lotId === lotId)?.ranked ?? [];
}
