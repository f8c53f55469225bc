import { isConcept, runsOf } from '#search/words/concepts.ts';
import { wordsOfText } from '#search/words/stems.ts';
import { termsOfText } from '#search/words/terms.ts';
import { weakTerms } from '#search/words/weak-words.ts';
import { type Span, tokensOf } from '../proposals/tokens.ts';

/** Where a text says the same as what was asked for: in the same words, or in others of the same meaning. */
export function answeringWords(asked: string, text: string): Span[] {
  const wanted = new Set(termsOfText(asked).filter((term) => !weakTerms.has(term)));
  const tokens = tokensOf(text).flatMap(({ word, start, end }) => {
    const [first] = wordsOfText(word);
    return first === undefined ? [] : [{ ...first, start, end }];
  });
  return runsOf(tokens).flatMap(({ at, length, concepts }) => {
    const run = tokens.slice(at, at + length);
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) return [];
    // A run of words that means the same is one answer; a single word of it may be one by itself.
    if (concepts.some((term) => isConcept(term) && wanted.has(term))) return [{ start: first.start, end: last.end }];
    return run.filter(({ stem, isStop }) => !isStop && wanted.has(stem)).map(({ start, end }) => ({ start, end }));
  });
}
