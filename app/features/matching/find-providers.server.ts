import type { Services } from '#app/services/services.ts';
import type { SearchFilter } from '#search/engine.ts';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import type { Match, OpportunityForMatch, ProviderForMatch, Score } from './domain.ts';
import { findExclusions } from './exclusions.ts';
import { CURRENT_FORMULA } from './formula.ts';
import { justShortBy } from './just-short.ts';
import { type LoadedProvider, loadProviders } from './load-providers.server.ts';
import { partNearMisses } from './near-list.ts';
import type { NearMiss } from './near-miss.ts';
import { orderScores } from './order.ts';
import { matchesPerPage, pageWithin } from './page-of-matches.ts';
import { mostCandidates, retrieveProviders } from './retrieve.server.ts';
import { scoreMatch } from './score.ts';
import { type ScoreOptions, tallyScore } from './tally.ts';
import { toOpportunityForMatch } from './to-match.ts';
import { vocabularyOf } from './vocabulary.ts';
import { noWords } from './wording.ts';

export type ProviderFilter = { claimedOnly: boolean; text: string; page: number };

export type RankedProvider = {
  organisationId: string;
  name: string;
  claimed: boolean;
  match: Match;
  /** How many more a month would carry the volume, where the provider is just short of it. */
  shortBy: number | null;
};
type Identified = Pick<RankedProvider, 'organisationId' | 'name' | 'claimed'>;
export type ExcludedProvider = Identified & Pick<Score, 'exclusions'>;
export type NearProvider = Identified & { miss: NearMiss };

export type ProvidersThatFit = {
  ranked: RankedProvider[];
  total: number;
  page: number;
  pages: number;
  /** Those that one small step would bring in, at most a page of them. */
  near: NearProvider[];
  nearTotal: number;
  /** The others that are ruled out, those with the fewest reasons first, at most a page of them. */
  excluded: ExcludedProvider[];
  excludedTotal: number;
  /** True when the search engine did not answer, so that no words were compared. */
  degraded: boolean;
  /** True when there were more candidates than are scored. */
  cut: boolean;
};

/**
 * Ranks the providers that fit an opportunity, published or as drafted: retrieves candidates, scores each by the rows, and
 * explains those of one page in full (design.md 7). The prime's own organisation is never among them.
 */
export async function providersThatFit(
  services: Services,
  snapshot: OpportunitySnapshot,
  filter: ProviderFilter,
): Promise<ProvidersThatFit> {
  const vocabulary = vocabularyOf(await services.reference.current());
  const need = toOpportunityForMatch(snapshot, vocabulary);
  const only: SearchFilter[] = filter.claimedOnly ? [{ field: 'claimed', anyOf: ['yes'] }] : [];
  const candidates = await retrieveProviders(services, { snapshot, text: need.text }, vocabulary, only);
  const ids = [...candidates.relevance.keys()].filter((id) => id !== snapshot.organisationId);
  const loaded = (await loadProviders(services, ids, vocabulary)).filter((each) => passes(each, filter));

  const today = services.clock.today();
  const optionsFor = (organisationId: string): ScoreOptions => ({
    formula: CURRENT_FORMULA,
    today,
    textRelevance: candidates.relevance.get(organisationId) ?? null,
    names: vocabulary.names,
    areas: vocabulary.areas,
  });
  // Words for codes change no points, and only what is shown needs them.
  const scores = loaded.map(({ provider }) =>
    tallyScore(need, provider, { ...optionsFor(provider.organisationId), names: noWords }),
  );
  const fitting = orderScores(
    scores.filter(({ exclusions }) => exclusions.length === 0),
    today,
  );
  const providers = new Map(loaded.map(({ provider }) => [provider.organisationId, provider]));
  const ruledOut = withProviders(
    scores.filter(({ exclusions }) => exclusions.length > 0),
    providers,
  ).map(([score, provider]) => ({ need, provider, score }));
  const { near, others } = partNearMisses(ruledOut, ({ provider }) => optionsFor(provider.organisationId));
  const { shown, ...paging } = pageWithin(fitting, filter.page);
  return {
    ranked: withProviders(shown, providers).map(([, provider]) =>
      explain(need, provider, optionsFor(provider.organisationId)),
    ),
    ...paging,
    near: near.slice(0, matchesPerPage).map(({ pairing: { provider }, miss }) => ({ ...identify(provider), miss })),
    nearTotal: near.length,
    excluded: others.slice(0, matchesPerPage).map(({ provider }) => ({
      ...identify(provider),
      exclusions: findExclusions(need, provider, today, vocabulary.names),
    })),
    excludedTotal: others.length,
    degraded: candidates.degraded,
    cut: candidates.relevance.size >= mostCandidates,
  };
}

// Words typed to narrow the list never enter a score: they only hide.
function passes({ snapshot }: LoadedProvider, { claimedOnly, text }: ProviderFilter): boolean {
  if (claimedOnly && !snapshot.claimed) return false;
  const read = `${snapshot.name}\n${snapshot.summary}\n${snapshot.registerText ?? ''}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => read.includes(word));
}

function withProviders(
  scores: readonly Score[],
  providers: ReadonlyMap<string, ProviderForMatch>,
): [Score, ProviderForMatch][] {
  return scores.flatMap((score): [Score, ProviderForMatch][] => {
    const provider = providers.get(score.organisationId);
    return provider ? [[score, provider]] : [];
  });
}

function explain(need: OpportunityForMatch, provider: ProviderForMatch, options: ScoreOptions): RankedProvider {
  return {
    ...identify(provider),
    match: scoreMatch(need, provider, options),
    shortBy: justShortBy(need, provider, options.formula),
  };
}

function identify({ organisationId, name, claimed }: ProviderForMatch) {
  return { organisationId, name, claimed };
}
