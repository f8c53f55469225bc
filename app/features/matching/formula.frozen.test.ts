import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { FORMULAS, type Formula } from './formula.ts';

/*
 * The numbers of every formula that was ever released. Stored matches name their version: when this fails, put the numbers
 * back and add a version beside it, with a line here.
 */
const released: Record<string, string> = {
  v1: '42fd600de80f90e70d2b635424d597991b849853640bd0882d5a31a280357c06',
  v2: '9d11dd974888b3bec341b8a78774a38ee399a97c6b022a2b7ac71416c37b73fc',
};

test.each(Object.entries<Formula>(FORMULAS))(
  'the numbers of formula %s are those that were released',
  (version, formula) => {
    expect(digestOf(formula)).toBe(released[version]);
  },
);

test('no released formula is gone', () => {
  expect(Object.keys(FORMULAS)).toEqual(expect.arrayContaining(Object.keys(released)));
});

test('a weight that changes by one changes the digest; words do not', () => {
  const { parts } = FORMULAS.v1;
  const heavier = { ...FORMULAS.v1, parts: { ...parts, fit: { ...parts.fit, weight: 26 } } };
  const reworded = { ...FORMULAS.v1, parts: { ...parts, fit: { ...parts.fit, label: 'Fit', reason: '' } } };

  expect(digestOf(heavier)).not.toBe(digestOf(FORMULAS.v1));
  expect(digestOf(reworded)).toBe(digestOf(FORMULAS.v1));
});

function digestOf(formula: Formula): string {
  return createHash('sha256')
    .update(JSON.stringify(numbersOf(formula)))
    .digest('hex');
}

/** Every number by its path, in the order of the paths. */
function numbersOf(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([key, each]) => numbersOf(each, `${path}.${key}`));
}
