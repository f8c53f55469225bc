import { stemmer } from 'stemmer';
import { stopWords } from './words/stop-words.ts';

/** The words of a text as they compare: small letters without accents. Whatever is neither letter nor digit parts them. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The stems of words in their order; stop words stay as they are, so that a phrase can have them. */
export function stemsInOrder(words: readonly string[]): string[] {
  return words.map((word) => (stopWords.has(word) ? word : stemmer(word)));
}

export const isStopWord = (word: string) => stopWords.has(word);
