import { stemmer } from 'stemmer';
import { stopWords } from './stop-words.ts';

/** A word as it is compared: its stem, and whether it says nothing by itself. */
export type Word = { stem: string; isStop: boolean };

const longestWord = 40;

/** The words of a text in order, repetitions included, in small letters without accents. */
export function wordsOfText(text: string): Word[] {
  const words =
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/\bcan['’]t\b/g, 'cannot')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length <= longestWord).map(wordOf);
}

/** The stems of a text in order, repetitions included, stop words left out. */
export function stemsOfText(text: string): string[] {
  return wordsOfText(text).flatMap(({ stem, isStop }) => (isStop ? [] : [stem]));
}

function wordOf(word: string): Word {
  return stopWords.has(word) ? { stem: word, isStop: true } : { stem: stemmer(word), isStop: false };
}
