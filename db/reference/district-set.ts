/**
 * Sets of districts as bits, so that cover and gaps over 100,000 providers cost a few machine words each.
 * Bit `n` stands for the `n`th district of a stable order (`PlaceIndex.districts`). Pure; no function changes its input.
 */
export type DistrictSet = Uint32Array;

const BITS = 32;

/**
 * Builds a set from positions in the stable order.
 * @param positions each from 0 to `size` - 1; repeats are allowed
 * @throws RangeError for a position outside the order
 */
export function fromPositions(positions: Iterable<number>, size: number): DistrictSet {
  const set = new Uint32Array(Math.ceil(size / BITS));
  for (const position of positions) {
    if (!Number.isInteger(position) || position < 0 || position >= size) {
      throw new RangeError(`No district at position ${position}`);
    }
    set[position >>> 5] = at(set, position >>> 5) | (1 << (position & 31));
  }
  return set;
}

/** The districts in both sets. @throws RangeError when the sets come from different orders. */
export function intersect(left: DistrictSet, right: DistrictSet): DistrictSet {
  sameOrder(left, right);
  return left.map((word, index) => word & at(right, index));
}

/** The districts in either set. @throws RangeError when the sets come from different orders. */
export function union(left: DistrictSet, right: DistrictSet): DistrictSet {
  sameOrder(left, right);
  return left.map((word, index) => word | at(right, index));
}

/** The districts in `left` that are not in `right`. @throws RangeError when the sets come from different orders. */
export function minus(left: DistrictSet, right: DistrictSet): DistrictSet {
  sameOrder(left, right);
  return left.map((word, index) => word & ~at(right, index));
}

/** How many districts the set holds. */
export function count(set: DistrictSet): number {
  let total = 0;
  for (let index = 0; index < set.length; index += 1) total += bitsIn(at(set, index));
  return total;
}

/** How many districts the two sets share, without making a third set. @throws RangeError for different orders. */
export function countShared(left: DistrictSet, right: DistrictSet): number {
  sameOrder(left, right);
  let total = 0;
  for (let index = 0; index < left.length; index += 1) total += bitsIn(at(left, index) & at(right, index));
  return total;
}

/** True when the set holds no district. */
export function isEmpty(set: DistrictSet): boolean {
  return set.every((word) => word === 0);
}

/**
 * The codes of a set, in the stable order.
 * @param order the codes of the districts in the order that the set was built on
 * @throws RangeError when the order is of another length than the set
 */
export function toCodes(set: DistrictSet, order: readonly string[]): string[] {
  if (set.length !== Math.ceil(order.length / BITS))
    throw new RangeError('The set and the order do not belong together');
  return order.filter((_, position) => (at(set, position >>> 5) & (1 << (position & 31))) !== 0);
}

function at(set: DistrictSet, index: number): number {
  return set[index] ?? 0;
}

function sameOrder(left: DistrictSet, right: DistrictSet): void {
  if (left.length !== right.length) throw new RangeError('The sets come from different orders of districts');
}

function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
