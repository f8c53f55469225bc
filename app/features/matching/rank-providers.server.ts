import type { Services } from '#app/services/services.ts';
import type { SearchFilter } from '#search/engine.ts';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import { CURRENT_FORMULA } from './formula.ts';
import { type LoadedProvider, loadProviders } from './load-providers.server.ts';
import type { Pairing } from './near-list.ts';
import { orderScores } from './order.ts';
import { mostCandidates, retrieveProviders } from './retrieve.server.ts';
import { type ScoreOptions, tallyScore } from './tally.ts';
import { toOpportunityForMatch } from './to-match.ts';
import { vocabularyOf } from './vocabulary.ts';
import { noWords } from './wording.ts';

/** What narrows a ranking. It hides providers and changes no score. */
export type Narrowing = { claimedOnly: boolean; text: string };

export type RankedPairing = Pairing & { loaded: LoadedProvider };

export type Ranking = {
  /** Those that fit, the best first. */
  fitting: RankedPairing[];
  ruledOut: RankedPairing[];
  /** How each is scored, with words for codes. */
  optionsFor(organisationId: string): ScoreOptions;
  /** True when the search engine did not answer, so that no words were compared. */
  degraded: boolean;
  /** True when there were more candidates than are scored. */
  cut: boolean;
};

/**
 * Retrieves candidates for an opportunity, published or as drafted, scores each by the rows and puts those that fit in order
 * (design.md 7). The prime's own organisation is never among them. Explains nobody.
 */
export async function rankProviders(
  services: Services,
  snapshot: OpportunitySnapshot,
  narrowing: Narrowing,
): Promise<Ranking> {
  const vocabulary = vocabularyOf(await services.reference.current());
  const need = toOpportunityForMatch(snapshot, vocabulary);
  const only: SearchFilter[] = narrowing.claimedOnly ? [{ field: 'claimed', anyOf: ['yes'] }] : [];
  const candidates = await retrieveProviders(services, { snapshot, text: need.text }, vocabulary, only);
  const ids = [...candidates.relevance.keys()].filter((id) => id !== snapshot.organisationId);
  const all = (await loadProviders(services, ids, vocabulary)).filter((each) => passes(each, narrowing));

  const today = services.clock.today();
  const optionsFor = (organisationId: string): ScoreOptions => ({
    formula: CURRENT_FORMULA,
    today,
    textRelevance: candidates.relevance.get(organisationId) ?? null,
    names: vocabulary.names,
    areas: vocabulary.areas,
  });
  // Words for codes change no points, and only what is shown needs them.
  const pairings = all.map((loaded) => {
    const { provider } = loaded;
    const score = tallyScore(need, provider, { ...optionsFor(provider.organisationId), names: noWords });
    return { ...score, pairing: { need, provider, score, loaded } };
  });
  const fitting = pairings.filter(({ exclusions }) => exclusions.length === 0);
  const ruledOut = pairings.filter(({ exclusions }) => exclusions.length > 0);
  return {
    fitting: orderScores(fitting, today).map(({ pairing }) => pairing),
    ruledOut: ruledOut.map(({ pairing }) => pairing),
    optionsFor,
    degraded: candidates.degraded,
    cut: candidates.relevance.size >= mostCandidates,
  };
}

// Words typed to narrow the list never enter a score: they only hide.
function passes({ snapshot }: LoadedProvider, { claimedOnly, text }: Narrowing): boolean {
  if (claimedOnly && !snapshot.claimed) return false;
  const read = `${snapshot.name}\n${snapshot.summary}\n${snapshot.registerText ?? ''}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => read.includes(word));
}
