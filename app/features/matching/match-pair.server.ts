import type { Services } from '#app/services/services.ts';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import { compareWords } from './compare-words.server.ts';
import type { Match } from './domain.ts';
import { CURRENT_FORMULA } from './formula.ts';
import { loadProvider } from './load-providers.server.ts';
import { scoreMatch } from './score.ts';
import { toOpportunityForMatch } from './to-match.ts';
import { vocabularyOf } from './vocabulary.ts';

export type MatchedPair = { name: string; claimed: boolean; match: Match; degraded: boolean };

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
  const match = scoreMatch(need, loaded.provider, {
    formula: CURRENT_FORMULA,
    today: services.clock.today(),
    textRelevance: relevance.get(organisationId) ?? null,
    names: vocabulary.names,
    areas: vocabulary.areas,
  });
  return { name: loaded.provider.name, claimed: loaded.provider.claimed, match, degraded };
}
