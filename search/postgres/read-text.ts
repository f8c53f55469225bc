const mostCharacters = 20_000;
const mostWords = 1_000;
const longestSearch = 300;

export type SearchText = {
  /** Word runs that stood in quotes: each must be found as it stands. */
  phrases: string[];
  /** How often each loose word was written, in the order of its first use. */
  words: Map<string, number>;
  /** The last word, when nothing after it shows that it was finished. */
  unfinished: string | null;
};

/**
 * Reads what somebody typed, or a whole description. Nothing in it is an operator but a pair of quotes, and a text too
 * long to have been typed into a search box has none: there, quotes are only punctuation.
 */
export function readText(text: string): SearchText {
  const clean = storable(text.slice(0, mostCharacters))
    .toLowerCase()
    .replace(/[“”„‟]/gu, '"');
  const phrases: string[] = [];
  const loose = clean.replace(/"([^"]*)"/gu, (_quoted, inside: string) => {
    if (clean.length <= longestSearch) phrases.push(wordsOf(inside).join(' '));
    return clean.length <= longestSearch ? ' ' : inside;
  });
  const words = new Map<string, number>();
  for (const word of wordsOf(loose).slice(0, mostWords)) words.set(word, (words.get(word) ?? 0) + 1);
  return {
    phrases: phrases.filter((phrase) => phrase !== ''),
    words,
    unfinished: loose.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]+$/u)?.[0] ?? null,
  };
}

/** Text that Postgres can hold: without the NUL character and halves of surrogate pairs. */
export function storable(text: string): string {
  return text.replaceAll('\0', ' ').toWellFormed().normalize('NFC');
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
}
