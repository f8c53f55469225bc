import type { Services } from '#app/services/services.ts';
import { publishedSnapshots } from '#db/queries/opportunity.ts';
import type { PlaceIndex } from '#db/reference/place-index.ts';
import { findAlike } from '#search/alike.ts';
import type { IndexName, SearchFilter } from '#search/engine.ts';
import { opportunitySnapshot } from '../opportunities/snapshot.ts';
import { createPlaceReader } from '../proposals/read-places.ts';
import { readText, type TextReading } from '../proposals/read-text.ts';
import type { OpportunityForMatch, ProviderForMatch, Score } from './domain.ts';
import { CURRENT_FORMULA } from './formula.ts';
import { loadProviders } from './load-providers.server.ts';
import { needOfText, offerOfText, type WordsAlone, wholeText } from './need-of-text.ts';
import { orderScores } from './order.ts';
import { tallyScore } from './tally.ts';
import { toOpportunityForMatch } from './to-match.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { noWords } from './wording.ts';

const mostAlike = 300;

/**
 * Ranks providers for a need that is known only as a text, such as a notice or a few words: those whose words are most
 * alike, anywhere and where the need is, scored by the rows that its text and theirs come to.
 */
export async function rankProvidersForText(services: Services, words: WordsAlone, most: number): Promise<Score[]> {
  const read = await readWords(services, words);
  const { vocabulary } = read;
  const need = needOfText(read.words, read.reading, vocabulary);
  const relevance = await alikeHereAndElsewhere(services, 'profile', read);
  const loaded = await loadProviders(services, [...relevance.keys()], vocabulary);
  const pairs = loaded.map(({ provider }) => ({ need, provider, relevance: relevance.get(provider.organisationId) }));
  return rank(services, pairs, most);
}

/** Ranks published opportunities for an offer that is known only as a text, as `rankProvidersForText` does providers. */
export async function rankOpportunitiesForText(services: Services, words: WordsAlone, most: number): Promise<Score[]> {
  const read = await readWords(services, words);
  const { vocabulary } = read;
  const provider = offerOfText(read.words, read.reading, vocabulary);
  const published: SearchFilter[] = [{ field: 'status', anyOf: ['published'] }];
  const relevance = await alikeHereAndElsewhere(services, 'opportunity', read, published);
  const rows = await publishedSnapshots(services.db, [...relevance.keys()]);
  const pairs = rows
    .map(({ snapshot }) => toOpportunityForMatch(opportunitySnapshot.parse(snapshot), vocabulary))
    .map((need) => ({ need, provider, relevance: relevance.get(need.opportunityId) }));
  return rank(services, pairs, most);
}

type Read = { words: WordsAlone; reading: TextReading; vocabulary: Vocabulary };

/** Reads the text. Its author's own place goes first; one that the text only names stands for the whole region around it. */
async function readWords({ reference }: Services, words: WordsAlone): Promise<Read> {
  const codes = await reference.current();
  const text = wholeText(words);
  const districts = words.districts.length > 0 ? words.districts : regionsNamedIn(text, codes.places);
  return { words: { ...words, districts }, reading: readText(text), vocabulary: vocabularyOf(codes) };
}

function regionsNamedIn(text: string, places: PlaceIndex): string[] {
  const named = places.expand(createPlaceReader(places)(text).filter(places.isKnown));
  return places.expand([...new Set(named.map((code) => places.district(code)?.region ?? code))]);
}

/** The likest anywhere, and the likest of those where the need is, so that a place asked for is not drowned by the rest. */
async function alikeHereAndElsewhere(
  { search }: Services,
  index: IndexName,
  { words, vocabulary }: Read,
  only: readonly SearchFilter[] = [],
): Promise<Map<string, number>> {
  const { districts } = words;
  const somewhere = districts.length > 0 && !vocabulary.isEverywhere(districts);
  const here: SearchFilter[][] = somewhere ? [[...only, { field: 'district', anyOf: districts }]] : [];
  const relevance = new Map<string, number>();
  for (const filters of [only, ...here]) {
    const alike = await findAlike(search, index, { text: wholeText(words), filters, limit: mostAlike });
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
