import { isEachSaidBy, relationsAmong } from './relations.ts';

/** People who fall into the same cells of everything that is published, so that no figure tells them apart. */
export type Alike = { cells: readonly number[]; people: number };

/** More kinds of people than this are not tried out: what cannot be shown to be safe counts as unsafe. */
const mostTried = 1_500;

/**
 * Whether somebody who adds and subtracts published figures, however often each, can come to the number of a group of one to
 * four people. The people in a sum of cells are a sum of the cells' columns; a set of people can be told if it is such a sum,
 * which it is exactly if every relation among the kinds of people (a weighting under which each cell comes to nothing) also
 * comes to nothing on the set. So: is there a set of one to four people on whom all relations come to nothing?
 */
export function derivesFewPeople(kinds: readonly Alike[]): boolean {
  const few = kinds.filter(({ people }) => people < 5);
  if (few.length === 0 || isEachSaidBy(5, kinds)) return false;
  if (few.length > mostTried) return true;
  const values = relationsAmong(kinds);
  return hasSetOfFour(
    kinds.flatMap(({ people }, index) => (people < 5 ? [{ people, value: values[index] ?? zero }] : [])),
  );
}

/** The values of two random relations on one kind of people: sums of them are zero by chance once in 10^15. */
export type Value = readonly [number, number];
type Weighed = { people: number; value: Value };
export const prime = 67_108_859;
const zero: Value = [0, 0];

function hasSetOfFour(few: readonly Weighed[]): boolean {
  const alone = new Map<number, number>();
  for (const { people, value } of few) {
    const key = keyOf(value);
    if (key === 0) return true;
    alone.set(key, Math.min(people, alone.get(key) ?? 4));
  }
  const pairs = new Set<number>();
  for (const [index, one] of few.entries())
    for (const other of few.slice(index + 1)) {
      const both = one.people + other.people;
      if (both > 4) continue;
      const [a, b] = [(one.value[0] + other.value[0]) % prime, (one.value[1] + other.value[1]) % prime];
      const rest = keyOf([(prime - a) % prime, (prime - b) % prime]);
      if (rest === 0 || both + (alone.get(rest) ?? 4) <= 4) return true;
      if (both !== 2) continue;
      if (pairs.has(rest)) return true;
      pairs.add(keyOf([a, b]));
    }
  return false;
}

function keyOf([a, b]: Value): number {
  return a * prime + b;
}
