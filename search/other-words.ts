import { stemsInOrder, wordsOf } from './stems.ts';
import { synonymLines } from './synonyms.ts';

const keyOf = (words: readonly string[]) => stemsInOrder(words).join(' ');

const expressions = new Map<string, Set<string>>();
for (const line of synonymLines) {
  const written = line.map((expression) => wordsOf(expression).join(' '));
  for (const expression of written) {
    const key = keyOf(expression.split(' '));
    expressions.set(key, new Set([...(expressions.get(key) ?? []), ...written]));
  }
}

const longestRun = Math.max(...[...expressions.keys()].map((key) => key.split(' ').length));

/** Whether the table of synonyms knows a run of several stems. */
export const isKnownRun = (stems: readonly string[]) => stems.length > 1 && expressions.has(stems.join(' '));

/** Every run of several stems that the table knows, with where it begins; one within another too. */
export function knownRuns(stems: readonly string[]): { at: number; run: string }[] {
  return stems.flatMap((_stem, at) =>
    Array.from({ length: Math.min(longestRun, stems.length - at) - 1 }, (_, more) => stems.slice(at, at + more + 2))
      .filter(isKnownRun)
      .map((run) => ({ at, run: run.join(' ') })),
  );
}

/** Words that stand for one thing, and what else it is called: each a run of words, the first the one that was typed. */
export type Expression = { words: string[]; forms: string[] };

/** Divides words into expressions, the longest that the table of synonyms knows first. */
export function expressionsOf(words: readonly string[]): Expression[] {
  const found: Expression[] = [];
  for (let at = 0; at < words.length; ) {
    const run = runAt(words, at);
    found.push({ words: run, forms: formsOf(run) });
    at += run.length;
  }
  return found;
}

function runAt(words: readonly string[], at: number): string[] {
  for (let length = Math.min(longestRun, words.length - at); length > 1; length -= 1) {
    const run = words.slice(at, at + length);
    if (expressions.has(keyOf(run))) return run;
  }
  return words.slice(at, at + 1);
}

function formsOf(words: readonly string[]): string[] {
  const key = keyOf(words);
  const others = [...(expressions.get(key) ?? []), ...otherSpelling(words)];
  return [words.join(' '), ...new Set(others.filter((form) => keyOf(form.split(' ')) !== key))];
}

/** "Organise" is also written "organize", and the other way round. */
function otherSpelling([word = '', ...more]: readonly string[]): string[] {
  if (more.length > 0 || word.length < 6) return [];
  const other = word.replace(/([iy])([sz])(e[drs]?|ers|ing|ation|ations|ational)$/, (_ending, vowel, letter, rest) => {
    return `${vowel}${letter === 's' ? 'z' : 's'}${rest}`;
  });
  return other === word ? [] : [other];
}
