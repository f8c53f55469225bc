import { type ServiceRows, wordsOfRow } from '#db/market/market-rows.ts';

/** What several activities of one provider come to. Most have one: its own bits serve, and nothing is copied. */
export type Together = {
  bits: Int32Array;
  /** Where they stand in `bits`, as a row. */
  at: number;
  /** The same of those where people are met in person; null when there are none. */
  inPerson: Int32Array | null;
  inPersonAt: number;
  /** What is stated; the others may have more. */
  capacity: number;
  unstated: boolean;
};

/** Adds up rows of one provider at a time; what it gives is to be used before the next. */
export function adder(rows: ServiceRows): (some: readonly number[]) => Together {
  const all = new Int32Array(wordsOfRow);
  const inPerson = new Int32Array(wordsOfRow);
  return (some) => {
    const [first = 0] = some;
    if (some.length === 1) {
      const stated = rows.capacity[first] ?? -1;
      const metThere = rows.inPerson[first] === 1 ? rows.bits : null;
      const { bits } = rows;
      return {
        bits,
        at: first,
        inPerson: metThere,
        inPersonAt: first,
        capacity: Math.max(0, stated),
        unstated: stated < 0,
      };
    }
    const stated = some.map((row) => rows.capacity[row] ?? -1);
    const capacity = stated.reduce((sum, each) => sum + Math.max(0, each), 0);
    const unstated = stated.some((each) => each < 0);
    all.fill(0);
    inPerson.fill(0);
    for (const row of some) {
      unite(all, rows, row);
      if (rows.inPerson[row] === 1) unite(inPerson, rows, row);
    }
    return { bits: all, at: 0, inPerson, inPersonAt: 0, capacity, unstated };
  };
}

function unite(bits: Int32Array, rows: ServiceRows, row: number): void {
  const start = row * wordsOfRow;
  for (let word = 0; word < wordsOfRow; word += 1) bits[word] = (bits[word] ?? 0) | (rows.bits[start + word] ?? 0);
}
