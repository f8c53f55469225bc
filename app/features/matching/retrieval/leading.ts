/** The first of many in some order, found without putting all of them in order. */
export type Leading<Item> = { offer(item: Item): void; inOrder(): Item[] };

/**
 * @param limit how many are kept
 * @param order negative when the first of two comes first
 */
export function leading<Item>(limit: number, order: (left: Item, right: Item) => number): Leading<Item> {
  let kept: Item[] = [];
  let last: Item | null = null;
  const cut = () => {
    kept = kept.sort(order).slice(0, limit);
    if (kept.length === limit) last = kept.at(-1) ?? null;
  };
  return {
    offer(item) {
      if (last !== null && order(item, last) > 0) return;
      kept.push(item);
      if (kept.length >= 2 * limit) cut();
    },
    inOrder() {
      cut();
      return kept;
    },
  };
}
