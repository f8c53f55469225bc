import type { Services } from '#app/services/services.ts';
import { invitedOpportunityIds } from '#db/queries/invitation.ts';
import { notForUsIds } from '#db/queries/not-for-us.ts';
import { openOpportunitySnapshots } from '#db/queries/opportunity.ts';
import { statusOn } from '../opportunities/domain.ts';
import { type OpportunitySnapshot, opportunitySnapshot } from '../opportunities/snapshot.ts';
import { pageCount } from '../page-number.ts';
import { compareWithEach } from './compare-words.server.ts';
import type { Match, OpportunityForMatch, ProviderForMatch, Score } from './domain.ts';
import { findExclusions } from './exclusions.ts';
import { CURRENT_FORMULA, proposedRows } from './formula.ts';
import { justShortBy } from './just-short.ts';
import { loadProvider } from './load-providers.server.ts';
import { partNearMisses } from './near-list.ts';
import { findNearMiss, type NearMiss } from './near-miss.ts';
import { orderScores } from './order.ts';
import { matchesPerPage, pageWithin } from './page-of-matches.ts';
import { mostCandidates, retrieveOpportunities } from './retrieve.server.ts';
import { scoreMatch } from './score.ts';
import { takeBest } from './take-best.ts';
import { type ScoreOptions, type Total, tallyScore, tallyTotal } from './tally.ts';
import { toOpportunityForMatch } from './to-match.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { noWords } from './wording.ts';

export type FittingOpportunity = {
  opportunityId: string;
  title: string;
  organisationName: string;
  responseDeadline: string | null;
  invited: boolean;
};
export type RankedOpportunity = FittingOpportunity & { match: Match; shortBy: number | null };
export type ExcludedOpportunity = FittingOpportunity & Pick<Score, 'exclusions'>;
export type NearOpportunity = FittingOpportunity & { miss: NearMiss };

export type OpportunitiesThatFit = {
  ranked: RankedOpportunity[];
  total: number;
  page: number;
  pages: number;
  /** Those that one small step would bring in reach, at most a page of them. */
  near: NearOpportunity[];
  nearTotal: number;
  excluded: ExcludedOpportunity[];
  excludedTotal: number;
  degraded: boolean;
};

const comparedAtOnce = 20;

/** An opportunity set beside the provider, before any words are compared. */
type Pairing = {
  snapshot: OpportunitySnapshot;
  need: OpportunityForMatch;
  provider: ProviderForMatch;
  score: Total;
};

/**
 * Ranks the open opportunities that fit a provider as it was last published, by the same score that their primes see.
 * Those that it said are not for it are left out.
 * @returns null when the provider has no published profile
 */
export async function opportunitiesThatFit(
  services: Services,
  organisationId: string,
  wantedPage: number,
): Promise<OpportunitiesThatFit | null> {
  const asked = await askFor(services, organisationId);
  if (!asked) return null;
  const { provider, vocabulary } = asked;
  const { pairings, invited } = await pairWanted(asked);

  const fitting = pairings.filter(({ score }) => score.exclusions.length === 0);
  const pages = pageCount(fitting.length, matchesPerPage);
  const page = Math.min(wantedPage, pages);
  const { shown } = pageWithin(await orderBest(asked, fitting, page * matchesPerPage), page);
  const ruledOut = pairings.filter(({ score }) => score.exclusions.length > 0);
  const { near, others } = partNearMisses(ruledOut, () => optionsOf(asked, 0));
  return {
    ranked: shown.map(({ pairing, relevance }) => ({
      ...summarise(pairing.snapshot, invited),
      match: scoreMatch(pairing.need, provider, optionsOf(asked, relevance)),
      shortBy: justShortBy(pairing.need, provider, CURRENT_FORMULA),
    })),
    total: fitting.length,
    page,
    pages,
    near: await nearWithWords(asked, near.slice(0, page === 1 ? matchesPerPage : 0), invited),
    nearTotal: near.length,
    excluded: others.slice(0, matchesPerPage).map(({ snapshot: each, need }) => ({
      ...summarise(each, invited),
      exclusions: findExclusions(need, provider, services.clock.today(), vocabulary.names),
    })),
    excludedTotal: others.length,
    degraded: asked.words.degraded,
  };
}

export type BestOpportunity = FittingOpportunity & Pick<Score, 'total'>;

/**
 * The first of what `opportunitiesThatFit` ranks, with the same scores, and how many it ranks: without what is just out of
 * reach and what is ruled out, each of which it sets beside the provider in full.
 * @returns null when the provider has no published profile
 */
export async function bestThatFit(
  services: Services,
  organisationId: string,
  most: number,
): Promise<{ best: BestOpportunity[]; total: number } | null> {
  const asked = await askFor(services, organisationId);
  if (!asked) return null;
  const { pairings, invited } = await pairWanted(asked);
  const fitting = pairings.filter(({ score }) => score.exclusions.length === 0);
  const ordered = await orderBest(asked, fitting, most);
  return {
    best: ordered.slice(0, most).map(({ pairing, total }) => ({ ...summarise(pairing.snapshot, invited), total })),
    total: fitting.length,
  };
}

/**
 * Matches a provider, as it stands published, with every open opportunity anew: for alerts after its profile changed.
 * @param most how many to return
 * @returns the scores of those that fit it best, the best first; none when the profile is not published
 */
export async function rematchProvider(services: Services, organisationId: string, most: number): Promise<Score[]> {
  const asked = await askFor(services, organisationId);
  if (!asked) return [];
  const { provider, vocabulary } = asked;
  const pairings = await pairOpen(asked, await retrieveOpportunities(services, provider, vocabulary, mostCandidates));
  const fitting = pairings.filter(({ score }) => score.exclusions.length === 0);
  return (await orderBest(asked, fitting, most)).slice(0, most).map(({ pairing: _, relevance: __, ...score }) => score);
}

/** A provider, and how its opportunities are scored. */
type Asked = {
  services: Services;
  provider: ProviderForMatch;
  vocabulary: Vocabulary;
  words: { degraded: boolean };
};

async function askFor(services: Services, organisationId: string): Promise<Asked | null> {
  const vocabulary = vocabularyOf(await services.reference.current());
  const loaded = await loadProvider(services, organisationId, vocabulary);
  return loaded && { services, provider: loaded.provider, vocabulary, words: { degraded: false } };
}

/** What is set beside a provider: what its rows answer and what it was invited to, but for what it said is not for it. */
async function pairWanted(asked: Asked): Promise<{ pairings: Pairing[]; invited: ReadonlySet<string> }> {
  const { services, provider, vocabulary } = asked;
  const ids = await retrieveOpportunities(services, provider, vocabulary, mostCandidates);
  const invited = new Set(await invitedOpportunityIds(services.db, provider.organisationId));
  const declined = new Set(await notForUsIds(services.db, provider.organisationId));
  const wanted = [...new Set([...ids, ...invited])].filter((id) => !declined.has(id));
  return { pairings: await pairOpen(asked, wanted), invited };
}

function optionsOf({ services, vocabulary }: Asked, textRelevance: number | null): ScoreOptions {
  return {
    formula: CURRENT_FORMULA,
    today: services.clock.today(),
    textRelevance,
    names: vocabulary.names,
    areas: vocabulary.areas,
  };
}

async function pairOpen(asked: Asked, opportunityIds: readonly string[]): Promise<Pairing[]> {
  const { services, provider, vocabulary } = asked;
  const today = services.clock.today();
  const options = { ...optionsOf(asked, 0), names: noWords };
  const rows = await openOpportunitySnapshots(services.db, opportunityIds);
  return rows
    .map((row) => opportunitySnapshot.parse(row.snapshot))
    .filter((each) => each.organisationId !== provider.organisationId && statusOn(today, 'published', each) === 'open')
    .map((snapshot) => {
      const need = toOpportunityForMatch(snapshot, vocabulary);
      return { snapshot, need, provider, score: tallyTotal(need, provider, options) };
    });
}

/*
 * Each comparison of words asks the engine, but words can add only so much: where they could not change who is among the
 * best, they are not compared.
 */
async function orderBest(asked: Asked, fitting: readonly Pairing[], wanted: number) {
  const { services, provider } = asked;
  const { fit, text } = CURRENT_FORMULA.parts;
  // Words may count for the fit too, where rows were only read from a text.
  const mostForWords = (need: OpportunityForMatch) =>
    proposedRows(CURRENT_FORMULA, need, provider) ? fit.weight + text.weight : text.weight;
  const bounded = fitting.map((pairing) => ({
    item: pairing,
    atMost: pairing.score.total + mostForWords(pairing.need),
  }));
  const compare = async (pairings: readonly Pairing[]) => {
    const relevances = await relevanceOf(asked, pairings);
    return pairings.map((pairing, index) => {
      const relevance = relevances[index] ?? null;
      const score = tallyScore(pairing.need, provider, { ...optionsOf(asked, relevance), names: noWords });
      return { worth: score.total, result: { ...score, pairing, relevance } };
    });
  };
  const best = await takeBest(bounded, wanted, compare, comparedAtOnce);
  return orderScores(best, services.clock.today());
}

/** How alike the provider's words are to those of each of these needs; null where the engine does not answer, then or before. */
async function relevanceOf({ services, provider, words }: Asked, pairings: readonly Pairing[]) {
  if (words.degraded || pairings.length === 0) return [];
  const texts = pairings.map(({ need }) => need.text);
  const { relevance, degraded } = await compareWithEach(services, provider.organisationId, texts);
  words.degraded = degraded;
  return relevance;
}

// The score that a step would bring is the one that the prime sees, words included.
async function nearWithWords(
  asked: Asked,
  near: readonly { pairing: Pairing; miss: NearMiss }[],
  invited: ReadonlySet<string>,
): Promise<NearOpportunity[]> {
  const relevances = await relevanceOf(
    asked,
    near.map(({ pairing }) => pairing),
  );
  return near.map(({ pairing: { snapshot, need, score }, miss }, index) => {
    const options = optionsOf(asked, relevances[index] ?? null);
    return { ...summarise(snapshot, invited), miss: findNearMiss(need, asked.provider, score, options) ?? miss };
  });
}

function summarise(snapshot: OpportunitySnapshot, invited: ReadonlySet<string>): FittingOpportunity {
  const { opportunityId, title, organisationName, responseDeadline } = snapshot;
  return { opportunityId, title, organisationName, responseDeadline, invited: invited.has(opportunityId) };
}
