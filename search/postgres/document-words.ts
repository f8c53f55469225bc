import { knownRuns } from '../other-words.ts';
import { isStopWord, stemsInOrder, wordsOf } from '../stems.ts';
import { lexeme } from './lexeme.ts';

// What a tsvector can hold: no position above 16,383, and 255 of one lexeme.
const lastPosition = 16_383;
const mostOfOne = 255;
const longestWord = 100;
// No phrase reaches from the title into the body.
const gap = 20;

export type DocumentWords = { words: string; titleWords: string; vocabulary: string[] };

/**
 * The words of a document for the index, as text of a tsvector: the stems of the title (A) and the body (B) where they
 * stand, the runs of stems that the table of synonyms knows, and the words of the title as they are written (C), for one that is still being typed ("employme") is not the
 * beginning of its stem ("employ").
 */
export function documentWords({ title, body }: { title: string; body: string }): DocumentWords {
  const ofTitle = wordsOf(title);
  const ofBody = wordsOf(body);
  const titlePlaces = stemPlaces(ofTitle, 0);
  const all = new Map<string, string[]>();
  add(all, titlePlaces, 'A');
  add(all, stemPlaces(ofBody, ofTitle.length + gap), 'B');
  add(all, places(ofTitle, 0), 'C');
  const titleOnly = new Map<string, string[]>();
  add(titleOnly, titlePlaces, 'A');
  return {
    words: written(all),
    titleWords: written(titleOnly),
    vocabulary: [...new Set([...ofTitle, ...ofBody])].filter(isIndexed),
  };
}

// Runs of stems that mean one thing stand where they begin, as words of their own.
function stemPlaces(words: readonly string[], before: number): Map<string, number[]> {
  const stems = stemsInOrder(words);
  const found = places(stems, before);
  for (const { at, run } of knownRuns(stems)) note(found, run, before + at + 1);
  return found;
}

function places(words: readonly string[], before: number): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    if (!isIndexed(word)) continue;
    note(found, word, before + at + 1);
  }
  return found;
}

function note(found: Map<string, number[]>, word: string, position: number): void {
  const within = Math.min(lastPosition, position);
  const known = found.get(word);
  if (known) known.push(within);
  else found.set(word, [within]);
}

const isIndexed = (word: string) => word.length <= longestWord && !isStopWord(word);

function add(all: Map<string, string[]>, found: ReadonlyMap<string, readonly number[]>, weight: string): void {
  for (const [word, positions] of found) {
    const taken = all.get(word);
    // A word that is its own stem already stands there with more weight.
    if (weight === 'C' && taken) continue;
    const marked = positions.slice(0, mostOfOne).map((position) => `${position}${weight}`);
    all.set(word, [...(taken ?? []), ...marked].slice(0, mostOfOne));
  }
}

function written(places: ReadonlyMap<string, readonly string[]>): string {
  return [...places].map(([word, positions]) => `${lexeme(word)}:${positions.join(',')}`).join(' ');
}
