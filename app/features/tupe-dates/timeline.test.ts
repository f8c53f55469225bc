import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type TupeNation, tupeRules, tupeRulesSchema } from '#db/reference/tupe-rules.ts';
import { adviceFor } from './day-advice.ts';
import { timelineOf } from './timeline.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const plan = (transferOn: string, nation: TupeNation = 'GB', claimMonths?: number) =>
  timelineOf({ transferOn: day(transferOn), nation, claimMonths });
const dueOf = (code: string, ...of: Parameters<typeof plan>) =>
  plan(...of).find((milestone) => milestone.code === code)?.due ?? null;

test('the whole table of a transfer on 1 October 2026 (domain.md 3.8)', () => {
  expect(plan('2026-10-01').map(({ code, due, kind, owedBy }) => [code, due, kind, owedBy])).toEqual([
    ['first_position', '2026-04-04', 'good_practice', 'outgoing'],
    ['workforce_pack', '2026-06-03', 'good_practice', 'outgoing'],
    ['indemnities', '2026-07-03', 'good_practice', 'prime'],
    ['measures_letter', '2026-08-02', 'good_practice', 'incoming'],
    ['inform', '2026-08-17', 'good_practice', 'each'],
    ['eli_safe', '2026-09-02', 'legal_conservative', 'outgoing'],
    ['eli', '2026-09-03', 'legal', 'outgoing'],
    ['refresh', '2026-09-17', 'good_practice', 'outgoing'],
    ['consultation_close', '2026-09-24', 'good_practice', 'each'],
    ['transfer', '2026-10-01', 'transfer', 'prime'],
    ['reconcile', '2026-10-29', 'good_practice', 'incoming'],
    ['claim_limit', '2026-12-31', 'legal', null],
    ['review', '2027-10-01', 'good_practice', 'incoming'],
    ['collective_terms', '2027-10-01', 'legal', null],
  ]);
});

test.each<[string, TupeNation, string, string]>([
  ['2026-10-01', 'NI', '2026-09-16', '2026-09-17'],
  ['2014-04-30', 'GB', '2014-04-15', '2014-04-16'],
  ['2014-05-01', 'GB', '2014-04-02', '2014-04-03'],
  ['2014-05-01', 'NI', '2014-04-16', '2014-04-17'],
  ['2014-07-31', 'GB', '2014-07-02', '2014-07-03'],
  ['2024-07-01', 'GB', '2024-06-02', '2024-06-03'],
  ['2024-03-28', 'GB', '2024-02-28', '2024-02-29'],
  ['2024-03-29', 'GB', '2024-02-29', '2024-03-01'],
  ['2027-03-28', 'GB', '2027-02-27', '2027-02-28'],
  ['2024-02-29', 'GB', '2024-01-31', '2024-02-01'],
  ['2027-01-14', 'NI', '2026-12-30', '2026-12-31'],
])('employee liability information for %s in %s: safe on %s, last on %s', (transferOn, nation, safe, last) => {
  expect([dueOf('eli_safe', transferOn, nation), dueOf('eli', transferOn, nation)]).toEqual([safe, last]);
});

// The shorter count where a month has no such day.
test.each<[string, string, string]>([
  ['2026-10-01', '2026-12-31', '2027-10-01'],
  ['2026-10-31', '2027-01-30', '2027-10-31'],
  ['2026-11-30', '2027-02-27', '2027-11-30'],
  ['2027-11-29', '2028-02-28', '2028-11-29'],
  ['2027-11-30', '2028-02-28', '2028-11-30'],
  ['2028-02-29', '2028-05-28', '2029-02-28'],
  ['2027-02-28', '2027-05-27', '2028-02-28'],
  ['2026-05-31', '2026-08-30', '2027-05-31'],
])('%s: claims until %s, review on %s', (transferOn, claims, review) => {
  expect([dueOf('claim_limit', transferOn), dueOf('review', transferOn)]).toEqual([claims, review]);
});

test('the time for claims becomes six months where that is in force, in Great Britain alone', () => {
  expect(dueOf('claim_limit', '2026-10-01', 'GB', 6)).toBe('2027-03-31');
  expect(dueOf('claim_limit', '2026-10-01', 'GB', 3)).toBe('2026-12-31');
  expect(dueOf('claim_limit', '2026-10-01', 'GB', 5)).toBe('2026-12-31');
  expect(dueOf('claim_limit', '2026-10-01', 'NI', 6)).toBe('2026-12-31');
});

test('collective terms are a matter of Great Britain, for transfers from 31 January 2014', () => {
  expect(dueOf('collective_terms', '2014-01-30')).toBeNull();
  expect(dueOf('collective_terms', '2014-01-31')).toBe('2015-01-31');
  expect(dueOf('collective_terms', '2026-10-01', 'NI')).toBeNull();
});

test('what was recalled and not read in its source says so', () => {
  const toCheck = plan('2026-10-01').filter(({ verify }) => verify);
  expect(toCheck.map(({ code }) => code)).toEqual(['eli_safe', 'eli', 'claim_limit', 'collective_terms']);
  for (const { source, words } of plan('2026-10-01', 'NI')) {
    expect(source).not.toBe('');
    expect(words).not.toMatch(/[{}]/);
  }
});

const anyDay = fc
  .integer({ min: 0, max: 60 * 365 })
  .map((days) => day('2000-01-01').add({ days }))
  .map(String);
const anyNation = fc.constantFrom<TupeNation>('GB', 'NI');

test('no day of a plan is out of order', () => {
  fc.assert(
    fc.property(anyDay, anyNation, fc.constantFrom(3, 6), (transferOn, nation, months) => {
      const dates = plan(transferOn, nation, months).map(({ due }) => due);
      expect(dates).toEqual(dates.toSorted());
    }),
    { numRuns: 300 },
  );
});

test('moving the transfer moves each day that is counted from it by as many days', () => {
  const counted = new Set(tupeRules.milestones.filter(({ when }) => 'days' in when).map(({ code }) => code));
  fc.assert(
    fc.property(anyDay, anyNation, fc.integer({ min: -400, max: 400 }), (transferOn, nation, days) => {
      const moved = new Map(plan(day(transferOn).add({ days }).toString(), nation).map(({ code, due }) => [code, due]));
      const before = plan(transferOn, nation).filter(({ code }) => counted.has(code));
      expect(before.map(({ due }) => day(due).add({ days }).toString())).toEqual(
        before.map(({ code }) => moved.get(code)),
      );
    }),
    { numRuns: 300 },
  );
});

test('within one rule the days of employee liability information move with the transfer too', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), (days) => {
      const transferOn = day('2014-05-01').add({ days });
      expect(dueOf('eli', transferOn.toString())).toBe(transferOn.subtract({ days: 28 }).toString());
      expect(dueOf('eli_safe', transferOn.toString())).toBe(transferOn.subtract({ days: 29 }).toString());
    }),
  );
});

test.each([
  ['2026-08-02', 'england_and_wales', 'a Sunday', '2026-07-31'],
  ['2026-09-05', 'england_and_wales', 'a Saturday', '2026-09-04'],
  ['2026-12-28', 'england_and_wales', 'a bank holiday (Boxing Day)', '2026-12-24'],
  ['2026-08-31', 'scotland', null, null],
  ['2026-08-31', 'england_and_wales', 'a bank holiday (Summer bank holiday)', '2026-08-28'],
  ['2026-07-13', 'northern_ireland', 'a bank holiday (Battle of the Boyne (Orangemen’s Day))', '2026-07-10'],
  ['2026-07-13', 'england_and_wales', null, null],
] as const)('%s in %s is %s; the last working day is %s', (due, calendar, why, lastWorkingDay) => {
  expect(adviceFor(due, calendar)).toEqual(why === null ? null : { why, lastWorkingDay });
});

test('a rule file with a gap or an overlap is refused', () => {
  const { employee_information: rows, ...rest } = tupeRules;
  const with_ = (changes: object) => ({
    ...rest,
    employee_information: rows.map((row, index) => (index === 1 ? { ...row, ...changes } : row)),
  });
  expect(tupeRulesSchema.safeParse(with_({})).success).toBe(true);
  expect(tupeRulesSchema.safeParse(with_({ transfers_from: '2014-05-02' })).success).toBe(false);
  expect(tupeRulesSchema.safeParse(with_({ transfers_from: '2014-04-30' })).success).toBe(false);
  expect(tupeRulesSchema.safeParse(with_({ transfers_to: '2030-01-01' })).success).toBe(false);
});
