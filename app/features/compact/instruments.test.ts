import { expect, test } from 'vitest';
import { ruleFiles } from '#db/reference/rule-files.ts';
import { instrumentsFor, nationsOf } from './instruments.ts';

const instruments = ruleFiles
  .filter(({ kind }) => kind === 'compact')
  .map((set) => ({ ...set, from: set.in_force_from, to: set.in_force_to, isApproximate: set.verify }));
const england = { code: 'E92000001', name: 'England' };
const scotland = { code: 'S92000003', name: 'Scotland' };
const wales = { code: 'W92000004', name: 'Wales' };
const ireland = { code: 'N92000002', name: 'Northern Ireland' };
const all = [england, scotland, wales, ireland];
const codesFor = (nations: typeof all, on: string) =>
  instrumentsFor(instruments, nations, on)
    .applied.map(({ code }) => code)
    .sort();

// domain.md 2.1, at the borders: the last day of one is still its own.
test.each([
  [[england], '1998-10-31', []],
  [[england], '2009-12-15', ['COMPACT-1998']],
  [[england], '2009-12-16', ['COMPACT-2009']],
  [[england], '2025-07-16', ['COMPACT-2010']],
  [[england], '2025-07-17', ['COVENANT-2025']],
  [[wales], '2026-11-26', ['COVENANT-2025', 'WALES-TSS']],
  [[ireland], '2011-06-01', ['NI-COMPACT-1998']],
  [[ireland], '2026-11-26', ['COVENANT-2025', 'NI-PARTNERSHIP-2025']],
  [all, '2026-11-26', ['COVENANT-2025', 'NI-PARTNERSHIP-2025', 'WALES-TSS']],
])('in %j on %s', (nations, on, codes) => {
  expect(codesFor(nations, on)).toEqual(codes);
});

test('it is said why, and where none is known', () => {
  const found = instrumentsFor(instruments, [scotland, wales], '2020-01-01');
  expect(found.without).toEqual(['Scotland']);
  expect(found.applied).toMatchObject([{ code: 'WALES-TSS', isApproximate: true }]);
  expect(found.applied[0]?.why).toBe(
    'Work in Wales on 1 January 2020: it has been in force there since 1 January 2014. It is the one of that nation.',
  );
});

test('districts lie in the nation of their code', () => {
  expect(nationsOf(['E06000010', 'W06000015', 'E09000001'], all)).toEqual([england, wales]);
});
