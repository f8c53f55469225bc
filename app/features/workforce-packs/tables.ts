import { type Alike, derivesFewPeople } from './derivable.ts';
import { type Group, groupBy, mergeSmall, mergeSmallest } from './grouping.ts';
import { lineKeysOf } from './line-keys.ts';
import { type CountedBy, codesOf, countedBy, type Employee, type Figures, isOrdered } from './staff.ts';

/** All staff in groups of five and more, in several ways at once. A line may have its people by pay band too. */
export type Tables = { lines: { line: Group; spread: Group[] | null }[]; counted: Record<CountedBy, Group[]> };

/**
 * The finest tables that we know how to make without a group of one to four people that can be reckoned from them.
 * @param staff at least five
 * @param before what was published last, of which the new tables are no finer
 */
export function safeTables(staff: readonly Employee[], before: Figures | null): Tables {
  let tables = finestTables(staff, before);
  while (derivesFewPeople(kindsOf(staff.length, tables))) tables = coarser(tables);
  return tables;
}

function finestTables(staff: readonly Employee[], before: Figures | null): Tables {
  const lines = mergeSmall(groupBy(lineKeysOf(staff, before?.lines ?? []), before?.lines ?? []), null);
  const by = (column: CountedBy) => {
    const keys = staff.map((employee) => employee[column]);
    return mergeSmall(groupBy(keys, before?.tables[column] ?? []), orderOf(column));
  };
  return {
    lines: lines.map((line) => ({ line, spread: spreadOf(staff, line, before) })),
    counted: { pay: by('pay'), service: by('service'), pension: by('pension'), origin: by('origin') },
  };
}

/** The people of a line by pay band, where that is two groups or more, and where it was shown before if the line was. */
function spreadOf(staff: readonly Employee[], line: Group, before: Figures | null): Group[] | null {
  const shown = before?.lines.find(({ keys }) => keys.toSorted().join() === line.keys.toSorted().join())?.spread;
  if (before && !shown) return null;
  const keys = line.members.map((person) => staff[person]?.pay ?? '');
  const groups = mergeSmall(groupBy(keys, shown ?? []), orderOf('pay'));
  if (groups.length < 2) return null;
  return groups.map((group) => ({ ...group, members: group.members.map((index) => line.members[index] ?? 0) }));
}

const orderOf = (by: CountedBy) => (isOrdered(by) ? codesOf(by) : null);

/** First the spreads of the smaller half of the lines go, then two groups of the longest table become one. */
function coarser({ lines, counted }: Tables): Tables {
  const spread = lines.filter((line) => line.spread).sort((a, b) => a.line.members.length - b.line.members.length);
  if (spread.length > 0) {
    const goes = new Set(spread.slice(0, Math.ceil(spread.length / 2)));
    return { counted, lines: lines.map((line) => (goes.has(line) ? { ...line, spread: null } : line)) };
  }
  const [longest] = countedBy.toSorted((a, b) => counted[b].length - counted[a].length);
  if (!longest || counted[longest].length < 2)
    throw new Error('Lines of five people and more can be published by themselves');
  return { lines, counted: { ...counted, [longest]: mergeSmallest(counted[longest], orderOf(longest)) } };
}

/** People by the cells that they are in: those in the same cells are of one kind. */
function kindsOf(people: number, { lines, counted }: Tables): Alike[] {
  const groups = [
    ...lines.map(({ line }) => line),
    ...lines.flatMap(({ spread }) => spread ?? []),
    ...countedBy.flatMap((by) => counted[by]),
  ];
  const cells = Array.from({ length: people }, (): number[] => []);
  for (const [cell, { members }] of groups.entries()) for (const person of members) cells[person]?.push(cell);
  return [...Map.groupBy(cells, String).values()]
    .map((alike) => ({ cells: alike[0] ?? [], people: alike.length }))
    .sort((a, b) => b.people - a.people);
}
