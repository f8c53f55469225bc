import type { SearchDocument, TermCount } from '../engine.ts';
import { withConcepts } from './concepts.ts';
import { wordsOfText } from './stems.ts';

/**
 * The terms of a text, in order, repetitions included: the stems of its words and, after the words that speak of it, the
 * term of each concept of the lexicon, so that "rough sleepers" and "a night shelter" share one. What is indexed and what is
 * asked for go through here, whichever engine holds the index.
 */
export function termsOfText(text: string): string[] {
  return withConcepts(wordsOfText(text));
}

/** How often each term stands in the title and in the body of a document. */
export function termCounts({ title, body }: Pick<SearchDocument, 'title' | 'body'>): Map<string, TermCount> {
  const counts = new Map<string, TermCount>();
  const countIn = (part: keyof TermCount, text: string) => {
    for (const term of termsOfText(text)) {
      const count = counts.get(term) ?? { title: 0, body: 0 };
      counts.set(term, { ...count, [part]: count[part] + 1 });
    }
  };
  countIn('title', title);
  countIn('body', body);
  return counts;
}
