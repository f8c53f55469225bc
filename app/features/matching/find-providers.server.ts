import type { Services } from '#app/services/services.ts';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import { compareWords } from './compare-words.server.ts';
import type { Match, OpportunityForMatch, ProviderForMatch, Score } from './domain.ts';
import { findExclusions } from './exclusions.ts';
import { CURRENT_FORMULA } from './formula.ts';
import { type LoadedProvider, loadProviders } from './load-providers.server.ts';
import { orderScores } from './order.ts';
import { matchesPerPage } from './page-of-matches.ts';
import { countAnswering, mostCandidates, retrieveProviders } from './retrieve.server.ts';
import { scoreMatch } from './score.ts';
import { takeBest } from './take-best.ts';
import { type ScoreOptions, tallyScore } from './tally.ts';
import { toOpportunityForMatch } from './to-match.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { noWords } from './wording.ts';

export type ProviderFilter = { claimedOnly: boolean; text: string; page: number };

export type RankedProvider = { organisationId: string; name: string; claimed: boolean; match: Match };
export type ExcludedProvider = Pick<RankedProvider, 'organisationId' | 'name' | 'claimed'> & Pick<Score, 'exclusions'>;

export type ProvidersThatFit = {
  ranked: RankedProvider[];
  total: number;
  page: number;
  pages: number;
  /** Those nearest to fitting, at most a page of them. */
  excluded: ExcludedProvider[];
  excludedTotal: number;
  /** True when the search engine did not answer, so that no words were compared. */
  degraded: boolean;
  /** True when more fit than are listed. */
  cut: boolean;
};

/** How many providers have an activity that answers some row of a need, as drafted or published: one query, no scores. */
export async function countProviders(services: Services, snapshot: OpportunitySnapshot): Promise<number> {
  const vocabulary = vocabularyOf(await services.reference.current());
  const need = toOpportunityForMatch(snapshot, vocabulary);
  return countAnswering(services, { need, primeId: snapshot.organisationId, claimedOnly: false }, vocabulary);
}

/** A need, and how its providers are scored. */
type Asked = {
  services: Services;
  need: OpportunityForMatch;
  vocabulary: Vocabulary;
  filter: ProviderFilter;
  words: { relevance: Map<string, number | null>; compared: boolean; degraded: boolean };
};
type Scored = { provider: ProviderForMatch; score: Score };

const scoredAtOnce = 40;

/**
 * Ranks the providers that fit an opportunity, published or as drafted: retrieves candidates, scores by the rows each that
 * can reach the page, and explains those of the page in full (design.md 7). The prime's own organisation is never among them.
 */
export async function providersThatFit(
  services: Services,
  snapshot: OpportunitySnapshot,
  filter: ProviderFilter,
): Promise<ProvidersThatFit> {
  const vocabulary = vocabularyOf(await services.reference.current());
  const need = toOpportunityForMatch(snapshot, vocabulary);
  const whom = { need, primeId: snapshot.organisationId, claimedOnly: filter.claimedOnly };
  const { answering, total, nearby, words } = await retrieveProviders(services, whom, vocabulary);
  const relevance = new Map<string, number | null>(words.found.map((each) => [each.id, each.relevance]));
  const asked: Asked = { services, need, vocabulary, filter, words: { ...words, relevance } };

  const apart = await scoreEach(asked, nearby);
  // Who has the words of a filter is not known before a provider is looked at.
  const narrowed = filter.text !== '';
  const wanted = narrowed ? mostCandidates : Math.min(mostCandidates, filter.page * matchesPerPage);
  const looked = await takeBest(
    answering.map(({ organisationId, atMost }) => ({ item: organisationId, atMost })),
    wanted,
    async (ids) => (await scoreEach(asked, ids)).map((each) => ({ worth: worthOf(each), result: each })),
    scoredAtOnce,
  );
  return {
    ...pageOf(asked, [...looked, ...apart], narrowed ? 0 : total - looked.length),
    degraded: asked.words.degraded,
    cut: total > answering.length,
  };
}

// One that is ruled out takes nobody's place on the page.
function worthOf({ score }: Scored): number {
  return score.exclusions.length > 0 ? 0 : score.total;
}

async function scoreEach(asked: Asked, organisationIds: readonly string[]): Promise<Scored[]> {
  const { services, need, vocabulary, filter } = asked;
  const loaded = await loadProviders(services, organisationIds, vocabulary);
  const chosen = loaded.filter((each) => passes(each, filter)).map(({ provider }) => provider);
  await compareRest(asked, chosen);
  // Words for codes change no points, and only what is shown needs them.
  return chosen.map((provider) => ({
    provider,
    score: tallyScore(need, provider, { ...optionsFor(asked, provider), names: noWords }),
  }));
}

// Those whom their rows brought have not been compared by their words yet.
async function compareRest({ services, need, words }: Asked, providers: readonly ProviderForMatch[]): Promise<void> {
  const rest = providers.map(({ organisationId }) => organisationId).filter((id) => !words.relevance.has(id));
  if (!words.compared || rest.length === 0) return;
  const { relevance, degraded } = await compareWords(services, need.text, rest);
  for (const [id, value] of relevance) words.relevance.set(id, value);
  words.degraded ||= degraded;
}

function optionsFor({ services, vocabulary, words }: Asked, { organisationId }: ProviderForMatch): ScoreOptions {
  return {
    formula: CURRENT_FORMULA,
    today: services.clock.today(),
    textRelevance: words.relevance.get(organisationId) ?? null,
    names: vocabulary.names,
  };
}

function pageOf(asked: Asked, scored: readonly Scored[], unseen: number) {
  const { services, need, vocabulary, filter } = asked;
  const today = services.clock.today();
  const providers = new Map(scored.map(({ provider }) => [provider.organisationId, provider]));
  const inOrder = orderScores(
    scored.map(({ score }) => score),
    today,
  );
  const fitting = inOrder.filter(({ exclusions }) => exclusions.length === 0);
  const ruledOut = inOrder
    .filter(({ exclusions }) => exclusions.length > 0)
    .sort((left, right) => left.exclusions.length - right.exclusions.length);
  const total = fitting.length + unseen;
  const pages = Math.max(1, Math.ceil(Math.min(mostCandidates, total) / matchesPerPage));
  const page = Math.min(filter.page, pages);
  return {
    ranked: withProviders(fitting.slice((page - 1) * matchesPerPage, page * matchesPerPage), providers).map(
      (provider) => ({ ...identify(provider), match: scoreMatch(need, provider, optionsFor(asked, provider)) }),
    ),
    total,
    page,
    pages,
    excluded: withProviders(ruledOut.slice(0, matchesPerPage), providers).map((provider) => ({
      ...identify(provider),
      exclusions: findExclusions(need, provider, today, vocabulary.names),
    })),
    excludedTotal: ruledOut.length,
  };
}

// Words typed to narrow the list never enter a score: they only hide.
function passes({ snapshot }: LoadedProvider, { claimedOnly, text }: ProviderFilter): boolean {
  if (claimedOnly && !snapshot.claimed) return false;
  if (text === '') return true;
  const read = `${snapshot.name}\n${snapshot.summary}\n${snapshot.registerText ?? ''}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => read.includes(word));
}

function withProviders(scores: readonly Score[], providers: ReadonlyMap<string, ProviderForMatch>): ProviderForMatch[] {
  return scores.map(({ organisationId }) => providers.get(organisationId)).filter((provider) => provider !== undefined);
}

function identify({ organisationId, name, claimed }: ProviderForMatch) {
  return { organisationId, name, claimed };
}
