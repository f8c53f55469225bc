import { lexicon } from './lexicon/all.ts';
import { type Word, wordsOfText } from './stems.ts';

// Letters only, so that every engine keeps it as one word; no English word begins so.
const prefix = 'cncpt';

/** True of the term of a concept, as against the stem of a word. */
export function isConcept(term: string): boolean {
  return term.startsWith(prefix);
}

/**
 * The stems of words, stop words left out, with the terms of the concepts that they name. The longest run counts: no concept
 * inside it is named too.
 */
export function withConcepts(words: readonly Word[]): string[] {
  return runsOf(words).flatMap(({ at, length, concepts }) => [
    ...words.slice(at, at + length).flatMap(({ stem, isStop }) => (isStop ? [] : [stem])),
    ...concepts,
  ]);
}

/** Some words, from one place on, and the concepts that they name together. */
export type Run = { at: number; length: number; concepts: readonly string[] };

/** The whole of some words in runs: the longest that name a concept, and single ones between them. */
export function runsOf(words: readonly Word[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < words.length; ) {
    const run = { at, ...conceptsAt(words, at) };
    runs.push(run);
    at += run.length;
  }
  return runs;
}

type Named = { length: number; concepts: readonly string[] };
const nothing: Named = { length: 1, concepts: [] };

const { exact, loose } = readLexicon();

function conceptsAt(words: readonly Word[], at: number): Named {
  const asWritten = longestIn(exact, words, at, () => true);
  const withoutStops = words[at]?.isStop ? nothing : longestIn(loose, words, at, ({ isStop }) => !isStop);
  return asWritten.concepts.length > 0 && asWritten.length >= withoutStops.length ? asWritten : withoutStops;
}

type Runs = { concepts: Map<string, string[]>; longest: number; beginnings: Set<string> };

/** The longest run from one place on, of the words that count. */
function longestIn(runs: Runs, words: readonly Word[], at: number, counts: (word: Word) => boolean): Named {
  if (!runs.beginnings.has(words[at]?.stem ?? '')) return nothing;
  let best = nothing;
  const stems: string[] = [];
  for (let end = at; end < words.length && stems.length < runs.longest; end += 1) {
    const word = words[end];
    if (!word || !counts(word)) continue;
    stems.push(word.stem);
    const concepts = runs.concepts.get(stems.join(' '));
    if (concepts) best = { length: end + 1 - at, concepts };
  }
  return best;
}

/**
 * Most runs are found whatever stop words stand between their words; one of which less than two words would be left, such as
 * "out of work", only as it is written; so is one behind "=".
 */
function readLexicon(): { exact: Runs; loose: Runs } {
  const read = { exact: emptyRuns(), loose: emptyRuns() };
  for (const [name, runs] of Object.entries(lexicon)) {
    const term = prefix + name.replaceAll('_', '');
    for (const run of runs.split(',')) {
      const written = wordsOfText(run);
      const telling = written.filter(({ isStop }) => !isStop);
      const isExact = run.trim().startsWith('=') || (telling.length < 2 && written.length > 1);
      if (isExact) addRun(read.exact, written, term);
      else addRun(read.loose, telling, term);
    }
  }
  return read;
}

function emptyRuns(): Runs {
  return { concepts: new Map(), longest: 0, beginnings: new Set() };
}

function addRun(runs: Runs, words: readonly Word[], term: string): void {
  const key = words.map(({ stem }) => stem).join(' ');
  const others = runs.concepts.get(key) ?? [];
  if (!others.includes(term)) runs.concepts.set(key, [...others, term]);
  runs.beginnings.add(words[0]?.stem ?? '');
  runs.longest = Math.max(runs.longest, words.length);
}
