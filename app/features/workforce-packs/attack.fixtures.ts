import { lineKeysOf } from './line-keys.ts';
import { countedBy, type Employee, type Figures } from './staff.ts';

// The attacker of the property test. It knows of everybody which cells they were in, and adds and subtracts published figures
// of all versions and givers, each as often as it likes, fractions too. It shares no code with the rule that it attacks.
//
// What it does not know is that nobody of some kind has stayed from one version to the next: a sum that is about one to four
// people only if so is a guess. So it has to come to nothing on somebody of each kind who stays.

export type Person = Employee & { id: number };
export type Published = { giver: number; staff: readonly Person[]; figures: Figures };
type Cell = { members: ReadonlySet<number>; count: number; fte: number | null };

const prime = 1_000_003;
const modulo = (value: number) => ((value % prime) + prime) % prime;

/** What the attacker finds: a group of one to four people of whom it comes to know the number, or the working time. */
export type Found = { people: number[]; what: 'count' | 'fte' };

/** Attacks publications of which no two are versions of one pack. */
export function attackOne(publications: readonly Published[]): Found | null {
  return attack(publications, []);
}

/** Attacks all versions of packs. */
export function attackAll(publications: readonly Published[]): Found | null {
  return attack(publications, stayersOf(publications));
}

function attack(publications: readonly Published[], stayers: readonly Stayer[]): Found | null {
  const cells = publications.flatMap((one) => cellsOf(one, stayers));
  const ids = [...new Set(publications.flatMap(({ staff }) => staff.map(({ id }) => id)))];
  const rows = [...ids, ...stayers.map(({ id }) => id)];
  const byCount = solver(rows, cells, ({ count }) => count);
  const lines = cells.filter(({ fte }) => fte !== null);
  const byFte = solver(rows, lines, ({ fte }) => 2 * (fte ?? 0));
  for (const people of setsOfFour(ids.length, byCount.signs))
    if (byCount.solve(people) === people.length)
      return { people: people.map((index) => ids[index] ?? 0), what: 'count' };
  for (const people of setsOfFour(ids.length, byFte.signs)) {
    const halves = byFte.solve(people);
    if (halves !== null && halves > 0 && halves < 10)
      return { people: people.map((index) => ids[index] ?? 0), what: 'fte' };
  }
  return null;
}

type Stayer = Person & { giver: number };

function stayersOf(publications: readonly Published[]): Stayer[] {
  const kinds = publications.flatMap(({ giver, staff }) =>
    staff.map((person) => ({ ...person, giver, id: 0, fte: 1 })),
  );
  const each = new Map(kinds.map((kind) => [JSON.stringify(kind), kind]));
  return [...each.values()].map((kind, index) => ({ ...kind, id: -1 - index }));
}

function cellsOf({ giver, staff: people, figures }: Published, stayers: readonly Stayer[]): Cell[] {
  const staff = [...people, ...stayers.filter((stayer) => stayer.giver === giver)];
  const idsWhere = (fits: (index: number) => boolean) =>
    new Set(staff.flatMap(({ id }, index) => (fits(index) ? [id] : [])));
  const lineKeys = lineKeysOf(staff, figures.lines);
  const inLine = (keys: readonly string[]) => (index: number) => keys.includes(lineKeys[index] ?? '');
  return [
    ...figures.lines.map(({ keys, count, fte }) => ({ members: idsWhere(inLine(keys)), count, fte })),
    ...figures.lines.flatMap((line) =>
      (line.spread ?? []).map(({ keys, count }) => ({
        members: idsWhere((index) => inLine(line.keys)(index) && keys.includes(staff[index]?.pay ?? '')),
        count,
        fte: null,
      })),
    ),
    ...countedBy.flatMap((by) =>
      figures.tables[by].map(({ keys, count }) => ({
        members: idsWhere((index) => keys.includes(staff[index]?.[by] ?? '')),
        count,
        fte: null,
      })),
    ),
  ];
}

/** For a set of people: what the figures of a sum of cells that has just these people comes to; null where there is none. */
function solver(ids: readonly number[], cells: readonly Cell[], figure: (cell: Cell) => number): Solver {
  const rows = ids.map((id, at) => ({
    cells: cells.map(({ members }): number => (members.has(id) ? 1 : 0)),
    people: ids.map((_, other): number => (other === at ? 1 : 0)),
  }));
  const pivots: number[] = [];
  for (let cell = 0; cell < cells.length; cell += 1) {
    const at = rows.findIndex((row, index) => index >= pivots.length && row.cells[cell] !== 0);
    const [pivot] = at < 0 ? [] : rows.splice(at, 1);
    if (!pivot) continue;
    rows.splice(pivots.length, 0, pivot);
    const inverse = power(pivot.cells[cell] ?? 0, prime - 2);
    for (const side of ['cells', 'people'] as const) pivot[side] = pivot[side].map((value) => modulo(value * inverse));
    for (const row of rows) {
      const times = row.cells[cell] ?? 0;
      if (row === pivot || times === 0) continue;
      for (const side of ['cells', 'people'] as const)
        row[side] = row[side].map((value, index) => modulo(value - times * (pivot[side][index] ?? 0)));
    }
    pivots.push(cell);
  }
  const relations = rows.slice(pivots.length);
  const times = relations.map((_, index) => power(7, 3 + 11 * index));
  const signs = ids.map((_, person) =>
    relations.reduce((total, row, index) => modulo(total + (row.people[person] ?? 0) * (times[index] ?? 0)), 0),
  );
  const solve = (people: readonly number[]): number | null => {
    const solved = rows.map((row) => modulo(people.reduce((total, index) => total + (row.people[index] ?? 0), 0)));
    if (solved.slice(pivots.length).some((value) => value !== 0)) return null;
    return pivots.reduce((total, cell, row) => {
      const of = cells[cell];
      return modulo(total + (solved[row] ?? 0) * (of ? figure(of) : 0));
    }, 0);
  };
  return { signs, solve };
}

/** `signs` of people add up to nothing wherever `solve` may have an answer. */
type Solver = { signs: number[]; solve(people: readonly number[]): number | null };

function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  const half = power(modulo(base * base), Math.floor(exponent / 2));
  return exponent % 2 === 1 ? modulo(half * base) : half;
}

function* setsOfFour(count: number, signs: readonly number[], chosen: number[] = [], sign = 0): Generator<number[]> {
  for (let next = (chosen.at(-1) ?? -1) + 1; next < count; next += 1) {
    const people = [...chosen, next];
    const total = modulo(sign + (signs[next] ?? 0));
    if (total === 0) yield people;
    if (people.length < 4) yield* setsOfFour(count, signs, people, total);
  }
}
