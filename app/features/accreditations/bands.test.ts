import { expect, test } from 'vitest';
import { referenceFiles } from '#db/reference/index.ts';
import { referenceEntries } from '#db/reference/reference-entries.ts';
import { bandList, bandOf, bandsOf, overallOf } from './bands.ts';

const entries = referenceEntries().filter(({ list }) => list === bandList);
const bands = bandsOf(entries);

// domain.md 1.1: a report of 2018.
test('93, 95, 87, 91, 84, 80, 80 and 80 come to 86, which is Excellent', () => {
  const scores = [93, 95, 87, 91, 84, 80, 80, 80];
  expect(overallOf(scores)).toBe(86);
  expect(bandOf(86, bands).label).toBe('Excellent');
  expect(scores.map((score) => bandOf(score, bands).code)).toEqual([
    ...Array(4).fill('excellent'),
    ...Array(4).fill('good'),
  ]);
});

test.each([
  [100, 'excellent', true],
  [85, 'excellent', true],
  [84, 'good', true],
  [70, 'good', true],
  [69, 'satisfactory', true],
  [55, 'satisfactory', true],
  [54, 'unsatisfactory', false],
  [0, 'unsatisfactory', false],
])('%i%% is %s', (percent, code, isMet) => {
  expect(bandOf(percent, bands)).toMatchObject({ code, isMet });
});

test('there is no overall percentage while a principle has no score', () => {
  expect(overallOf([90, null])).toBeNull();
  expect(overallOf([])).toBeNull();
});

test('the boundaries are recalled, not sourced: each is to be verified by a steward', () => {
  expect(referenceFiles.codeLists.accreditation_band.entries.map(({ verify }) => verify)).toEqual([
    true,
    true,
    true,
    true,
  ]);
});
