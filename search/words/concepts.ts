import { lexicon } from './lexicon/all.ts';
import { stemsOfText } from './stems.ts';

// Letters only, so that every engine keeps it as one word; no English word begins so.
const prefix = 'cncpt';

/** True of the term of a concept, as against the stem of a word. */
export function isConcept(term: string): boolean {
  return term.startsWith(prefix);
}

/** Stems with the terms of the concepts that they name. The longest run of words counts: no concept inside it is named too. */
export function withConcepts(stems: readonly string[]): string[] {
  return runsOf(stems).flatMap(({ at, length, concepts }) => [...stems.slice(at, at + length), ...concepts]);
}

/** Some stems, from one place on, and the concepts that they name together. */
export type Run = { at: number; length: number; concepts: readonly string[] };

/** The whole of some stems in runs: the longest that name a concept, and single ones between them. */
export function runsOf(stems: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < stems.length; ) {
    const run = { at, ...conceptsAt(stems, at) };
    runs.push(run);
    at += run.length;
  }
  return runs;
}

const { conceptsOfRun, longest, beginnings } = readLexicon();

function conceptsAt(stems: readonly string[], at: number): { length: number; concepts: readonly string[] } {
  const most = beginnings.has(stems[at] ?? '') ? Math.min(longest, stems.length - at) : 0;
  for (let length = most; length > 0; length -= 1) {
    const concepts = conceptsOfRun.get(stems.slice(at, at + length).join(' '));
    if (concepts) return { length, concepts };
  }
  return { length: 1, concepts: [] };
}

function readLexicon() {
  const conceptsOfRun = new Map<string, string[]>();
  const beginnings = new Set<string>();
  let longest = 0;
  for (const [name, words] of Object.entries(lexicon)) {
    const term = prefix + name.replaceAll('_', '');
    for (const run of words.split(',').map(stemsOfText)) {
      const key = run.join(' ');
      const others = conceptsOfRun.get(key) ?? [];
      if (!others.includes(term)) conceptsOfRun.set(key, [...others, term]);
      beginnings.add(run[0] ?? '');
      longest = Math.max(longest, run.length);
    }
  }
  return { conceptsOfRun, beginnings, longest };
}
