import { expressionsOf } from './other-words.ts';
import { isStopWord, wordsOf } from './stems.ts';
import { storable } from './storable.ts';

const mostCharacters = 20_000;
const mostWords = 1_000;
const longestTyped = 300;
const longestWord = 100;

/** One thing that a text asks for: its forms are runs of words that mean it, the first as it was typed. */
export type Asked = { forms: string[]; times: number };

export type AskedText = {
  /** Word runs that stood in quotes: each must be found as it stands. */
  phrases: string[];
  /** Everything else that was asked for, in the order of first use. */
  asks: Asked[];
  /** The last word, when nothing after it shows that it was finished. */
  unfinished: string | null;
};

/**
 * Reads what somebody typed, or a whole description. Nothing in it is an operator but a pair of quotes, and a text too
 * long to have been typed into a search box has none: there, quotes are only punctuation.
 */
export function readAsked(text: string): AskedText {
  const clean = storable(text.slice(0, mostCharacters));
  const typed = clean.length <= longestTyped;
  const phrases: string[] = [];
  const loose = !typed
    ? clean
    : clean.replace(/["“”„]([^"“”„]*)["“”„]/gu, (_quoted, inside: string) => {
        const words = wordsOf(inside).map((word) => word.slice(0, longestWord));
        if (!words.every(isStopWord)) phrases.push(words.join(' '));
        return ' " ';
      });
  const words = wordsOf(loose)
    .map((word) => word.slice(0, longestWord))
    .slice(0, mostWords);
  const asks = new Map<string, Asked>();
  for (const { words: run, forms } of expressionsOf(words)) {
    if (run.every(isStopWord)) continue;
    const key = run.join(' ');
    asks.set(key, { forms, times: (asks.get(key)?.times ?? 0) + 1 });
  }
  const last = words.at(-1) ?? '';
  const isUnfinished = typed && /[\p{L}\p{N}]\p{M}*$/u.test(loose) && [...last].length > 1 && asks.has(last);
  return { phrases, asks: [...asks.values()], unfinished: isUnfinished ? last : null };
}
