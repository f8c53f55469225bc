import type { Services } from '#app/services/services.ts';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import type { WordsOfNeed } from './compare-words.server.ts';
import type { OpportunityForMatch } from './domain.ts';
import { CURRENT_FORMULA } from './formula.ts';
import { type LoadedProvider, loadProviders } from './load-providers.server.ts';
import type { Pairing } from './near-list.ts';
import { orderScores } from './order.ts';
import { mostCandidates, retrieveProviders } from './retrieve.server.ts';
import { takeBest } from './take-best.ts';
import { type ScoreOptions, tallyTotal } from './tally.ts';
import { toOpportunityForMatch } from './to-match.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { noWords } from './wording.ts';

/** What narrows a ranking. It hides providers and changes no score. */
export type Narrowing = { claimedOnly: boolean; text: string };

export type RankedPairing = Pairing & { loaded: LoadedProvider };

export type Ranking = {
  /** Those that fit, the best first: as many as were wanted, and what was looked at beside. */
  fitting: RankedPairing[];
  /** How many fit in the whole market. */
  total: number;
  ruledOut: RankedPairing[];
  /** How each is scored, with words for codes. */
  optionsFor(organisationId: string): ScoreOptions;
  /** True when the search engine did not answer, so that no words were compared. */
  degraded: boolean;
  /** True when more fit than are candidates. */
  cut: boolean;
};

/** A need, and how its providers are scored. */
type Asked = {
  services: Services;
  need: OpportunityForMatch;
  vocabulary: Vocabulary;
  narrowing: Narrowing;
  words: WordsOfNeed;
  /** How alike the words are of those that were compared so far; null when none can be. */
  relevance: Map<string, number | null> | null;
};

// The bounds are close: the page is most often within its first few more.
const fewestAtOnce = 24;
const rounds = 4;

/**
 * Retrieves candidates for an opportunity, published or as drafted, scores by the rows those that can be among the best
 * `wanted` and puts those that fit in order (design.md 7). The prime's own organisation is never among them. Explains nobody.
 * @param most how many candidates there are at most
 */
export async function rankProviders(
  services: Services,
  snapshot: OpportunitySnapshot,
  narrowing: Narrowing,
  wanted = mostCandidates,
  most = mostCandidates,
): Promise<Ranking> {
  const vocabulary = vocabularyOf(await services.reference.current());
  const need = toOpportunityForMatch(snapshot, vocabulary);
  const whom = { need, primeId: snapshot.organisationId, claimedOnly: narrowing.claimedOnly };
  const { candidates, total, nearby, words, alike } = await retrieveProviders(services, whom, vocabulary, most);
  const relevance = alike && new Map<string, number | null>(alike.map((each) => [each.id, each.relevance]));
  const asked: Asked = { services, need, vocabulary, narrowing, words, relevance };

  // Who has the words of a filter is not known before a provider is looked at.
  const narrowed = narrowing.text !== '';
  const best = narrowed ? most : Math.min(most, wanted);
  const [apart, looked] = await Promise.all([
    scoreEach(asked, nearby),
    takeBest(
      candidates.map(({ organisationId, atMost }) => ({ item: organisationId, atMost })),
      best,
      async (ids) => (await scoreEach(asked, ids)).map((result) => ({ worth: worthOf(result), result })),
      Math.max(fewestAtOnce, Math.ceil(best / rounds)),
    ),
  ]);
  const answering = new Set(candidates.filter(({ answers }) => answers).map(({ organisationId }) => organisationId));
  const unseen = total - looked.filter(({ provider }) => answering.has(provider.organisationId)).length;
  const pairings = [...new Map([...apart, ...looked].map((each) => [each.provider.organisationId, each])).values()];
  const fitting = pairings.filter(({ score }) => score.exclusions.length === 0);
  const inOrder = orderScores(
    fitting.map((pairing) => ({ ...pairing.score, pairing })),
    services.clock.today(),
  );
  return {
    fitting: inOrder.map(({ pairing }) => pairing),
    total: fitting.length + (narrowed ? 0 : unseen),
    ruledOut: pairings.filter(({ score }) => score.exclusions.length > 0),
    optionsFor: (organisationId) => optionsFor(asked, organisationId),
    degraded: words.degraded(),
    cut: total > answering.size,
  };
}

// One that is ruled out takes nobody's place on the page.
function worthOf({ score }: RankedPairing): number {
  return score.exclusions.length > 0 ? 0 : score.total;
}

async function scoreEach(asked: Asked, organisationIds: readonly string[]): Promise<RankedPairing[]> {
  const { services, need, vocabulary, narrowing } = asked;
  const [all] = await Promise.all([
    loadProviders(services, organisationIds, vocabulary),
    compareRest(asked, organisationIds),
  ]);
  // Words for codes change no points, and only what is shown needs them.
  return all
    .filter((each) => passes(each, narrowing))
    .map((loaded) => {
      const { provider } = loaded;
      const score = tallyTotal(need, provider, { ...optionsFor(asked, provider.organisationId), names: noWords });
      return { need, provider, score, loaded };
    });
}

// Those whom their rows brought have not been compared by their words yet.
async function compareRest({ words, relevance }: Asked, organisationIds: readonly string[]): Promise<void> {
  const rest = organisationIds.filter((id) => !relevance?.has(id));
  if (!relevance || rest.length === 0) return;
  for (const [id, value] of (await words.compareAll(rest)).relevance) relevance.set(id, value);
}

function optionsFor({ services, vocabulary, relevance }: Asked, organisationId: string): ScoreOptions {
  return {
    formula: CURRENT_FORMULA,
    today: services.clock.today(),
    textRelevance: relevance?.get(organisationId) ?? null,
    names: vocabulary.names,
    areas: vocabulary.areas,
  };
}

// Words typed to narrow the list never enter a score: they only hide.
function passes({ snapshot }: LoadedProvider, { claimedOnly, text }: Narrowing): boolean {
  if (claimedOnly && !snapshot.claimed) return false;
  if (text === '') return true;
  const read = `${snapshot.name}\n${snapshot.summary}\n${snapshot.registerText ?? ''}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => read.includes(word));
}
