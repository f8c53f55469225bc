import { createHash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import { stemsInOrder, wordsOf } from '../stems.ts';
import { termsOfText } from '../words/terms.ts';
import { wordsVersion } from '../words/version.ts';
import { termSearchable, textSearchable } from './stored-document.ts';

const equality = { equality: true, comparison: false };
const both = { equality: true, comparison: true };

/**
 * How the service keeps our documents. The words are analysed by us, so that both engines find the same: stop words and
 * synonyms never reach the service. Its own tolerance of typing errors holds for the text as it was written; in terms,
 * which are stems, there is none.
 */
export const indexSettings: Settings = {
  searchableAttributes: [...termSearchable, ...textSearchable],
  filterableAttributes: [
    { attributePatterns: ['deleted', 'key', 'terms', 'tags.*'], features: { facetSearch: false, filter: equality } },
    { attributePatterns: ['order', 'number.*', 'text.*'], features: { facetSearch: false, filter: both } },
    '_geo',
  ],
  sortableAttributes: ['order', 'number', 'text'],
  rankingRules: ['sort', 'words', 'typo', 'attribute', 'proximity', 'exactness', 'order:asc'],
  typoTolerance: {
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
    disableOnAttributes: [...termSearchable],
  },
  faceting: { maxValuesPerFacet: 1_000 },
  pagination: { maxTotalHits: 1_000_000 },
};

/** Counts up when the shape of stored documents changes. */
const shape = 1;

const specimen = 'Organisations running organised programmes, and the ex-offenders’ mentoring organizations';

/** Differs when an index must be built anew: other settings, another shape, or another way of reading words. */
export const fingerprint = createHash('sha256')
  .update(
    JSON.stringify({
      indexSettings,
      shape,
      words: [termsOfText(specimen), stemsInOrder(wordsOf(specimen)), wordsVersion],
    }),
  )
  .digest('hex');
