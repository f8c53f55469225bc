import type { TermCount } from '../engine.ts';

// A tsvector holds at most 255 positions of one lexeme, and no position above 16,383.
const mostOfOne = 255;

/** Term counts as a tsvector: as many positions of weight A as the title has, as many of weight D as the body has. */
export function writeVector(counts: ReadonlyMap<string, TermCount>): string {
  return [...counts].map(([term, { title, body }]) => `'${quoted(term)}':${positions(title, body)}`).join(' ');
}

/** Reads the counts back from the text of such a tsvector. */
export function readVector(text: string): Map<string, TermCount> {
  const counts = new Map<string, TermCount>();
  for (const [, term = '', places = ''] of text.matchAll(/'((?:[^']|'')*)':([\dABCD,]+)/g)) {
    const all = places.split(',');
    const title = all.filter((place) => place.endsWith('A')).length;
    counts.set(term.replaceAll("''", "'"), { title, body: all.length - title });
  }
  return counts;
}

/** How many terms stand in a document, repetitions included. */
export function lengthOf(counts: ReadonlyMap<string, TermCount>): number {
  return [...counts.values()].reduce((sum, { title, body }) => sum + title + body, 0);
}

function positions(title: number, body: number): string {
  const ofTitle = Math.min(title, mostOfOne);
  const ofBody = Math.min(body, mostOfOne - ofTitle);
  return Array.from({ length: ofTitle + ofBody }, (_, at) => (at < ofTitle ? `${at + 1}A` : `${at + 1}`)).join(',');
}

function quoted(term: string): string {
  return term.replaceAll('\\', '\\\\').replaceAll("'", "''");
}
