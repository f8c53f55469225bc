/** Numbers that look drawn at random and are the same in every run. */
export type Chance = {
  /** From 0 up to, but not including, `below`. */
  whole(below: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** So many different ones, or all when there are not so many. */
  some<Item>(items: readonly Item[], number: number): Item[];
  /** A UUID of version 4. */
  id(): string;
  /** True this often, from 0 to 1. */
  is(often: number): boolean;
};

/** Mulberry32: small, quick, and good enough to spread a made-up market. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (below: number) => Math.floor(next() * below);
  return {
    whole,
    pick(items) {
      const item = items[whole(items.length)];
      if (item === undefined) throw new RangeError('There is nothing to pick from');
      return item;
    },
    some(items, number) {
      const left = [...items];
      return Array.from({ length: Math.min(number, left.length) }, () => left.splice(whole(left.length), 1)).flat();
    },
    id() {
      const digits = Array.from({ length: 32 }, () => whole(16).toString(16));
      digits[12] = '4';
      digits[16] = (8 + whole(4)).toString(16);
      const text = digits.join('');
      return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
    },
    is: (often) => next() < often,
  };
}
