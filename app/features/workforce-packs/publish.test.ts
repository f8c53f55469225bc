import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attackAll, attackOne, type Person, type Published } from './attack.fixtures.ts';
import { figuresOf } from './publish.ts';
import type { Employee, Figures } from './staff.ts';

const asAt = '2026-11-01';
const attributes = fc.record<Employee>({
  role: fc.constantFrom('Adviser', 'Tutor', 'Manager'),
  site: fc.constantFrom('Hull', 'Goole'),
  pay: fc.constantFrom('under_20', '20_to_25', '25_to_30'),
  fte: fc.constantFrom(0.5, 0.8, 1),
  service: fc.constantFrom('under_2', '2_to_5', '20_or_more'),
  pension: fc.constantFrom('public', 'defined_contribution', 'none'),
  origin: fc.constantFrom('yes', 'no'),
});
/** What becomes of each person until the next version: most stay as they are. */
const fate = fc.oneof(
  { weight: 5, arbitrary: fc.constant('stays' as const) },
  { weight: 1, arbitrary: fc.constant('leaves' as const) },
  { weight: 1, arbitrary: attributes },
);
const change = fc.record({
  fates: fc.array(fate, { minLength: 18, maxLength: 18 }),
  joiners: fc.array(attributes, { maxLength: 6 }),
});
const history = fc.record({
  first: fc.array(attributes, { minLength: 1, maxLength: 14 }),
  changes: fc.array(change, { maxLength: 2 }),
});
type History = { first: Employee[]; changes: { fates: ('stays' | 'leaves' | Employee)[]; joiners: Employee[] }[] };

/** The staff at each version, with who is who. */
function staffOf({ first, changes }: History, from = 0): Person[][] {
  let next = from;
  const come = (employee: Employee): Person => {
    next += 1;
    return { ...employee, id: next };
  };
  const versions = [first.map(come)];
  for (const { fates, joiners } of changes) {
    const stay = (versions.at(-1) ?? []).flatMap((person, index): Person[] => {
      const becomes = fates[index] ?? 'stays';
      if (becomes === 'leaves') return [];
      return [becomes === 'stays' ? person : { ...becomes, id: person.id }];
    });
    versions.push([...stay, ...joiners.map(come)]);
  }
  return versions;
}

function publishAll(versions: readonly Person[][], giver = 1): Published[] {
  const published: Published[] = [];
  let before: Figures | null = null;
  for (const staff of versions) {
    const figures: Figures = figuresOf(staff, before, asAt);
    if (figures !== before) published.push({ giver, staff, figures });
    before = figures;
  }
  return published;
}

test('nobody can reckon a group of one to four people from one version, nor from the differences of several', () => {
  fc.assert(
    fc.property(history, (walked) => {
      const published = publishAll(staffOf(walked));
      for (const one of published) expect(attackOne([one])).toBeNull();
      expect(attackAll(published)).toBeNull();
    }),
    { numRuns: 400 },
  );
});

test('nor from what two givers of one declaration publish', () => {
  fc.assert(
    fc.property(history, history, (one, other) => {
      const [ones, others] = [publishAll(staffOf(one)), publishAll(staffOf(other, 1_000), 2)];
      expect(attackOne([...ones.slice(-1), ...others.slice(-1)])).toBeNull();
      expect(attackAll([...ones, ...others])).toBeNull();
    }),
    { numRuns: 40 },
  );
});

test('the attacker is a strong one: it finds people when figures are published exactly each time, or of smaller groups', () => {
  const exactly = fc.sample(history, { numRuns: 60, seed: 1 }).filter((walked) => {
    const published = staffOf(walked).map((staff) => ({ giver: 1, staff, figures: figuresOf(staff, null, asAt) }));
    return attackAll(published) !== null;
  });
  expect(exactly.length).toBeGreaterThan(10);
});

test('every group has five people or more, each table has all staff, and a new version only merges groups', () => {
  fc.assert(
    fc.property(history, (walked) => {
      const published = publishAll(staffOf(walked));
      for (const [index, { staff, figures }] of published.entries()) {
        if (figures.people === null) {
          expect(staff.length).toBeLessThan(5);
          expect(figures.lines).toEqual([]);
          continue;
        }
        const tables = [figures.lines, ...Object.values(figures.tables)];
        for (const groups of tables) {
          expect(groups.every(({ count }) => count >= 5)).toBe(true);
          if (index === 0) expect(groups.reduce((total, { count }) => total + count, 0)).toBe(staff.length);
        }
        const earlier = published[index - 1]?.figures;
        for (const line of earlier?.lines ?? [])
          expect(figures.lines.some(({ keys }) => line.keys.every((key) => keys.includes(key)))).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

const employees = (count: number, values: Partial<Employee> = {}): Employee[] =>
  Array.from({ length: count }, () => ({
    role: 'Adviser',
    site: 'Hull',
    pay: '25_to_30',
    fte: 1,
    service: '2_to_5',
    pension: 'none',
    origin: 'no',
    ...values,
  }));

test('of fewer than five people nothing is told but that', () => {
  expect(figuresOf(employees(4), null, asAt)).toEqual({
    rule: 1,
    people: null,
    lines: [],
    tables: { pay: [], service: [], pension: [], origin: [] },
  });
});

test('a small role is counted with the others of its site, and what is left with the smallest line', () => {
  const staff = [
    ...employees(9),
    ...employees(3, { role: 'Tutor' }),
    ...employees(2, { role: 'Cook' }),
    ...employees(1, { role: 'Cook', site: 'Goole' }),
  ];
  const shown = figuresOf(staff, null, asAt).lines.map(({ keys, count }) => [keys, count]);
  expect(shown).toEqual([
    [['Adviser|Hull'], 9],
    [['*|*', '*|Hull'], 6],
  ]);
});

test('a difference between two tables is no way round: those of public origin outside the public scheme are three', () => {
  const staff = [
    ...employees(8, { pension: 'public', origin: 'yes' }),
    ...employees(3, { origin: 'yes' }),
    ...employees(12),
  ];
  const { pension, origin } = figuresOf(staff, null, asAt).tables;
  expect([pension.length, origin.length].toSorted()).toEqual([1, 2]);
});

test('figures stand until five people have come or gone, and say as at when', () => {
  const first = figuresOf(employees(10), null, '2026-09-01');
  const second = figuresOf(employees(14, { fte: 0.5 }), first, '2026-10-01');
  expect(second.lines).toMatchObject([{ count: 10, fte: 10, asAt: '2026-09-01' }]);
  const third = figuresOf(employees(17), second, '2026-11-01');
  expect(third.lines).toMatchObject([{ count: 15, fte: 15, asAt: '2026-11-01' }]);
  expect(figuresOf(employees(3), third, '2026-12-01')).toBe(third);
});
