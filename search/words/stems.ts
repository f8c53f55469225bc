import { stemmer } from 'stemmer';
import { stopWords } from './stop-words.ts';

const longestWord = 40;

/** The stems of a text in order, repetitions included: small letters without accents, stop words left out. */
export function stemsOfText(text: string): string[] {
  const words =
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length <= longestWord && !stopWords.has(word)).map((word) => stemmer(word));
}
