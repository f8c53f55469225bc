import type { Services } from '#app/services/services.ts';
import { latestVersion, type PublishedVersion } from '../opportunities/published-version.server.ts';
import { compareWords } from './compare-words.server.ts';
import type { Score } from './domain.ts';
import { CURRENT_FORMULA } from './formula.ts';
import { type LoadedProvider, loadProvider } from './load-providers.server.ts';
import { inputsOf, type MatchInputs } from './stored-match.ts';
import { tallyScore } from './tally.ts';
import { toOpportunityForMatch } from './to-match.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** A score with the versions and inputs that reproduce it: what `storeMatch` keeps. */
export type ScoredPair = {
  score: Score;
  opportunityVersion: number;
  profileVersion: number;
  inputs: MatchInputs;
};

/**
 * Scores a published opportunity beside a published profile, ready to be stored. It may ask the search engine: call it before
 * the unit of work begins, never inside.
 * @returns null when one of the two is not published
 */
export async function scorePair(
  services: Services,
  { opportunityId, organisationId }: { opportunityId: string; organisationId: string },
): Promise<ScoredPair | null> {
  const vocabulary = vocabularyOf(await services.reference.current());
  const opportunity = await latestVersion(services.db, opportunityId);
  const provider = opportunity && (await loadProvider(services, organisationId, vocabulary));
  if (!opportunity || !provider) return null;
  const need = toOpportunityForMatch(opportunity.snapshot, vocabulary);
  const { relevance } = await compareWords(services, need.text, [organisationId]);
  const textRelevance = relevance.get(organisationId) ?? null;
  const today = services.clock.today();
  const options = { formula: CURRENT_FORMULA, today, textRelevance, names: vocabulary.names };
  return scoredPairOf({ opportunity, provider, score: tallyScore(need, provider.provider, options) }, vocabulary);
}

/** Puts a score that was reckoned already beside the versions and inputs that it was made of. */
export function scoredPairOf(
  from: {
    opportunity: Pick<PublishedVersion, 'version' | 'snapshot'>;
    provider: LoadedProvider;
    score: Score;
  },
  vocabulary: Vocabulary,
): ScoredPair {
  const { opportunity, provider, score } = from;
  const snapshots = { opportunity: opportunity.snapshot, profile: provider.snapshot };
  return {
    score,
    opportunityVersion: opportunity.version,
    profileVersion: provider.version,
    inputs: inputsOf(snapshots, provider.provider, vocabulary),
  };
}
