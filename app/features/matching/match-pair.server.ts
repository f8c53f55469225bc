import type { Services } from '#app/services/services.ts';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import { compareWords } from './compare-words.server.ts';
import type { Match } from './domain.ts';
import { CURRENT_FORMULA } from './formula.ts';
import { justShortBy } from './just-short.ts';
import { loadProvider } from './load-providers.server.ts';
import { findNearMiss, type NearMiss } from './near-miss.ts';
import { scoreMatch } from './score.ts';
import type { ScoreOptions } from './tally.ts';
import { toOpportunityForMatch } from './to-match.ts';
import { vocabularyOf } from './vocabulary.ts';

export type MatchedPair = {
  name: string;
  claimed: boolean;
  match: Match;
  /** What alone keeps the two apart; null when they fit, and when more does. */
  miss: NearMiss | null;
  shortBy: number | null;
  degraded: boolean;
};

/**
 * Explains one provider beside one opportunity, in the same words and figures for everyone who may read it.
 * @returns null when the provider has no published profile
 */
export async function matchOfPair(
  services: Services,
  snapshot: OpportunitySnapshot,
  organisationId: string,
): Promise<MatchedPair | null> {
  const vocabulary = vocabularyOf(await services.reference.current());
  const loaded = await loadProvider(services, organisationId, vocabulary);
  if (!loaded) return null;
  const need = toOpportunityForMatch(snapshot, vocabulary);
  const { relevance, degraded } = await compareWords(services, need.text, [organisationId]);
  const { provider } = loaded;
  const options: ScoreOptions = {
    formula: CURRENT_FORMULA,
    today: services.clock.today(),
    textRelevance: relevance.get(organisationId) ?? null,
    names: vocabulary.names,
    areas: vocabulary.areas,
  };
  const match = scoreMatch(need, provider, options);
  return {
    name: provider.name,
    claimed: provider.claimed,
    match,
    miss: findNearMiss(need, provider, match, options),
    shortBy: match.exclusions.length === 0 ? justShortBy(need, provider, CURRENT_FORMULA) : null,
    degraded,
  };
}
