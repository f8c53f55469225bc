import { type RawBuilder, sql } from 'kysely';
import { oneOf } from './lexeme.ts';
import type { Term, TextMatch } from './match-text.ts';

const bands = 3;
// The strength of a match at which relevance is a half; one word in an ordinary title has about twice as much.
const middling = 0.05;

/** Whether a document answers the text. */
export function answers({ allOf, anyOf }: TextMatch): RawBuilder<boolean> {
  const queries = [...allOf, ...(anyOf.length > 0 ? [oneOf(anyOf)] : [])];
  return sql`words @@ ${queries.map((query) => `(${query})`).join(' & ')}::tsquery`;
}

/**
 * Relevance from 0 to 1. ts_rank knows how often and how prominently a word is used but not how rare it is, so words are
 * put in bands of like rarity and each band is ranked by itself: nearly BM25, at a few calls for each document.
 */
export function relevanceOf({ terms }: TextMatch): RawBuilder<number> {
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0);
  const parts = [...intoBands(terms)].map((band) => {
    const weight = band.reduce((sum, term) => sum + term.weight, 0) / whole;
    return sql`${weight}::float8 * ts_rank('{0,0.5,0.4,1}'::real[], words, ${oneOf(band.map(({ query }) => query))}::tsquery, 1)`;
  });
  const strength = sql`(${sql.join(parts, sql` + `)})`;
  return sql`(${strength} / (${strength} + ${middling}::float8))`;
}

function intoBands(terms: readonly Term[]): Iterable<Term[]> {
  const heaviest = Math.max(...terms.map(({ weight }) => weight));
  return Map.groupBy(terms, ({ weight }) => Math.ceil((weight / heaviest) * bands)).values();
}

/**
 * The documents that may come first, where too many are found to rank each: those that have all the words, those that
 * have one in the title, and those that have the rarest. The indexes answer all three without reading a document.
 */
export function likeliest({ allOf, anyOf, terms }: TextMatch): RawBuilder<boolean>[] {
  const rarest = terms.toSorted((a, b) => b.weight - a.weight).slice(0, 1);
  const any = anyOf.length > 0 ? anyOf : allOf;
  const all = [...allOf, ...anyOf].map((query) => `(${query})`).join(' & ');
  return [
    sql`words @@ ${all}::tsquery`,
    sql`title_words @@ ${oneOf(any)}::tsquery`,
    ...rarest.map(({ query }) => sql<boolean>`words @@ ${query}::tsquery`),
  ];
}
