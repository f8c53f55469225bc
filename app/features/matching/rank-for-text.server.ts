import type { Services } from '#app/services/services.ts';
import { openOpportunitySnapshots } from '#db/queries/opportunity.ts';
import type { PlaceIndex } from '#db/reference/place-index.ts';
import { findAlike } from '#search/alike.ts';
import type { IndexName, SearchFilter } from '#search/engine.ts';
import { opportunitySnapshot } from '../opportunities/snapshot.ts';
import { createPlaceReader } from '../proposals/read-places.ts';
import { readText, type TextReading } from '../proposals/read-text.ts';
import type { NameLookup, OpportunityForMatch, ProviderForMatch, Score } from './domain.ts';
import { CURRENT_FORMULA } from './formula.ts';
import { loadProviders } from './load-providers.server.ts';
import { needOfText, offerOfText, type WordsAlone, wholeText } from './need-of-text.ts';
import { orderScores } from './order.ts';
import { tallyScore } from './tally.ts';
import { toOpportunityForMatch } from './to-match.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { noWords } from './wording.ts';

// An engine finds by which words are shared; how often and how prominently only counts among what it found.
const mostFound = 500;
const mostAlike = 300;

/** How many to rank, and the words for the lines that explain a score; without them the lines are left empty. */
export type Ranking = { most: number; names?: NameLookup };

/**
 * Ranks providers for a need that is known only as a text, such as a notice or a few words: those whose words are most
 * alike, anywhere and where the need is, scored by the rows that its text and theirs come to.
 */
export async function rankProvidersForText(services: Services, words: WordsAlone, ranking: Ranking): Promise<Score[]> {
  const read = await readWords(services, words);
  const { vocabulary } = read;
  const needs = [read.words.districts, ...read.nearer].map((districts) =>
    needOfText({ ...read.words, districts }, read.reading, vocabulary),
  );
  const relevance = await alikeHereAndElsewhere(services, 'profile', read);
  const loaded = await loadProviders(services, [...relevance.keys()], vocabulary);
  const pairs = loaded.map(({ provider }) => ({ needs, provider, relevance: relevance.get(provider.organisationId) }));
  return rank(services, pairs, ranking);
}

/** Ranks published opportunities for an offer that is known only as a text, as `rankProvidersForText` does providers. */
export async function rankOpportunitiesForText(
  services: Services,
  words: WordsAlone,
  ranking: Ranking,
): Promise<Score[]> {
  const read = await readWords(services, words);
  const { vocabulary } = read;
  const provider = offerOfText(read.words, read.reading, vocabulary);
  const published: SearchFilter[] = [{ field: 'status', anyOf: ['published'] }];
  const relevance = await alikeHereAndElsewhere(services, 'opportunity', read, published);
  const rows = await openOpportunitySnapshots(services.db, [...relevance.keys()]);
  const pairs = rows
    .map(({ snapshot }) => toOpportunityForMatch(opportunitySnapshot.parse(snapshot), vocabulary))
    .map((need) => ({ needs: [need], provider, relevance: relevance.get(need.opportunityId) }));
  return rank(services, pairs, ranking);
}

/** `nearer` are the districts that a text names, where the words stand for the whole region around them. */
type Read = { words: WordsAlone; nearer: string[][]; reading: TextReading; vocabulary: Vocabulary };

/**
 * Reads the text. Its author's own place goes first; one that the text only names stands for the whole region around it, and
 * for itself too: who works there and nowhere else is no further from the need than who works all around.
 */
async function readWords({ reference }: Services, words: WordsAlone): Promise<Read> {
  const codes = await reference.current();
  const text = wholeText(words);
  const named = words.districts.length > 0 ? [] : districtsNamedIn(text, codes.places);
  const districts = words.districts.length > 0 ? words.districts : regionsAround(named, codes.places);
  return {
    words: { ...words, districts },
    nearer: named.length < districts.length && named.length > 0 ? [named] : [],
    reading: readText(text),
    vocabulary: vocabularyOf(codes),
  };
}

function districtsNamedIn(text: string, places: PlaceIndex): string[] {
  return places.expand(createPlaceReader(places)(text).filter(places.isKnown));
}

function regionsAround(districts: readonly string[], places: PlaceIndex): string[] {
  return places.expand([...new Set(districts.map((code) => places.district(code)?.region ?? code))]);
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
    const alike = await findAlike(search, index, { text: wholeText(words), filters, limit: mostFound });
    for (const each of alike.slice(0, mostAlike)) relevance.set(each.id, each.relevance);
  }
  return relevance;
}

/** What a provider is set beside: it counts by the reading of the need that it answers best. */
type Pair = { needs: OpportunityForMatch[]; provider: ProviderForMatch; relevance: number | undefined };

function rank({ clock }: Services, pairs: readonly Pair[], { most, names }: Ranking): Score[] {
  const today = clock.today();
  const tally = ({ needs, provider, relevance }: Pair, words: NameLookup) => {
    const options = { formula: CURRENT_FORMULA, today, textRelevance: relevance ?? null, names: words };
    return needs
      .map((need) => tallyScore(need, provider, options))
      .reduce((best, score) => (score.total > best.total ? score : best));
  };
  const scored = pairs.map((pair) => ({ ...tally(pair, noWords), pair }));
  // Points are rounded, and a text has little else to go by: of equal totals, the likest words come first.
  const first = orderScores(scored, today)
    .sort((left, right) => right.total - left.total || (right.textRelevance ?? 0) - (left.textRelevance ?? 0))
    .slice(0, most);
  return first.map(({ pair, ...score }) => (names ? tally(pair, names) : score));
}
