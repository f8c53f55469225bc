/** Something whose worth lies between two bounds until it is looked at. */
export type Bounded<Item> = { item: Item; atMost: number };

/**
 * Finds the best of many without looking at all of them: looks at the most promising first, and stops when nothing that is
 * left could be among the best `wanted`.
 * @param exactly looks at one item: its exact worth, never above its bound
 * @returns every item that was looked at; the best `wanted` are among them, with all that tie with them
 */
export async function takeBest<Item, Result>(
  bounded: readonly Bounded<Item>[],
  wanted: number,
  exactly: (item: Item) => Promise<{ worth: number; result: Result }>,
): Promise<Result[]> {
  const promising = [...bounded].sort((left, right) => right.atMost - left.atMost);
  const worths: number[] = [];
  const results: Result[] = [];
  for (const { item, atMost } of promising) {
    const last = worths[wanted - 1];
    if (last !== undefined && last > atMost) break;
    const { worth, result } = await exactly(item);
    results.push(result);
    worths.push(worth);
    worths.sort((left, right) => right - left);
  }
  return results;
}
