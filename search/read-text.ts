import { storable } from './storable.ts';

const mostCharacters = 20_000;
const mostWords = 1_000;
const longestTyped = 300;

export type SearchText = {
  /** Word runs that stood in quotes: each must be found as it stands. */
  phrases: string[];
  /** How often each other word was written, in the order of first use. */
  words: Map<string, number>;
  /** The last word, when nothing after it shows that it was finished. */
  unfinished: string | null;
};

/**
 * Reads what somebody typed, or a whole description. Nothing in it is an operator but a pair of quotes, and a text too
 * long to have been typed into a search box has none: there, quotes are only punctuation.
 */
export function readText(text: string): SearchText {
  const clean = storable(text.slice(0, mostCharacters)).normalize('NFC').toLowerCase();
  const typed = clean.length <= longestTyped;
  const phrases: string[] = [];
  const loose = !typed
    ? clean
    : clean.replace(/["“”„]([^"“”„]*)["“”„]/gu, (_quoted, inside: string) => {
        phrases.push(wordsOf(inside).join(' '));
        return ' ';
      });
  const words = new Map<string, number>();
  for (const word of wordsOf(loose).slice(0, mostWords)) words.set(word, (words.get(word) ?? 0) + 1);
  return {
    phrases: phrases.filter((phrase) => phrase !== ''),
    words,
    unfinished: typed ? (loose.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]+$/u)?.[0] ?? null) : null,
  };
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
}
