import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, countShared, fromPositions, intersect, isEmpty, minus, toCodes, union } from './district-set.ts';

const SIZE = 361;
const order = Array.from({ length: SIZE }, (_, position) => `D${position}`);
const positions = fc.array(fc.integer({ min: 0, max: SIZE - 1 }), { maxLength: SIZE });
const inOrder = (held: (position: number) => boolean) => order.filter((_, position) => held(position));
const bits = (list: readonly number[]) => fromPositions(list, SIZE);

describe('district sets agree with Set', () => {
  it('in what they hold', () => {
    fc.assert(
      fc.property(positions, (list) => {
        const set = new Set(list);
        expect(toCodes(bits(list), order)).toEqual(inOrder((position) => set.has(position)));
        expect(count(bits(list))).toBe(set.size);
        expect(isEmpty(bits(list))).toBe(set.size === 0);
      }),
    );
  });

  it('in intersection, union and difference', () => {
    fc.assert(
      fc.property(positions, positions, (leftList, rightList) => {
        const [left, right] = [new Set(leftList), new Set(rightList)];
        const [leftBits, rightBits] = [bits(leftList), bits(rightList)];
        expect(toCodes(intersect(leftBits, rightBits), order)).toEqual(
          inOrder((position) => left.has(position) && right.has(position)),
        );
        expect(toCodes(union(leftBits, rightBits), order)).toEqual(
          inOrder((position) => left.has(position) || right.has(position)),
        );
        expect(toCodes(minus(leftBits, rightBits), order)).toEqual(
          inOrder((position) => left.has(position) && !right.has(position)),
        );
        expect(countShared(leftBits, rightBits)).toBe([...left].filter((position) => right.has(position)).length);
      }),
    );
  });

  it('without changing what they are given', () => {
    fc.assert(
      fc.property(positions, positions, (leftList, rightList) => {
        const [left, right] = [bits(leftList), bits(rightList)];
        intersect(left, right);
        union(left, right);
        minus(left, right);
        expect([left, right]).toEqual([bits(leftList), bits(rightList)]);
      }),
    );
  });
});

describe('district sets that do not belong together', () => {
  it('are refused', () => {
    const short = fromPositions([0], 32);
    for (const combine of [intersect, union, minus, countShared]) {
      expect(() => combine(short, bits([0]))).toThrow(RangeError);
    }
    expect(() => toCodes(short, order)).toThrow(RangeError);
  });

  it.each([-1, 1.5, SIZE])('position %s is outside the order', (position) => {
    expect(() => bits([position])).toThrow(RangeError);
  });
});
