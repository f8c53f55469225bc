/** Something whose worth lies between two bounds until it is looked at. */
export type Bounded<Item> = { item: Item; atMost: number };

export type Worth<Result> = { worth: number; result: Result };

/**
 * Finds the best of many without looking at all of them: looks at the most promising first, some at a time, and stops when
 * nothing that is left could be among the best `wanted`.
 * @param exactly looks at some items: the exact worth of each, never above its bound; it may leave some out
 * @param atOnce how many are looked at together
 * @returns every item that was looked at; the best `wanted` are among them, with all that tie with them
 */
export async function takeBest<Item, Result>(
  bounded: readonly Bounded<Item>[],
  wanted: number,
  exactly: (items: readonly Item[]) => Promise<Worth<Result>[]>,
  atOnce = 1,
): Promise<Result[]> {
  const promising = [...bounded].sort((left, right) => right.atMost - left.atMost);
  const looked: Worth<Result>[] = [];
  for (let start = 0; start < promising.length; start += atOnce) {
    const some = promising.slice(start, start + atOnce);
    const last = looked[wanted - 1];
    if (last !== undefined && last.worth > (some[0]?.atMost ?? 0)) break;
    looked.push(...(await exactly(some.map(({ item }) => item))));
    looked.sort((left, right) => right.worth - left.worth);
  }
  return looked.map(({ result }) => result);
}
