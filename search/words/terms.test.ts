import { expect, test } from 'vitest';
import { isConcept } from './concepts.ts';
import { lexicon } from './lexicon/all.ts';
import { stemsOfText } from './stems.ts';
import { termCounts, termsOfText } from './terms.ts';
import { weigh } from './weigh.ts';

const conceptsOf = (text: string) => termsOfText(text).filter(isConcept);
const shared = (left: string, right: string) => conceptsOf(left).filter((term) => conceptsOf(right).includes(term));

test.each([
  ['Night shelter for rough sleepers', 'A bed for the night for those sleeping on the streets'],
  ['Ex-offenders on probation', 'people who come out of jail'],
  ['Substance misuse recovery', 'getting off drugs and drink'],
  ['Supply of refuse collection vehicles', 'One RCV for the fleet'],
  ['Long-term unemployed adults', 'Folk who have been out of work for years'],
  ['Support for ex-offenders', 'Lads with a criminal record'],
  ['Women who suffer domestic abuse', 'Wives battered by their husbands'],
  ['Substance misuse', "Someone who can't get off heroin"],
])('%s and %s speak of the same thing', (left, right) => {
  expect(shared(left, right)).not.toEqual([]);
});

test.each([
  ['Rough sleepers', 'Resurfacing of roads'],
  ['Repair works and house work', 'People who are out of work'],
  ['Domiciliary care', 'Children in care'],
  ['Further reading', 'Further education'],
  ['Buses for those who cannot get to work', 'Help to get work'],
])('%s and %s share no concept', (left, right) => {
  expect(shared(left, right)).toEqual([]);
});

test('a word keeps its own term beside the concept, and a run of words counts as a whole', () => {
  expect(termsOfText('Food banks')).toEqual(['food', 'bank', 'cncptfoodbank']);
});

test('a concept is counted where its words stand', () => {
  const counts = termCounts({ title: 'Hull Food Bank', body: 'Food parcels' });
  expect(counts.get('cncptfoodbank')).toEqual({ title: 1, body: 1 });
});

test('every run of words in the lexicon says something, and no word becomes a concept by accident', () => {
  for (const words of Object.values(lexicon)) {
    for (const run of words.split(',')) {
      expect(conceptsOf(run), run).not.toEqual([]);
      expect(stemsOfText(run).some(isConcept), run).toBe(false);
    }
  }
});

test('the rarer a term the more it weighs; words of paying weigh little; what most documents bear finds nobody', () => {
  const frequencies = new Map([
    ['common', 900],
    ['rare', 3],
    ['salari', 3],
  ]);
  const { terms, finding } = weigh(['common', 'rare', 'salari'], { documents: 1000, averageLength: 50, frequencies });

  expect(terms.map(({ term }) => term)).toEqual(['rare', 'salari', 'common']);
  expect(finding.map(({ term }) => term)).toEqual(['rare', 'salari']);
});

test('among so few documents that every word is common, the common words find', () => {
  const frequencies = new Map([['parent', 1]]);
  const { finding } = weigh(['parent', 'unheard'], { documents: 2, averageLength: 10, frequencies });

  expect(finding.map(({ term }) => term)).toContain('parent');
});
