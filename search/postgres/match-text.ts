import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { IndexName } from '../engine.ts';
import { readText } from '../read-text.ts';
import { answeredOf, beginningQuery, type FoundWord, lookUpWords, nearQuery, phraseQueries } from './look-up-words.ts';

/** A tsquery, and how much it tells when a document answers it: the rarer, the more. */
export type Term = { query: string; weight: number };
/** A document must answer every query of `allOf` and, when there are any, one of `anyOf`; `terms` rank it. */
export type TextMatch = { allOf: string[]; anyOf: string[]; terms: Term[] };

type WeighedWord = FoundWord & Term;

// Measured on four labelled sets of providers and notices: beyond these, words cost time and gain nothing.
const mostTerms = 32;
const tooCommon = 0.5;
const largestShareFound = 0.4;

const fewWords = 8;
const shortestMisspelt = 4;
const phraseWeight = 6;
const beginningShare = 0.5;
const rareFrequency = 0.001;

/** What the words of a search ask of a document; null when they ask for nothing. */
export async function matchText(db: Kysely<Database>, index: IndexName, text: string): Promise<TextMatch | null> {
  const { phrases, words, unfinished } = readText(text);
  const found = words.size > 0 ? await lookUpWords(db, [...words.keys()]) : [];
  const loose =
    found.length > fewWords
      ? tellingTerms(found.map((word) => ({ ...word, weight: weigh(word, words.get(word.word)) })))
      : allFinding(await typedTerms(db, index, found, unfinished));
  const allOf = await phraseQueries(db, phrases);
  if (allOf.length + loose.terms.length === 0) return null;
  return {
    allOf,
    anyOf: allOf.length > 0 ? [] : loose.anyOf,
    terms: [...loose.terms, ...allOf.map((query) => ({ query, weight: phraseWeight }))],
  };
}

type LooseMatch = Omit<TextMatch, 'allOf'>;

const allFinding = (terms: Term[]): LooseMatch => ({ anyOf: terms.map(({ query }) => query), terms });

/**
 * A long text is asked for the words that tell documents apart. The commoner of them only rank: a document that shares
 * nothing else with the text is not found by it.
 */
function tellingTerms(words: readonly WeighedWord[]): LooseMatch {
  const rarer = words.filter((word) => shareOf(word) <= tooCommon);
  const terms = (rarer.length > 0 ? rarer : [...words]).sort((a, b) => b.weight - a.weight).slice(0, mostTerms);
  let share = 0;
  const finding = terms
    .toSorted((a, b) => shareOf(a) - shareOf(b))
    .filter((word, place) => {
      share += shareOf(word);
      return place === 0 || share <= largestShareFound;
    });
  return { anyOf: finding.map(({ query }) => query), terms };
}

const shareOf = ({ frequency }: FoundWord) => frequency ?? rareFrequency;

function weigh(word: FoundWord, times = 1): number {
  return Math.max(0.1, -Math.log(shareOf(word))) * (1 + Math.log(times));
}

/** A few words that somebody typed: the last may be unfinished, and one that no document has may be misspelt. */
async function typedTerms(
  db: Kysely<Database>,
  index: IndexName,
  words: readonly FoundWord[],
  unfinished: string | null,
) {
  const last = words.find(({ word }) => word === unfinished);
  const beginning = last ? await beginningQuery(db, last.word) : '';
  const uncommon = words.filter(({ frequency }) => frequency === null).map(({ query }) => query);
  const answered = await answeredOf(db, index, beginning ? [...uncommon, beginning] : uncommon);
  const terms: Term[] = [];
  for (const word of words) {
    const weight = weigh(word);
    const begins = word === last && answered.has(beginning);
    if (word.frequency !== null || answered.has(word.query)) {
      terms.push({ query: word.query, weight });
      if (begins) terms.push({ query: beginning, weight: weight * beginningShare });
    } else {
      const near = begins || [...word.word].length < shortestMisspelt ? '' : await nearQuery(db, index, word.word);
      terms.push({ query: begins ? beginning : near || word.query, weight });
    }
  }
  return terms;
}
