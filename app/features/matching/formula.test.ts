import { expect, test } from 'vitest';
import { addPoints, pointsOf, roundValue } from './arithmetic.ts';
import { CURRENT_FORMULA, FORMULAS, type Formula, findFormula, PART_KEYS } from './formula.ts';

test.each(Object.entries<Formula>(FORMULAS))('the weights of %s are whole and add up to 100', (version, formula) => {
  const weights = Object.values(formula.parts).map(({ weight }) => weight);

  expect(formula.version).toBe(version);
  expect(weights.every(Number.isInteger)).toBe(true);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100);
  expect(Object.keys(formula.parts)).toEqual(PART_KEYS);
});

// Scores are stored under this version. If this test fails, add a version instead of changing this one.
test('formula v1 stays what it was', () => {
  const { parts, version: _version, ...numbers } = FORMULAS.v1;

  expect(Object.values(parts).map(({ weight }) => weight)).toEqual([25, 5, 30, 15, 15, 5, 5]);
  expect(numbers).toEqual({
    importance: { essential: 3, desirable: 1 },
    groupShare: 0.6,
    partOfEveryone: 0.5,
    notInPerson: 0.5,
    unstatedCapacity: 0.5,
    unverified: { ceiling: 2, factor: 0.5 },
    proposed: null,
    trackRecordPrior: { mean: 0.5, strength: 10 },
  });
});

test('formula v2 is v1 where both sides have stated their rows', () => {
  const { version: _version, proposed, ...numbers } = FORMULAS.v2;
  const { version: _older, proposed: _none, ...before } = FORMULAS.v1;

  expect(numbers).toEqual(before);
  expect(proposed).toEqual({ weights: { fit: 3, text: 27 }, worth: 0.5, placeNamed: 0.5, placeUnknown: 1 });
  expect(proposed.weights.fit + proposed.weights.text).toBe(before.parts.fit.weight + before.parts.text.weight);
});

test('the formula of a stored score is found by its version', () => {
  expect(findFormula('v1')).toBe(FORMULAS.v1);
  expect(findFormula('v2')).toBe(CURRENT_FORMULA);
  expect(findFormula('v0')).toBeUndefined();
});

const roundings: [value: number, weight: number, points: number][] = [
  [0.61, 15, 9.2], // 9.15, which floats hold as a little less
  [0.875, 30, 26.3],
  [0.25, 15, 3.8],
  [0.229, 5, 1.1], // 1.145
  [1, 25, 25],
  [0, 25, 0],
];
test.each(roundings)('%d of %d points is %d: one decimal, halves up', (value, weight, points) => {
  expect(pointsOf(value, weight)).toBe(points);
});

test('a value is rounded to six decimals and must be 0 to 1', () => {
  expect(roundValue(2 / 3)).toBe(0.666667);
  expect(roundValue(1 + 1e-12)).toBe(1);
  expect(() => roundValue(1.01)).toThrow(RangeError);
  expect(() => roundValue(Number.NaN)).toThrow(RangeError);
});

test('points are added exactly', () => {
  expect(addPoints([0.1, 0.2])).toBe(0.3);
  expect(addPoints([85, -81.3])).toBe(3.7);
});
