import type { Kysely } from 'kysely';
import { type About, tupeStandingOf } from '#db/queries/tupe-declaration.ts';
import type { Database } from '#db/schema.ts';

/** What stands in the way of publishing an opportunity, or of signing a sub-contract: domain.md 3.7. */
export type TupeObstacle = 'not_assessed' | 'disputed' | null;

/**
 * What keeps an opportunity from being published, or a sub-contract from being signed. Without a declaration nothing is assessed.
 * A dispute is no obstacle to publishing, and none to signing once its risk is accepted.
 */
export async function tupeObstacle(db: Kysely<Database>, about: About): Promise<TupeObstacle> {
  const standing = await tupeStandingOf(db, about);
  if (!standing || standing.state === 'not_assessed') return 'not_assessed';
  const mayBeDisputed = 'opportunityId' in about || standing.risk_accepted_at !== null;
  return standing.state === 'disputed' && !mayBeDisputed ? 'disputed' : null;
}
