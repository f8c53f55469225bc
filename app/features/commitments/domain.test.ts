import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { ruleFiles } from '#db/reference/rule-files.ts';
import {
  countsUntil,
  fallsShort,
  isCurrent,
  isReminderDue,
  itemsInProportion,
  lastDayOf,
  reminderDays,
  setsFor,
} from './domain.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const items = (ruleFiles.find(({ code }) => code === 'PARTNER-COMMITMENTS')?.items ?? []).map((item) => ({
  ...item,
  retired: false,
}));
const codes = (sizeBand: string | null) => itemsInProportion(items, sizeBand).map(({ code }) => code);

test('organisations with fewer than 10 staff answer B01 to B05 and B09, all others every item', () => {
  for (const size of ['self_employed', 'micro'])
    expect(codes(size)).toEqual(['B01', 'B02', 'B03', 'B04', 'B05', 'B09']);
  for (const size of ['small', 'medium', 'large', 'sme', null]) expect(codes(size)).toHaveLength(14);
});

test('what is retired is asked of nobody', () => {
  const [first, ...others] = items;
  expect(itemsInProportion([{ ...first, code: 'B01', small_too: true, retired: true }, ...others], null)).toHaveLength(
    13,
  );
});

test('an organisation that grows past 10 staff has accepted too little; one that shrinks has not', () => {
  expect(fallsShort(codes('micro'), items, 'small')).toBe(true);
  expect(fallsShort(codes('small'), items, 'micro')).toBe(false);
  expect(fallsShort(codes('small'), items, 'large')).toBe(false);
});

test.each([
  ['2026-06-01', '2027-05-31'],
  ['2026-01-01', '2026-12-31'],
  ['2028-02-29', '2029-02-27'],
  ['2027-03-01', '2028-02-29'],
])('accepted on %s it holds to the end of %s', (acceptedOn, until) => {
  expect(lastDayOf(day(acceptedOn)).toString()).toBe(until);
});

const standing = { ended_at: null, expires_on: '2027-05-31', version_status: 'published', accept_by: null };

test('a commitment counts up to its last day, of the version in force or until a newer one is to be accepted', () => {
  expect(isCurrent(standing, day('2027-05-31'))).toBe(true);
  expect(isCurrent(standing, day('2027-06-01'))).toBe(false);
  expect(isCurrent({ ...standing, ended_at: new Date() }, day('2026-06-01'))).toBe(false);
  const older = { ...standing, version_status: 'superseded', accept_by: '2026-09-30' };
  expect(isCurrent(older, day('2026-09-30'))).toBe(true);
  expect(isCurrent(older, day('2026-10-01'))).toBe(false);
  expect(isCurrent({ ...standing, version_status: 'retired' }, day('2026-06-01'))).toBe(false);
  expect(countsUntil({ expires_on: '2026-08-01', accept_by: '2026-09-30' })).toBe('2026-08-01');
});

test('each reminder is sent once, whatever days the clock misses', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1 }), (daysBefore) => {
      const end = day('2027-05-31');
      let remindedOn: string | null = null;
      let sent = 0;
      for (const before of daysBefore.toSorted((left, right) => right - left)) {
        const today = end.subtract({ days: before });
        if (!isReminderDue(end.toString(), remindedOn, today)) continue;
        sent += 1;
        remindedOn = today.toString();
        expect(isReminderDue(end.toString(), remindedOn, today)).toBe(false);
      }
      const nearest = Math.min(...daysBefore);
      const reached = reminderDays.filter((days) =>
        daysBefore.some((before) => before <= days && before > (reminderDays.find((less) => less < days) ?? -1)),
      );
      expect(sent).toBe(reached.length);
      if (nearest > reminderDays[0]) expect(sent).toBe(0);
    }),
    { numRuns: 2000 },
  );
  expect(isReminderDue('2027-05-31', null, day('2027-06-01'))).toBe(false);
});

test('what an organisation is asked to accept follows from what it is', () => {
  const none = { isPrime: false, isProvider: false, isSteward: false };
  expect(setsFor(none)).toEqual([]);
  expect(setsFor({ ...none, isProvider: true })).toEqual(['PARTNER-COMMITMENTS']);
  expect(setsFor({ ...none, isPrime: true })).toEqual(['PRIME-COMMITMENTS', 'COMPACT-ITEMS']);
  expect(setsFor({ ...none, isSteward: true })).toEqual(['STEWARD-UNDERTAKINGS']);
});
