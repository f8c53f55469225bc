import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { type Asked, readAsked } from '../asked.ts';
import type { IndexName } from '../engine.ts';
import { stemsInOrder } from '../stems.ts';
import { oneOf, runQuery } from './lexeme.ts';
import { answeredOf, beginningQuery, frequenciesOf, nearQuery } from './look-up-words.ts';

/** A tsquery, and how much it tells when a document answers it: the rarer, the more. */
export type Term = { query: string; weight: number };
/** A document must answer every query of `allOf` and, when there are any, one of `anyOf`; `terms` rank it. */
export type TextMatch = { allOf: string[]; anyOf: string[]; terms: Term[] };

/** `frequency` is the share of documents that have it: null when it is not among the common words. */
type Found = Term & { typed: string; frequency: number | null };

// Measured on four labelled sets of providers and notices: beyond these, words cost time and gain nothing.
const mostTerms = 32;
const tooCommon = 0.5;
const largestShareFound = 0.4;

const fewAsks = 8;
const phraseWeight = 6;
const beginningShare = 0.5;
const rareFrequency = 0.001;

/** What a text asks of a document; null when it asks for nothing. */
export async function matchText(db: Kysely<Database>, index: IndexName, text: string): Promise<TextMatch | null> {
  const { phrases, asks, unfinished } = readAsked(text);
  if (phrases.length + asks.length === 0) return null;
  const found = await lookUp(db, index, asks);
  const loose =
    found.length > fewAsks ? tellingTerms(found) : allFinding(await typedTerms(db, index, found, unfinished));
  const allOf = phrases.map(runQuery).filter((query) => query !== '');
  if (allOf.length + loose.terms.length === 0) return null;
  return {
    allOf,
    anyOf: allOf.length > 0 ? [] : loose.anyOf,
    terms: [...loose.terms, ...allOf.map((query) => ({ query, weight: phraseWeight }))],
  };
}

async function lookUp(db: Kysely<Database>, index: IndexName, asks: readonly Asked[]): Promise<Found[]> {
  if (asks.length === 0) return [];
  const stems = (form: string) => stemsInOrder(form.split(' '));
  const frequencies = await frequenciesOf(db, index, [...new Set(asks.flatMap(({ forms }) => forms.flatMap(stems)))]);
  // "One" and "use" have the stems of stop words, so that no document is indexed by them.
  const asking = asks.filter(({ forms }) => forms.some((form) => runQuery(form) !== ''));
  return asking.map(({ forms, times }) => {
    const shares = forms.flatMap((form) => frequencies.get(stems(form).join(' ')) ?? []);
    const frequency = shares.length > 0 ? Math.max(...shares) : null;
    return {
      typed: forms[0] ?? '',
      query: oneOf(forms.map(runQuery).filter((query) => query !== '')),
      frequency,
      weight: weigh(frequency, times),
    };
  });
}

type LooseMatch = Omit<TextMatch, 'allOf'>;

const allFinding = (terms: Term[]): LooseMatch => ({ anyOf: terms.map(({ query }) => query), terms });

/**
 * A long text is asked for the words that tell documents apart. The commoner of them only rank: a document that shares
 * nothing else with the text is not found by it.
 */
function tellingTerms(words: readonly Found[]): LooseMatch {
  const rarer = words.filter((word) => shareOf(word.frequency) <= tooCommon);
  const terms = (rarer.length > 0 ? rarer : [...words]).sort((a, b) => b.weight - a.weight).slice(0, mostTerms);
  let share = 0;
  const finding = terms
    .toSorted((a, b) => shareOf(a.frequency) - shareOf(b.frequency))
    .filter((word, place) => {
      share += shareOf(word.frequency);
      return place === 0 || share <= largestShareFound;
    });
  return { anyOf: finding.map(({ query }) => query), terms };
}

const shareOf = (frequency: number | null) => frequency ?? rareFrequency;

function weigh(frequency: number | null, times: number): number {
  return Math.max(0.1, -Math.log(shareOf(frequency))) * (1 + Math.log(times));
}

/** A few words that somebody typed: the last may be unfinished, and one that no document has may be misspelt. */
async function typedTerms(db: Kysely<Database>, index: IndexName, found: readonly Found[], unfinished: string | null) {
  const answered = await answeredOf(
    db,
    index,
    found.filter(({ frequency }) => frequency === null).map(({ query }) => query),
  );
  const terms: Term[] = [];
  for (const { typed, query, frequency, weight } of found) {
    const beginning = typed === unfinished ? await beginningQuery(db, index, typed) : '';
    if (frequency !== null || answered.has(query)) {
      terms.push({ query, weight });
      if (beginning) terms.push({ query: beginning, weight: weight * beginningShare });
    } else {
      const near = beginning || typed.includes(' ') ? '' : await nearQuery(db, index, typed);
      terms.push({ query: beginning || near || query, weight });
    }
  }
  return terms;
}
