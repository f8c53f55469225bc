import { goods } from './lexicon/goods.ts';
import { people } from './lexicon/people.ts';
import { services } from './lexicon/services.ts';
import { stemsOfText } from './stems.ts';

// Letters only, so that every engine keeps it as one word; no English word begins so.
const prefix = 'cncpt';

/** True of the term of a concept, as against the stem of a word. */
export function isConcept(term: string): boolean {
  return term.startsWith(prefix);
}

/** Stems with the terms of the concepts that they name. The longest run of words counts: no concept inside it is named too. */
export function withConcepts(stems: readonly string[]): string[] {
  const terms: string[] = [];
  for (let at = 0; at < stems.length; ) {
    const { length, concepts } = conceptsAt(stems, at);
    terms.push(...stems.slice(at, at + length), ...concepts);
    at += length;
  }
  return terms;
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
  for (const [name, words] of Object.entries({ ...people, ...services, ...goods })) {
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
