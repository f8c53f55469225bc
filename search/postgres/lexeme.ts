import { isKnownRun } from '../other-words.ts';
import { isStopWord, stemsInOrder } from '../stems.ts';
import { storable } from '../storable.ts';

/** A word in quotes, as tsvector and tsquery have it. */
export function lexeme(word: string): string {
  return `'${storable(word).replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/**
 * A run of words as a tsquery: their stems at the distances they have; empty when all are stop words. A run that the table
 * of synonyms knows is one word of the index: for a phrase of common words, Postgres reads every document that has them all.
 */
export function runQuery(run: string): string {
  const stems = stemsInOrder(run.split(' '));
  if (isKnownRun(stems)) return lexeme(stems.join(' '));
  const parts: string[] = [];
  let distance = 0;
  for (const stem of stems) {
    distance += 1;
    if (isStopWord(stem)) continue;
    if (parts.length > 0) parts.push(`<${distance}>`);
    parts.push(lexeme(stem));
    distance = 0;
  }
  return parts.join(' ');
}

/** Whether one of several queries is answered. */
export function oneOf(queries: readonly string[]): string {
  return queries.map((query) => `(${query})`).join(' | ');
}
