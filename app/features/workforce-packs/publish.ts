import { fewest, type Group } from './grouping.ts';
import type { Counted, Employee, Figures, Line } from './staff.ts';
import { safeTables } from './tables.ts';

/**
 * What is published of the staff: figures of groups of five and more (domain.md 3.5).
 *
 * Of one version nobody can reckon a group of one to four people: `safeTables` sees to it. Between versions a figure moves in
 * steps of five people only, or of five full-time equivalents, and stands where fewer came or went. So whatever is reckoned
 * from the differences of all versions comes to a multiple of five, and never to one, two, three or four people. It does not
 * matter who came, left or moved in between, and we need not know: earlier rows are not kept.
 * @param before what was published last
 */
export function figuresOf(staff: readonly Employee[], before: Figures | null, asAt: string): Figures {
  const earlier = before?.people == null ? null : before;
  if (staff.length < fewest) return earlier ?? nothing;
  const { lines, counted } = safeTables(staff, earlier);
  const published = lines.map(({ line, spread }): Line => {
    const parts = partsOf(line, earlier?.lines);
    const fte = step(halves(line, staff), parts && sum(parts.map((part) => part.fte)));
    const { keys, count, asAt: countedAt } = cellOf(line, parts, asAt);
    const hasMoved = !parts || fte !== sum(parts.map((part) => part.fte));
    return {
      keys,
      count,
      fte,
      asAt: hasMoved ? asAt : countedAt,
      spread: spread?.map(spreadCell(parts, asAt)) ?? null,
    };
  });
  const table = (groups: readonly Group[], shown?: readonly Counted[]) =>
    groups.map((group) => cellOf(group, partsOf(group, shown), asAt));
  return {
    rule: 1,
    people: sum(published.map(({ count }) => count)),
    lines: published,
    tables: {
      pay: table(counted.pay, earlier?.tables.pay),
      service: table(counted.service, earlier?.tables.service),
      pension: table(counted.pension, earlier?.tables.pension),
      origin: table(counted.origin, earlier?.tables.origin),
    },
  };
}

const nothing: Figures = {
  rule: 1,
  people: null,
  lines: [],
  tables: { pay: [], service: [], pension: [], origin: [] },
};

/** The figure that follows an earlier one: it goes towards the true one in steps of five, and never beyond it. */
export function step(now: number, earlier: number | null): number {
  return earlier === null ? now : earlier + fewest * Math.trunc((now - earlier) / fewest);
}

const spreadCell = (lines: readonly Line[] | null, asAt: string) => (group: Group) =>
  cellOf(group, lines && partsOf(group, lines[0]?.spread ?? []), asAt);

function cellOf({ keys, members }: Group, parts: readonly Counted[] | null, asAt: string): Counted {
  const earlier = parts && sum(parts.map(({ count }) => count));
  const count = step(members.length, earlier);
  const oldest = parts?.map((part) => part.asAt).toSorted()[0];
  return { keys, count, asAt: count === earlier && oldest ? oldest : asAt };
}

/** The published groups that a group is made of; none for one that is new; null where nothing was published. */
function partsOf<Shown extends { keys: readonly string[] }>(group: Group, shown?: readonly Shown[]): Shown[] | null {
  return shown?.filter(({ keys }) => keys.every((key) => group.keys.includes(key))) ?? null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Full-time equivalents to the nearest half. */
function halves({ members }: Group, staff: readonly Employee[]): number {
  return Math.round(2 * sum(members.map((person) => staff[person]?.fte ?? 0))) / 2;
}
