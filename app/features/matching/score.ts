import type { Match, OpportunityForMatch, ProviderForMatch } from './domain.ts';
import { findRaises } from './raises.ts';
import { type ScoreOptions, tallyScore } from './tally.ts';

/**
 * Matches one provider with one need: the score, its parts, what is missing and what would raise it (design.md 7,
 * domain.md 4.2). Pure, and the same to the digit whatever the order of rows, activities and claims. It scores again for
 * every step it proposes: to rank a long list use `tallyScore`, and this for what is shown.
 * @throws RangeError when the text relevance or an adjusted result is not 0 to 1
 */
export function scoreMatch(need: OpportunityForMatch, provider: ProviderForMatch, options: ScoreOptions): Match {
  const score = tallyScore(need, provider, options);
  return { ...score, raises: findRaises(need, provider, score, options) };
}
