import type { Services } from '#app/services/services.ts';
import { publishedSnapshots } from '#db/queries/opportunity.ts';
import { findAlike } from '#search/alike.ts';
import type { IndexName, SearchFilter } from '#search/engine.ts';
import { readText } from '../imports/text-to-rows.ts';
import { opportunitySnapshot } from '../opportunities/snapshot.ts';
import type { OpportunityForMatch, ProviderForMatch, Score } from './domain.ts';
import { CURRENT_FORMULA } from './formula.ts';
import { loadProviders } from './load-providers.server.ts';
import { needOfText, offerOfText, type WordsAlone, wholeText } from './need-of-text.ts';
import { orderScores } from './order.ts';
import { tallyScore } from './tally.ts';
import { toOpportunityForMatch } from './to-match.ts';
import { vocabularyOf } from './vocabulary.ts';
import { noWords } from './wording.ts';

const mostAlike = 300;

/**
 * Ranks providers for a need that is known only as a text, such as a notice or a few words: those whose words are most
 * alike, anywhere and where the need is, scored by the rows that its text and theirs come to.
 */
export async function rankProvidersForText(services: Services, words: WordsAlone, most: number): Promise<Score[]> {
  const vocabulary = vocabularyOf(await services.reference.current());
  const need = needOfText(words, readText(wholeText(words)), vocabulary);
  const relevance = await alikeHereAndElsewhere(services, 'profile', need.text, words.districts);
  const loaded = await loadProviders(services, [...relevance.keys()], vocabulary);
  const pairs = loaded.map(({ provider }) => ({ need, provider, relevance: relevance.get(provider.organisationId) }));
  return rank(services, pairs, most);
}

/** Ranks published opportunities for an offer that is known only as a text, as `rankProvidersForText` does providers. */
export async function rankOpportunitiesForText(services: Services, words: WordsAlone, most: number): Promise<Score[]> {
  const vocabulary = vocabularyOf(await services.reference.current());
  const provider = offerOfText(words, readText(wholeText(words)), vocabulary);
  const published: SearchFilter[] = [{ field: 'status', anyOf: ['published'] }];
  const relevance = await alikeHereAndElsewhere(services, 'opportunity', wholeText(words), words.districts, published);
  const rows = await publishedSnapshots(services.db, [...relevance.keys()]);
  const pairs = rows
    .map(({ snapshot }) => toOpportunityForMatch(opportunitySnapshot.parse(snapshot), vocabulary))
    .map((need) => ({ need, provider, relevance: relevance.get(need.opportunityId) }));
  return rank(services, pairs, most);
}

async function alikeHereAndElsewhere(
  { search }: Services,
  index: IndexName,
  text: string,
  districts: readonly string[],
  only: readonly SearchFilter[] = [],
): Promise<Map<string, number>> {
  const here = districts.length > 0 ? [[...only, { field: 'district', anyOf: districts }]] : [];
  const relevance = new Map<string, number>();
  for (const filters of [only, ...here]) {
    const alike = await findAlike(search, index, { text, filters, limit: mostAlike });
    for (const each of alike) relevance.set(each.id, each.relevance);
  }
  return relevance;
}

type Pair = { need: OpportunityForMatch; provider: ProviderForMatch; relevance: number | undefined };

function rank({ clock }: Services, pairs: readonly Pair[], most: number): Score[] {
  const today = clock.today();
  const scores = pairs.map(({ need, provider, relevance }) =>
    tallyScore(need, provider, {
      formula: CURRENT_FORMULA,
      today,
      textRelevance: relevance ?? null,
      names: noWords,
    }),
  );
  return orderScores(scores, today).slice(0, most);
}
