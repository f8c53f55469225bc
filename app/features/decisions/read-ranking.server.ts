import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Ranked } from './award-rules.ts';
import type { LotUnderDecision } from './lot-under-decision.server.ts';

/** The answers in a lot with agreed scores, the best first; those below a threshold last. */
export async function readRanking(
  _db: Kysely<Database>,
  _lot: Pick<LotUnderDecision, 'opportunity' | 'lotId'>,
): Promise<readonly Ranked[]> {
  return [];
}
