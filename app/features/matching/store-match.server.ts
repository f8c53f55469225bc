import { createHash } from 'node:crypto';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { insertMatch } from '#db/queries/stored-match.ts';
import type { ScoredPair } from './score-pair.server.ts';
import type { MatchCause } from './stored-match.ts';

/**
 * Keeps a score because something is done on its ground, in the same transaction: a later reader sees what was acted on.
 * Safe to repeat: the same score for the same cause is kept once.
 * @returns the id of the stored match
 */
export function storeMatch(unit: UnitOfWork, pair: ScoredPair, cause: MatchCause): Promise<string> {
  const { score, inputs } = pair;
  return insertMatch(unit.db, {
    opportunity_id: score.opportunityId,
    opportunity_version: pair.opportunityVersion,
    organisation_id: score.organisationId,
    profile_version: pair.profileVersion,
    formula_version: score.formulaVersion,
    scored_on: score.scoredOn,
    text_relevance: score.textRelevance,
    total: score.total,
    parts: [...score.parts],
    exclusions: [...score.exclusions],
    inputs,
    inputs_digest: createHash('sha256').update(JSON.stringify(inputs)).digest('hex'),
    cause,
    created_at: unit.now,
  });
}
