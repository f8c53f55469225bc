import type { Services } from '#app/services/services.ts';
import { matchesOfPair } from '#db/queries/stored-match.ts';
import { type Actor, isSteward } from '../identity/actor.ts';
import type { FoundPair } from './find-pair.server.ts';
import type { MatchCause } from './stored-match.ts';

/** A score of a pair that something was done on the ground of. */
export type ScoreActedOn = { id: string; cause: MatchCause; total: number; formulaVersion: string; at: Date };

/**
 * The scores of a pair that were acted on, the last first: its invitation, and the alerts that went to people of the
 * organisation that the reader acts for. What the other side was alerted to is not theirs to see; a steward sees all.
 */
export async function scoresActedOn(services: Services, actor: Actor, pair: FoundPair): Promise<ScoreActedOn[]> {
  if (actor.kind !== 'person' || !actor.acting) return [];
  const { opportunityId } = pair.snapshot;
  const alertsTo = isSteward(actor) ? 'any' : actor.acting.organisationId;
  return matchesOfPair(services.db, { opportunityId, organisationId: pair.providerId }, alertsTo);
}
