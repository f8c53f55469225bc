import type { Services } from '#app/services/services.ts';
import { invitedOpportunityIds } from '#db/queries/invitation.ts';
import { openOpportunitySnapshots } from '#db/queries/opportunity.ts';
import { statusOn } from '../opportunities/domain.ts';
import { type OpportunitySnapshot, opportunitySnapshot } from '../opportunities/snapshot.ts';
import type { Match, OpportunityForMatch, ProviderForMatch, Score } from './domain.ts';
import { findExclusions } from './exclusions.ts';
import { CURRENT_FORMULA } from './formula.ts';
import { justShortBy } from './just-short.ts';
import { loadProvider } from './load-providers.server.ts';
import { partNearMisses } from './near-list.ts';
import { findNearMiss, type NearMiss } from './near-miss.ts';
import { orderScores } from './order.ts';
import { matchesPerPage, pageWithin } from './page-of-matches.ts';
import { relevanceOf, retrieveOpportunities } from './retrieve.server.ts';
import { scoreMatch } from './score.ts';
import { takeBest } from './take-best.ts';
import { type ScoreOptions, tallyScore } from './tally.ts';
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

/** An opportunity set beside the provider, before any words are compared. */
type Pairing = {
  snapshot: OpportunitySnapshot;
  need: OpportunityForMatch;
  provider: ProviderForMatch;
  score: Score;
};

/**
 * Ranks the open opportunities that fit a provider as it was last published, by the same score that their primes see.
 * @returns null when the provider has no published profile
 */
export async function opportunitiesThatFit(
  services: Services,
  organisationId: string,
  wantedPage: number,
): Promise<OpportunitiesThatFit | null> {
  const vocabulary = vocabularyOf(await services.reference.current());
  const loaded = await loadProvider(services, organisationId, vocabulary);
  if (!loaded) return null;
  const { provider, snapshot } = loaded;
  const optionsWith = scoring(services, vocabulary);
  const { ids, degraded } = await retrieveOpportunities(services, snapshot);
  const invited = new Set(await invitedOpportunityIds(services.db, organisationId));
  const open = await loadOpen(services, [...new Set([...ids, ...invited])], organisationId);
  const pairings = open.map((each) => pair(each, provider, vocabulary, optionsWith));

  const fitting = pairings.filter(({ score }) => score.exclusions.length === 0);
  const pages = Math.max(1, Math.ceil(fitting.length / matchesPerPage));
  const page = Math.min(wantedPage, pages);
  const words = { degraded };
  const compared = await compareWords(services, fitting, page * matchesPerPage, { provider, optionsWith, words });
  const { shown } = pageWithin(orderScores(compared, services.clock.today()), page);
  const ruledOut = pairings.filter(({ score }) => score.exclusions.length > 0);
  const { near, others } = partNearMisses(ruledOut, () => optionsWith(0));
  return {
    ranked: shown.map(({ pairing, relevance }) => ({
      ...summarise(pairing.snapshot, invited),
      match: scoreMatch(pairing.need, provider, optionsWith(relevance)),
      shortBy: justShortBy(pairing.need, provider, CURRENT_FORMULA),
    })),
    total: fitting.length,
    page,
    pages,
    near: await nearWithWords(services, near.slice(0, page === 1 ? matchesPerPage : 0), {
      provider,
      optionsWith,
      words,
      invited,
    }),
    nearTotal: near.length,
    excluded: others.slice(0, matchesPerPage).map(({ snapshot: each, need }) => ({
      ...summarise(each, invited),
      exclusions: findExclusions(need, provider, services.clock.today(), vocabulary.names),
    })),
    excludedTotal: others.length,
    degraded: words.degraded,
  };
}

type OptionsWith = (textRelevance: number | null) => ScoreOptions;

function scoring(services: Services, { names, areas }: Vocabulary): OptionsWith {
  const today = services.clock.today();
  return (textRelevance) => ({ formula: CURRENT_FORMULA, today, textRelevance, names, areas });
}

async function loadOpen(
  services: Services,
  opportunityIds: readonly string[],
  organisationId: string,
): Promise<OpportunitySnapshot[]> {
  const today = services.clock.today();
  const rows = await openOpportunitySnapshots(services.db, opportunityIds);
  return rows
    .map((row) => opportunitySnapshot.parse(row.snapshot))
    .filter((each) => each.organisationId !== organisationId && statusOn(today, 'published', each) === 'open');
}

function pair(
  snapshot: OpportunitySnapshot,
  provider: ProviderForMatch,
  vocabulary: Vocabulary,
  optionsWith: OptionsWith,
): Pairing {
  const need = toOpportunityForMatch(snapshot, vocabulary);
  return { snapshot, need, provider, score: tallyScore(need, provider, { ...optionsWith(0), names: noWords }) };
}

/*
 * Each comparison asks the engine once, but words can add only so much: where they could not change who is on the page,
 * they are not compared.
 */
async function compareWords(
  services: Services,
  fitting: readonly Pairing[],
  wanted: number,
  from: { provider: ProviderForMatch; optionsWith: OptionsWith; words: { degraded: boolean } },
) {
  const { provider, optionsWith, words } = from;
  const mostForWords = CURRENT_FORMULA.parts.text.weight;
  const bounded = fitting.map((pairing) => ({ item: pairing, atMost: pairing.score.total + mostForWords }));
  return takeBest(bounded, wanted, async (pairing) => {
    const { relevance, degraded } = words.degraded
      ? { relevance: null, degraded: true }
      : await relevanceOf(services, pairing.need.text, provider.organisationId);
    words.degraded ||= degraded;
    const score = tallyScore(pairing.need, provider, { ...optionsWith(relevance), names: noWords });
    return { worth: score.total, result: { ...score, pairing, relevance } };
  });
}

// The score that a step would bring is the one that the prime sees, words included.
async function nearWithWords(
  services: Services,
  near: readonly { pairing: Pairing; miss: NearMiss }[],
  from: {
    provider: ProviderForMatch;
    optionsWith: OptionsWith;
    words: { degraded: boolean };
    invited: ReadonlySet<string>;
  },
): Promise<NearOpportunity[]> {
  const { provider, optionsWith, words, invited } = from;
  const found: NearOpportunity[] = [];
  for (const { pairing, miss } of near) {
    const { snapshot, need, score } = pairing;
    const { relevance, degraded } = words.degraded
      ? { relevance: null, degraded: true }
      : await relevanceOf(services, need.text, provider.organisationId);
    words.degraded ||= degraded;
    const inFull = findNearMiss(need, provider, score, optionsWith(relevance)) ?? miss;
    found.push({ ...summarise(snapshot, invited), miss: inFull });
  }
  return found;
}

function summarise(snapshot: OpportunitySnapshot, invited: ReadonlySet<string>): FittingOpportunity {
  const { opportunityId, title, organisationName, responseDeadline } = snapshot;
  return { opportunityId, title, organisationName, responseDeadline, invited: invited.has(opportunityId) };
}
