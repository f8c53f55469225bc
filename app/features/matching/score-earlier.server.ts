import type { Services } from '#app/services/services.ts';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import type { PublishedProfile } from '../profiles/published.server.ts';
import { legalDay } from '../working-days/legal-day.ts';
import { compareWords } from './compare-words.server.ts';
import type { Score } from './domain.ts';
import { CURRENT_FORMULA } from './formula.ts';
import { tallyScore } from './tally.ts';
import { toOpportunityForMatch, toProviderForMatch } from './to-match.ts';
import { vocabularyOf } from './vocabulary.ts';

/**
 * Scores an earlier version of a profile today, to tell what a newer one changed. Search holds the words of the newest
 * version alone, so both are given those.
 */
export async function scoreOfEarlierProfile(
  services: Services,
  opportunity: OpportunitySnapshot,
  { snapshot, publishedAt }: PublishedProfile,
): Promise<Score> {
  const vocabulary = vocabularyOf(await services.reference.current());
  const need = toOpportunityForMatch(opportunity, vocabulary);
  const { relevance } = await compareWords(services, need.text, [snapshot.organisationId]);
  const facts = { snapshot, publishedOn: legalDay(publishedAt) };
  return tallyScore(need, toProviderForMatch(facts, vocabulary), {
    formula: CURRENT_FORMULA,
    today: services.clock.today(),
    textRelevance: relevance.get(snapshot.organisationId) ?? null,
    names: vocabulary.names,
  });
}
