/** Where words stand in a text: `text.slice(start, end)`. */
export type Span = { start: number; end: number };

/** How much ends between two words: nothing, a part of a list, or a clause. */
export type Stop = 'none' | 'comma' | 'clause';

/** A word of a text in small letters, with its place and what ended before it. */
export type Token = Span & { word: string; before: Stop };

/** The words of a text in their order. Their spans are of the text as given. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const before = tokens.length === 0 ? 'clause' : stopIn(text, end, match.index);
    end = match.index + match[0].length;
    tokens.push({ word: match[0].toLowerCase(), start: match.index, end, before });
  }
  return tokens;
}

/** The span from the first to the last of some tokens. */
export function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

function stopIn(text: string, from: number, to: number): Stop {
  const gap = text.slice(from, to);
  if (gap === ' ' || gap === '-' || gap === '’' || gap === "'") return 'none';
  if (/[;:!?•·]|\.\s|\n\s*\n/.test(gap)) return 'clause';
  // "homeless.We" ends a sentence, "e.g" and "2.5" do not.
  const startsAnew = /\p{Lu}\p{Ll}/u.test(text.slice(to, to + 2));
  if (/[.\n]/.test(gap) && startsAnew) return 'clause';
  return /[,()–—\n]|\s-\s/.test(gap) ? 'comma' : 'none';
}
