import { stemmer } from 'stemmer';
import type { SearchDocument, TermCount } from '../engine.ts';
import { stopWords } from './stop-words.ts';

const longestWord = 40;

/**
 * The terms of a text, in order, repetitions included: small letters without accents, stop words left out, the rest
 * reduced to stems. What is indexed and what is asked for go through here, whichever engine holds the index.
 */
export function termsOfText(text: string): string[] {
  const words =
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length <= longestWord && !stopWords.has(word)).map((word) => stemmer(word));
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
