import type { Services } from '#app/services/services.ts';
import { matchesOfPair } from '#db/queries/stored-match.ts';
import { type Actor, actsFor, isSteward } from '../identity/actor.ts';
import type { FoundPair } from './find-pair.server.ts';
import type { MatchCause } from './stored-match.ts';

/** A score of a pair that something was done on the ground of. */
export type ScoreActedOn = { id: string; cause: MatchCause; total: number; formulaVersion: string; at: Date };

/**
 * The scores of a pair that were acted on, the last first. What a provider was alerted to is between it and the product: its
 * prime sees its own invitation alone.
 */
export function scoresActedOn(services: Services, actor: Actor, pair: FoundPair): Promise<ScoreActedOn[]> {
  const seesAlerts = actsFor(actor, pair.providerId) || isSteward(actor);
  const causes: MatchCause[] = seesAlerts ? ['invitation', 'alert'] : ['invitation'];
  const { opportunityId } = pair.snapshot;
  return matchesOfPair(services.db, { opportunityId, organisationId: pair.providerId }, causes);
}
