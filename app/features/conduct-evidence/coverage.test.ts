import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alsoAnswers, answersItem, coverageOf, type FiledEvidence, filedInVain, stateOfEvidence } from './coverage.ts';

const item = (code: string, lineage: string[] = [], evidenceKinds: string[] = []) => ({ code, lineage, evidenceKinds });
const items = [
  item('P08', ['M18-2.2', 'COC-5'], ['tupe_declaration']),
  item('P09', ['M18-2.3'], ['share_statement']),
  // A standard asks for other kinds of its own: what the promise takes answers it all the same.
  item('M18-2.2', ['P08'], ['audit_result']),
  item('COC-5', ['P08']),
];
const filed = (changes: Partial<FiledEvidence>): FiledEvidence => ({
  id: 'one',
  kind: 'tupe_declaration',
  items: ['P08'],
  validFrom: '2026-01-01',
  expiresOn: '2026-12-31',
  ...changes,
});
const today = '2026-06-01';

test.each([
  [{}, '2025-12-31', 'not_yet'],
  [{}, '2026-01-01', 'current'],
  [{}, '2026-12-31', 'current'],
  [{}, '2027-01-01', 'expired'],
  [{ expiresOn: null }, '2099-01-01', 'current'],
] as const)('evidence %j on %s is %s', (changes, day, state) => {
  expect(stateOfEvidence(filed(changes), day)).toBe(state);
});

test('one file answers the item that it is filed for and, by lineage, the same in other sets', () => {
  expect(alsoAnswers(items, filed({})).map(({ code }) => code)).toEqual(['M18-2.2', 'COC-5']);
  expect(items.map((one) => coverageOf(one, [filed({})], today, items).state)).toEqual([
    'current',
    'none',
    'current',
    'current',
  ]);
});

test('a kind that an item does not name does not answer it, filed for it or not', () => {
  const other = filed({ kind: 'share_statement' });
  expect(coverageOf(items[0] ?? item(''), [other], today, items).state).toBe('none');
  expect(filedInVain(items, other).map(({ code }) => code)).toEqual(['P08']);
  expect(answersItem(item('P08', ['M18-2.2'], ['tupe_declaration']), filed({ items: ['M18-2.2'] }), [])).toBe(
    'lineage',
  );
});

test('an item is expired when nothing that answers it is in force, current as soon as one is', () => {
  const old = filed({ id: 'old', expiresOn: '2026-05-31' });
  const coming = filed({ id: 'coming', validFrom: '2026-07-01' });
  const state = (...all: FiledEvidence[]) => coverageOf(items[0] ?? item(''), all, today, items).state;
  expect(state()).toBe('none');
  expect(state(coming)).toBe('none');
  expect(state(old, coming)).toBe('expired');
  expect(state(old, filed({}))).toBe('current');
});

test('more evidence never takes an answer away, in any order', () => {
  const day = fc.constantFrom('2026-01-01', '2026-05-31', '2026-06-01', '2026-12-31');
  const one = fc.record({
    id: fc.string(),
    kind: fc.constantFrom('tupe_declaration', 'share_statement'),
    items: fc.subarray(['P08', 'P09', 'M18-2.2', 'M18-2.3']),
    validFrom: day,
    expiresOn: fc.option(day),
  });
  const rank = { none: 0, expired: 1, current: 2 };
  fc.assert(
    fc.property(fc.array(one, { maxLength: 5 }), one, fc.constantFrom(...items), (all, more, asked) => {
      const before = coverageOf(asked, all, today, items);
      const after = coverageOf(asked, [more, ...all], today, items);
      expect(rank[after.state]).toBeGreaterThanOrEqual(rank[before.state]);
      expect(coverageOf(asked, [...all, more], today, items).state).toBe(after.state);
    }),
  );
});
