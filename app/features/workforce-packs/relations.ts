import { type Alike, prime, type Value } from './derivable.ts';

// Linear algebra on whole numbers modulo a prime below 2^26, where a product is exact. By chance a rank comes out too small
// once in millions of times.

type Row = Map<number, number>;
type Basis = Map<number, { row: Row; from: Row }>;

/**
 * Whether so many people can be chosen in `times` rounds, nobody twice, that the cells of those in each round say as much as
 * those of everybody: then a sum of cells that comes to nothing on all but `times - 1` people comes to nothing on everybody.
 */
export function isEachSaidBy(times: number, kinds: readonly Alike[]): boolean {
  const left = kinds.map(({ people }) => people);
  let most = Number.POSITIVE_INFINITY;
  for (let round = 0; round < times; round += 1) {
    const basis: Basis = new Map();
    for (const [index, { cells }] of kinds.entries()) {
      if (basis.size === most) break;
      if (!left[index] || !add(basis, reduce(basis, rowOf(cells), new Map()))) continue;
      left[index] = (left[index] ?? 0) - 1;
    }
    if (round === 0) most = basis.size;
    if (basis.size < most) return false;
  }
  return true;
}

/** For each kind of people its values in two random relations: weightings under which every cell comes to nothing. */
export function relationsAmong(kinds: readonly Alike[]): Value[] {
  const basis: Basis = new Map();
  const values = kinds.map((): [number, number] => [0, 0]);
  const random = numbers();
  for (const [index, { cells }] of kinds.entries()) {
    const reduced = reduce(basis, rowOf(cells), new Map([[index, 1]]));
    if (add(basis, reduced)) continue;
    for (const side of [0, 1] as const) addRelation(values, side, reduced.from, random());
  }
  return values;
}

function addRelation(values: [number, number][], side: 0 | 1, relation: Row, times: number): void {
  for (const [index, weight] of relation) {
    const value = values[index];
    if (value) value[side] = (value[side] + weight * times) % prime;
  }
}

const rowOf = (cells: readonly number[]): Row => new Map(cells.map((cell) => [cell, 1]));

function reduce(basis: Basis, row: Row, from: Row): { row: Row; from: Row } {
  for (let at = nextPivot(basis, row); at !== undefined; at = nextPivot(basis, row)) {
    const known = basis.get(at);
    const times = prime - (row.get(at) ?? 0);
    if (!known) break;
    addTo(row, known.row, times);
    addTo(from, known.from, times);
  }
  return { row, from };
}

function nextPivot(basis: Basis, row: Row): number | undefined {
  for (const cell of row.keys()) if (basis.has(cell)) return cell;
  return undefined;
}

/** Takes a row that no pivot is left in as one more of the basis, and its first cell out of the others. @returns false if it is empty */
function add(basis: Basis, { row, from }: { row: Row; from: Row }): boolean {
  const [first] = row;
  if (!first) return false;
  const [pivot, value] = first;
  const inverse = invert(value);
  const scaled = { row: scale(row, inverse), from: scale(from, inverse) };
  for (const other of basis.values()) {
    const held = other.row.get(pivot);
    if (held === undefined) continue;
    addTo(other.row, scaled.row, prime - held);
    addTo(other.from, scaled.from, prime - held);
  }
  basis.set(pivot, scaled);
  return true;
}

function addTo(row: Row, other: Row, times: number): void {
  for (const [at, value] of other) {
    const sum = ((row.get(at) ?? 0) + value * times) % prime;
    if (sum === 0) row.delete(at);
    else row.set(at, sum);
  }
}

const scale = (row: Row, times: number): Row => new Map([...row].map(([at, value]) => [at, (value * times) % prime]));

function invert(value: number): number {
  let [result, base, power] = [1, value, prime - 2];
  while (power > 0) {
    if (power % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
    power = Math.floor(power / 2);
  }
  return result;
}

/** The same numbers each time, so that the same staff come to the same tables. */
function numbers(): () => number {
  let state = 20_261_126;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state % (prime - 1)) + 1;
  };
}
