import { createHash } from 'node:crypto';
import { lexicon } from './lexicon/all.ts';
import { stopWords } from './stop-words.ts';

/** Differs when the same text comes to other terms because a word of the lexicon or a stop word came or went. */
export const wordsVersion = createHash('sha256')
  .update(JSON.stringify([lexicon, [...stopWords]]))
  .digest('hex')
  .slice(0, 16);
