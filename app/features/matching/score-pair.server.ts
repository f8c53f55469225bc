import type { Temporal } from 'temporal-polyfill';
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

type Versions = { opportunity: Pick<PublishedVersion, 'version' | 'snapshot'>; provider: LoadedProvider };

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
  const { text } = toOpportunityForMatch(opportunity.snapshot, vocabulary);
  const { relevance } = await compareWords(services, text, [organisationId]);
  const textRelevance = relevance.get(organisationId) ?? null;
  return scoreVersions({ opportunity, provider }, { textRelevance, today: services.clock.today(), vocabulary });
}

/** Scores two versions that were read before, with what was told of their words, ready to be stored. */
export function scoreVersions(
  { opportunity, provider }: Versions,
  {
    textRelevance,
    today,
    vocabulary,
  }: { textRelevance: number | null; today: Temporal.PlainDate; vocabulary: Vocabulary },
): ScoredPair {
  const need = toOpportunityForMatch(opportunity.snapshot, vocabulary);
  const options = { formula: CURRENT_FORMULA, today, textRelevance, names: vocabulary.names };
  const snapshots = { opportunity: opportunity.snapshot, profile: provider.snapshot };
  return {
    score: tallyScore(need, provider.provider, options),
    opportunityVersion: opportunity.version,
    profileVersion: provider.version,
    inputs: inputsOf(snapshots, provider.provider, vocabulary),
  };
}
