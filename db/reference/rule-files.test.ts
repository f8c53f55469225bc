import { expect, test } from 'vitest';
import { codeLists } from './code-lists.ts';
import { ruleFiles } from './rule-files.ts';
import { computedTests } from './rule-schema.ts';

const items = ruleFiles.flatMap((file) => file.items.map((item) => ({ ...item, set: file })));
const byCode = new Map(items.map((item) => [item.code, item]));
const codesOf = (set: string) => ruleFiles.find(({ code }) => code === set)?.items.map(({ code }) => code) ?? [];
const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`);

test('the sets hold the codes that domain.md 1 and 2 list', () => {
  expect(codesOf('PRIME-COMMITMENTS')).toEqual(numbered('P', 36));
  expect(codesOf('PARTNER-COMMITMENTS')).toEqual(numbered('B', 14));
  expect(codesOf('STEWARD-UNDERTAKINGS')).toEqual(numbered('D', 10));
  expect(codesOf('COMPACT-ITEMS')).toEqual(numbered('C', 23));
  expect(codesOf('DWP-COC-2008')).toHaveLength(6);
  expect(codesOf('MERLIN-2012').filter((code) => !code.includes('.'))).toHaveLength(4);
  expect(codesOf('MERLIN-2018').filter((code) => !code.includes('.'))).toHaveLength(8);
});

test('a code means one item, and a set is required of one kind of organisation', () => {
  expect(byCode.size).toBe(items.length);
  const required = ruleFiles.flatMap((file) => (file.required_of ? [file.required_of] : []));
  expect(required.toSorted()).toEqual(['prime', 'provider', 'steward']);
});

test('lineage runs both ways, between items that exist', () => {
  for (const { code, lineage } of items) {
    expect(lineage, code).not.toContain(code);
    for (const other of lineage) expect(byCode.get(other)?.lineage, `${code} and ${other}`).toContain(code);
  }
});

test('each computed test tells of an item, and every item says in words what counts as a breach', () => {
  const told = items.flatMap(({ breach_test: test }) =>
    test.kind === 'computed' ? [test.test, ...(test.also ?? [])] : [],
  );
  expect([...new Set(told)].toSorted()).toEqual([...computedTests].toSorted());
  for (const { code, breach_test: breach } of items) expect(breach.words.length, code).toBeGreaterThan(20);
});

test('evidence is of kinds that can be filed', () => {
  const kinds = new Set(codeLists.conduct_evidence_kind.entries.map(({ code }) => code));
  for (const { code, evidence_kinds } of items) for (const kind of evidence_kinds) expect(kinds, code).toContain(kind);
});

test('organisations with fewer than 10 staff answer B01 to B05 and B09 (domain.md 1.4)', () => {
  const small = items.filter(({ set, small_too }) => set.code === 'PARTNER-COMMITMENTS' && small_too);
  expect(small.map(({ code }) => code)).toEqual(['B01', 'B02', 'B03', 'B04', 'B05', 'B09']);
});

test('severities of the Compact are those of domain.md 2.2', () => {
  const of = (severity: string) => codesOf('COMPACT-ITEMS').filter((code) => byCode.get(code)?.severity === severity);
  expect(of('major')).toEqual(['C01', 'C17', 'C19']);
  expect(of('moderate')).toEqual(['C08', 'C09', 'C10', 'C13', 'C14']);
  expect(of('severe')).toEqual([]);
});

test('every nation has an instrument of the Compact in force today, and Wales one by law', () => {
  const today = '2026-11-26';
  for (const nation of ['E92000001', 'W92000004', 'S92000003', 'N92000002']) {
    const found = ruleFiles.filter(
      ({ kind, nations, in_force_from, in_force_to }) =>
        kind === 'compact' &&
        nations.includes(nation) &&
        (in_force_from ?? '') <= today &&
        (in_force_to ?? today) >= today,
    );
    expect(found.length, nation).toBeGreaterThan(0);
  }
});

test('is written for readers: sentences of our own, nothing from our own papers', () => {
  for (const { code, text, breach_test: breach } of items) {
    expect(text, code).toMatch(/^[A-Z].*\.$/);
    expect(`${text} ${breach.words}`, code).not.toMatch(/domain\.md|\[(S\d|M-|D\])/);
  }
});

test('what was recalled is marked to be checked', () => {
  const flagged = items.filter(({ verify }) => verify).map(({ code }) => code);
  expect(flagged).toEqual(expect.arrayContaining(['P20', 'P22', 'P23', 'P35', 'M18-5', 'M18-6', 'SCOT-1']));
  expect(flagged).not.toContain('P01');
});
