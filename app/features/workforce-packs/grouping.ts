/** The fewest people of whom anything is told (domain.md 3.5). */
export const fewest = 5;

/** A group by the keys that fall into it, and who does: positions in the list of staff. */
export type Group = { keys: string[]; members: number[] };

/**
 * Puts all staff into groups: those that were there before, whole, and one for each new key. A key that stood in a group
 * before stays with it, so that a later grouping only ever makes earlier ones coarser.
 */
export function groupBy(keys: readonly string[], before: readonly { keys: readonly string[] }[]): Group[] {
  const groups = before.map((group): Group => ({ keys: [...group.keys], members: [] }));
  const byKey = new Map(groups.flatMap((group) => group.keys.map((key): [string, Group] => [key, group])));
  for (const [person, key] of keys.entries()) {
    let group = byKey.get(key);
    if (!group) {
      group = { keys: [key], members: [] };
      groups.push(group);
      byKey.set(key, group);
    }
    group.members.push(person);
  }
  return groups;
}

/**
 * Merges groups of fewer than five, the smallest first, each into the smallest of its neighbours, until every group has five.
 * @param order of keys that have neighbours; without it all are neighbours
 * @returns the groups, in the order of their keys where they have one, else the largest first
 */
export function mergeSmall(groups: readonly Group[], order: readonly string[] | null): Group[] {
  let merged = order ? inOrder(groups, order) : [...groups];
  while (merged.length > 1 && merged.some(isSmall)) merged = mergeSmallest(merged, order);
  return order ? merged : merged.sort((a, b) => b.members.length - a.members.length);
}

/** Merges the smallest group with the smallest of its neighbours. */
export function mergeSmallest(groups: readonly Group[], order: readonly string[] | null): Group[] {
  const sizes = groups.map(({ members }) => members.length);
  const least = indexOfLeast(sizes, (index) => index >= 0);
  const other = indexOfLeast(sizes, (index) => index !== least && (!order || Math.abs(index - least) === 1));
  const [one, two] = [groups[least], groups[other]];
  if (!one || !two) return [...groups];
  const both = { keys: [...one.keys, ...two.keys], members: [...one.members, ...two.members] };
  const rest = groups.flatMap((group, index) => (index === least ? [] : index === other ? [both] : [group]));
  return order ? inOrder(rest, order) : rest;
}

export const isSmall = ({ members }: Group): boolean => members.length < fewest;

function inOrder(groups: readonly Group[], order: readonly string[]): Group[] {
  const place = ({ keys }: Group) => Math.min(...keys.map((key) => order.indexOf(key)));
  return groups
    .map(({ keys, members }) => ({ keys: keys.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)), members }))
    .sort((a, b) => place(a) - place(b));
}

function indexOfLeast(sizes: readonly number[], may: (index: number) => boolean): number {
  let least = -1;
  for (const [index, size] of sizes.entries())
    if (may(index) && (least < 0 || size < (sizes[least] ?? 0))) least = index;
  return least;
}
