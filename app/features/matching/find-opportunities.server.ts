import type { Services } from '#app/services/services.ts';
import { invitedOpportunityIds } from '#db/queries/invitation.ts';
import { notForUsIds } from '#db/queries/not-for-us.ts';
import { openOpportunitySnapshots } from '#db/queries/opportunity.ts';
import { statusOn } from '../opportunities/domain.ts';
import { type OpportunitySnapshot, opportunitySnapshot } from '../opportunities/snapshot.ts';
import type { Match, OpportunityForMatch, ProviderForMatch, Score } from './domain.ts';
import { findExclusions } from './exclusions.ts';
import { CURRENT_FORMULA } from './formula.ts';
import { loadProvider } from './load-providers.server.ts';
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
export type RankedOpportunity = FittingOpportunity & { match: Match };
export type ExcludedOpportunity = FittingOpportunity & Pick<Score, 'exclusions'>;

export type OpportunitiesThatFit = {
  ranked: RankedOpportunity[];
  total: number;
  page: number;
  pages: number;
  excluded: ExcludedOpportunity[];
  excludedTotal: number;
  degraded: boolean;
};

/** An opportunity set beside the provider, before any words are compared. */
type Pairing = { snapshot: OpportunitySnapshot; need: OpportunityForMatch; score: Score };

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
  const vocabulary = vocabularyOf(await services.reference.current());
  const loaded = await loadProvider(services, organisationId, vocabulary);
  if (!loaded) return null;
  const { provider, snapshot } = loaded;
  const optionsWith = scoring(services, vocabulary);
  const { ids, degraded } = await retrieveOpportunities(services, snapshot);
  const invited = new Set(await invitedOpportunityIds(services.db, organisationId));
  const declined = new Set(await notForUsIds(services.db, organisationId));
  const wanted = [...new Set([...ids, ...invited])].filter((id) => !declined.has(id));
  const open = await loadOpen(services, wanted, organisationId);
  const pairings = open.map((each) => pair(each, provider, vocabulary, optionsWith));

  const fitting = pairings.filter(({ score }) => score.exclusions.length === 0);
  const pages = Math.max(1, Math.ceil(fitting.length / matchesPerPage));
  const page = Math.min(wantedPage, pages);
  const words = { degraded };
  const compared = await compareWords(services, fitting, page * matchesPerPage, { provider, optionsWith, words });
  const { shown } = pageWithin(orderScores(compared, services.clock.today()), page);
  const ruledOut = leastRuledOut(pairings);
  return {
    ranked: shown.map(({ pairing, relevance }) => ({
      ...summarise(pairing.snapshot, invited),
      match: scoreMatch(pairing.need, provider, optionsWith(relevance)),
    })),
    total: fitting.length,
    page,
    pages,
    excluded: ruledOut.slice(0, matchesPerPage).map(({ snapshot: each, need }) => ({
      ...summarise(each, invited),
      exclusions: findExclusions(need, provider, services.clock.today(), vocabulary.names),
    })),
    excludedTotal: ruledOut.length,
    degraded: words.degraded,
  };
}

type OptionsWith = (textRelevance: number | null) => ScoreOptions;

function scoring(services: Services, { names }: Vocabulary): OptionsWith {
  const today = services.clock.today();
  return (textRelevance) => ({ formula: CURRENT_FORMULA, today, textRelevance, names });
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
  return { snapshot, need, score: tallyScore(need, provider, { ...optionsWith(0), names: noWords }) };
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

function leastRuledOut(pairings: readonly Pairing[]): Pairing[] {
  return pairings
    .filter(({ score }) => score.exclusions.length > 0)
    .sort(
      (left, right) =>
        left.score.exclusions.length - right.score.exclusions.length || right.score.total - left.score.total,
    );
}

function summarise(snapshot: OpportunitySnapshot, invited: ReadonlySet<string>): FittingOpportunity {
  const { opportunityId, title, organisationName, responseDeadline } = snapshot;
  return { opportunityId, title, organisationName, responseDeadline, invited: invited.has(opportunityId) };
}
