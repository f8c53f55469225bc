import { expect, test } from 'vitest';
import { nameCase, sentenceCase } from './letter-case.ts';

test.each([
  ['SOUTHERN AFRICA RESOURCES CENTRE', 'Southern Africa Resources Centre'],
  ['THE TRUST FOR THE POOR OF STOKE-ON-TRENT', 'The Trust for the Poor of Stoke-on-Trent'],
  ["L'ARCHE", "L'Arche"],
  ["O'BRIEN'S WOMEN'S INSTITUTE", "O'Brien's Women's Institute"],
  ['AGE UK YORK LTD', 'Age UK York Ltd'],
  ['THE MCDONALD FUND (MORECAMBE BRANCH)', 'The McDonald Fund (Morecambe Branch)'],
  ['B.A.D. TRUST', 'B.A.D. Trust'],
  ['BCVN AND ST JOHN LTD.', 'BCVN and St John Ltd.'],
  ['2ND DONAGHADEE SCOUTS', '2nd Donaghadee Scouts'],
  ['bp Helios Fund', 'bp Helios Fund'],
])('%s is written %s', (name, expected) => {
  expect(nameCase(name)).toBe(expected);
});

test('a text in capitals becomes sentences, and another stays as it is', () => {
  expect(sentenceCase('ADVICE FOR OLDER PEOPLE. NHS VISITS')).toBe('Advice for older people. NHS visits');
  expect(sentenceCase('Advice for OAPs')).toBe('Advice for OAPs');
});
