import { expect, test } from 'vitest';
import { referenceFiles } from '#db/reference/index.ts';
import { createPlaceIndex } from '#db/reference/place-index.ts';
import { placeWordsOf } from '../proposals/place-words.ts';
import { readTypedPlace } from './typed-place.ts';

const places = createPlaceIndex(referenceFiles.places, referenceFiles.outcodes);

test.each([
  ['Preston', 'Preston'],
  ['reading', 'Reading'],
  ['Preston, Lancashire', 'Preston'],
  ['Preston and Bury', 'Bury; Preston'],
  ['Lancs', '14 districts in North West'],
  ['Durham', 'County Durham'],
  ['Halifax', 'Calderdale'],
  ['avon-and-somerset', '5 districts in South West'],
  ['Kent, Surrey & Sussex', '37 districts in South East'],
  ['South West England', 'All of South West'],
  ['UK', 'All of the United Kingdom'],
  ['hu1 2ab', 'Kingston upon Hull'],
  ['E12000003', 'All of Yorkshire and The Humber'],
  ['Nowhere in particular', 'No places'],
])('somebody who types %s means %s', (typed, expected) => {
  expect(places.describe(readTypedPlace(typed, places))).toBe(expected);
});

test('every name stands for a place that there is', () => {
  const empty = [...placeWordsOf(places).all].filter(([, codes]) => codes.length === 0 || !codes.every(places.isKnown));
  expect(empty).toEqual([]);
});
