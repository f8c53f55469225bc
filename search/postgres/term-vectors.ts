import type { TermCount } from '../engine.ts';

// A tsvector holds at most 255 positions of one lexeme, and no position above 16,383.
const mostOfOne = 255;

/** Term counts as a tsvector: as many positions of weight A as the title has, as many of weight D as the body has. */
export function writeVector(counts: ReadonlyMap<string, TermCount>): string {
  return [...counts].map(([term, { title, body }]) => `'${quoted(term)}':${positions(title, body)}`).join(' ');
}

/** Reads counts back from the text of such a tsvector: those of some terms. A page of matches reads hundreds, so no text is cut up. */
export function readVector(text: string, wanted: ReadonlySet<string>): Map<string, TermCount> {
  const counts = new Map<string, TermCount>();
  let at = text.indexOf("'");
  while (at >= 0) {
    const end = endOfTerm(text, at + 1);
    const written = text.slice(at + 1, end);
    const next = text.indexOf("'", end + 1);
    const term = written.includes("'") || written.includes('\\') ? unquoted(written) : written;
    if (wanted.has(term)) counts.set(term, countPlaces(text, end + 1, next < 0 ? text.length : next));
    at = next;
  }
  return counts;
}

// A quote within a term is written twice.
function endOfTerm(text: string, start: number): number {
  let end = text.indexOf("'", start);
  while (text[end + 1] === "'") end = text.indexOf("'", end + 2);
  return end;
}

const comma = 44;
const letterA = 65;

function countPlaces(text: string, start: number, end: number): TermCount {
  let all = 1;
  let title = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === comma) all += 1;
    else if (code === letterA) title += 1;
  }
  return { title, body: all - title };
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

function unquoted(term: string): string {
  return term.replaceAll("''", "'").replaceAll('\\\\', '\\');
}
