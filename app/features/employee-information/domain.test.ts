import { expect, test } from 'vitest';
import {
  asAtProblem,
  completeness,
  deleteOnProblem,
  eliItems,
  isLate,
  isReleaseInForce,
  loserDeleteBy,
  nextKind,
  readSha256,
  updatedBy,
} from './domain.ts';
import { informationDue } from './due.ts';
import { giveForm } from './schema.ts';
import { packFile, unpackFile } from './sealed-file.ts';

test('information is complete when its instalments together cover the five items', () => {
  const first = { kind: 'initial', covers: ['identity', 'claims', 'nonsense'] } as const;
  expect(completeness([])).toEqual({ covered: [], missing: [...eliItems], isComplete: false });
  expect(completeness([first]).missing).toEqual(['particulars', 'discipline', 'agreements']);
  expect(nextKind([first])).toBe('initial');
  expect(nextKind([first, { kind: 'initial', covers: ['particulars', 'discipline', 'agreements'] }])).toBe('update');
});

test.each([
  ['2026-06-15', '2026-06-15', null],
  ['2026-06-01', '2026-06-15', null],
  ['2026-05-31', '2026-06-15', 'too_old'],
  ['2026-06-16', '2026-06-15', 'in_future'],
  // Across 29 February.
  ['2028-02-16', '2028-03-01', null],
  ['2028-02-15', '2028-03-01', 'too_old'],
])('as at %s and given on %s: %s', (asAt, givenOn, problem) => {
  expect(asAtProblem(asAt, givenOn)).toBe(problem);
});

test.each([
  ['2026-10-01', 'GB', '2026-09-03', '2026-09-02'],
  ['2026-10-01', 'NI', '2026-09-17', '2026-09-16'],
  ['2014-04-30', 'GB', '2014-04-16', '2014-04-15'],
  ['2014-05-01', 'GB', '2014-04-03', '2014-04-02'],
] as const)('for a transfer on %s in %s it is due by %s, safely by %s', (transferOn, jurisdiction, due, safeDue) => {
  expect(informationDue({ planned_transfer_on: transferOn, jurisdiction })).toMatchObject({ due, safeDue });
  expect([isLate(due, due), isLate(transferOn, due), isLate(transferOn, null)]).toEqual([false, true, false]);
});

test('it is deleted after today and within two years, and losers have 30 days', () => {
  expect(deleteOnProblem('2026-06-01', '2026-06-01')).toBe('not_after_today');
  expect(deleteOnProblem('2028-06-01', '2026-06-01')).toBeNull();
  expect(deleteOnProblem('2028-06-02', '2026-06-01')).toBe('too_late');
  expect(loserDeleteBy('2026-06-10')).toBe('2026-07-10');
});

test('a release counts to the end of its last day, unless it was ended', () => {
  const release = { endsOn: '2026-06-30', endedAt: null };
  expect(isReleaseInForce(release, '2026-06-30')).toBe(true);
  expect(isReleaseInForce(release, '2026-07-01')).toBe(false);
  expect(isReleaseInForce({ ...release, endedAt: new Date(0) }, '2026-06-01')).toBe(false);
});

test('a later update of the same giver brings an earlier instalment up to date when it covers all of it', () => {
  const piece = (sequence: number, kind: 'initial' | 'update', covers: string[], giverId = 'one') => ({
    id: `${giverId} ${sequence}`,
    giverId,
    sequence,
    kind,
    covers,
    asAt: '2026-06-01',
    isWithheld: false,
  });
  const first = piece(1, 'initial', ['identity', 'claims']);
  const part = piece(2, 'update', ['claims']);
  const whole = piece(3, 'update', [...eliItems]);
  const later = piece(4, 'update', [...eliItems]);
  const other = piece(1, 'update', [...eliItems], 'two');
  expect(updatedBy(first, [first, part, other])).toBeNull();
  expect(updatedBy(first, [first, later, part, whole])).toBe(whole);
  expect(updatedBy(first, [first, { ...whole, isWithheld: true }]), 'one that waits for its giver').toBeNull();
  expect(updatedBy(later, [first, part, whole, later])).toBeNull();
});

test('a SHA-256 is read as people type it', () => {
  const hash = 'ab'.repeat(32);
  expect(readSha256(hash.toUpperCase())).toBe(hash);
  expect(readSha256(hash.replaceAll('abab', 'ab:ab '))).toBe(hash);
  expect(readSha256(hash.slice(1))).toBeNull();
});

test('a file comes out of its packing with the name and type with which it went in', () => {
  const file = { name: 'Zoë’s “list”.csv', contentType: 'text/csv', bytes: new Uint8Array([0, 1, 2, 255]) };
  expect(unpackFile(packFile(file))).toEqual({ ...file, bytes: Buffer.from(file.bytes) });
});

test('whoever gives no file is asked for one, and a browser that leaves the field out is too', () => {
  const filled = {
    as_at: { day: '1', month: '6', year: '2026' },
    covers: ['identity'],
    delete_on: { day: '1', month: '9', year: '2026' },
    special_category: 'checked',
  };
  const file = { name: 'list.csv', bytes: new Uint8Array(1) };
  expect(giveForm.safeParse({ ...filled, file }).success).toBe(true);
  for (const without of [filled, { ...filled, file: undefined }, { ...filled, file: 'typed' }])
    expect(giveForm.safeParse(without).error?.issues.map(({ message }) => message)).toEqual(['Select the file']);
});
