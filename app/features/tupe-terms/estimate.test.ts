import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandOfTotals, type EstimateInput, estimateCost } from './estimate.ts';
import { ratesOn } from './rates.ts';
import { statutoryHalfWeeks } from './redundancy.ts';

const rates = ratesOn('2026-10-01', 'GB', '2026-06-01');
const input: EstimateInput = {
  bands: [{ headcount: 1, fteHundredths: 100, annualPayPence: 2_600_000 }],
  groups: [{ headcount: 1, age: '22_to_40', service: '2_to_5' }],
  termMonths: 12,
  pensionPercent: 3,
  otherPercent: 0,
  redundantPercent: 100,
};

test('one person on £26,000 for a year, to the penny', () => {
  // National Insurance: (26,000 − 5,000) × 15% = 3,150. Pension 780. A week is £500; three years at 31 are three weeks.
  expect(estimateCost(input, rates)).toMatchObject({
    headcount: 1,
    bands: [{ payPence: 2_600_000, niPence: 315_000, pensionPence: 78_000, otherPence: 0, yearPence: 2_993_000 }],
    termPence: 2_993_000,
    weekPence: 50_000,
    cappedWeekPence: 50_000,
    redundancyCentralPence: 150_000,
    redundancyUpperPence: 200_000,
    centralPence: 3_143_000,
    upperPence: 3_193_000,
  });
});

test('part-time staff are each under the threshold; a term of months; on-costs to the penny; a share made redundant', () => {
  const estimate = estimateCost(
    {
      bands: [
        { headcount: 3, fteHundredths: 50, annualPayPence: 2_400_000 },
        { headcount: 2, fteHundredths: 200, annualPayPence: 5_200_000 },
      ],
      groups: [],
      termMonths: 18,
      pensionPercent: 4.25,
      otherPercent: 1.5,
      redundantPercent: 10,
    },
    rates,
  );
  // 3 × £4,000 under the threshold: 4,000 + 170 + 60. 2 × £52,000: 7,050 + 2,210 + 780.
  expect(estimate.bands.map(({ niPence, yearPence }) => [niPence, yearPence])).toEqual([
    [0, 1_269_000],
    [705_000, 12_408_000],
  ]);
  expect(estimate).toMatchObject({ yearPence: 13_677_000, termPence: 20_515_500 });
  // £116,000 for five is £446.15 a week. Nobody says their age or service: five years at 40, and 20 at 64.
  expect(estimate).toMatchObject({
    weekPence: 44_615,
    redundancyCentralPence: 111_538,
    redundancyUpperPence: 6_692_250,
  });
});

test('a week of pay is limited, by nation and by the date of the transfer', () => {
  const week = (on: string, nation: 'GB' | 'NI') => ratesOn(on, nation, '2026-06-01').weekCapPence;
  expect(week('2026-04-05', 'GB')).toBe(71_900);
  expect(week('2026-04-06', 'GB')).toBe(75_100);
  expect(week('2025-04-06', 'NI')).toBe(74_900);
  const rich = { ...input, bands: [{ headcount: 1, fteHundredths: 100, annualPayPence: 10_400_000 }] };
  expect(estimateCost(rich, rates)).toMatchObject({ weekPence: 200_000, cappedWeekPence: 75_100 });
  expect(ratesOn('2014-07-31', 'GB', '2026-06-01').caution).toContain('earliest');
  expect(ratesOn('2030-02-28', 'GB', '2026-06-01').caution).toContain('not known yet');
  expect(ratesOn('2026-10-01', 'GB', '2026-06-01').caution).toBeNull();
  expect(ratesOn('2026-10-01', 'NI', '2026-06-01').caution).toContain('from memory');
});

// Rows of the table that GOV.UK shows: age, complete years, weeks.
const weeks: [age: number, years: number, weeks: number][] = [
  [17, 2, 1],
  [22, 2, 1],
  [23, 2, 1.5],
  [24, 2, 2],
  [23, 5, 3],
  [30, 1, 0],
  [41, 2, 2],
  [42, 2, 2.5],
  [43, 2, 3],
  [61, 20, 30],
  [64, 35, 30],
  [50, 12, 16.5],
];
test.each(weeks)('at %d after %d years: %d weeks', (age, years, expected) => {
  expect(statutoryHalfWeeks(age, years, rates)).toBe(expected * 2);
});

test('a declaration that says but totals makes one band', () => {
  expect(bandOfTotals(8, 6.5, 19_500_000)).toEqual({ headcount: 8, fteHundredths: 650, annualPayPence: 3_000_000 });
  expect(bandOfTotals(4, null, 10_000_000)).toEqual({ headcount: 4, fteHundredths: 400, annualPayPence: 2_500_000 });
});

const person = fc.record({ pay: fc.nat({ max: 20_000_000 }), share: fc.integer({ min: 1, max: 100 }) });
const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
const conditions = fc.record({
  termMonths: fc.integer({ min: 1, max: 120 }),
  pensionPercent: percent,
  otherPercent: percent,
  redundantPercent: percent,
});

test('more people and more pay never cost less; nobody costs nothing', () => {
  fc.assert(
    fc.property(person, fc.integer({ min: 0, max: 200 }), conditions, ({ pay, share }, headcount, stated) => {
      const of = (people: number, annualPayPence: number) =>
        estimateCost(
          { ...stated, groups: [], bands: [{ headcount: people, fteHundredths: share * people, annualPayPence }] },
          rates,
        );
      const cost = of(headcount, pay);
      expect(of(headcount + 1, pay).centralPence).toBeGreaterThanOrEqual(cost.centralPence);
      expect(of(headcount + 1, pay).upperPence).toBeGreaterThanOrEqual(cost.upperPence);
      expect(of(headcount, pay + 100_000).centralPence).toBeGreaterThanOrEqual(cost.centralPence);
      expect(cost.upperPence).toBeGreaterThanOrEqual(cost.centralPence);
      expect(Number.isInteger(cost.centralPence) && Number.isInteger(cost.upperPence)).toBe(true);
      if (headcount === 0) expect(cost).toMatchObject({ centralPence: 0, upperPence: 0 });
    }),
    { numRuns: 300 },
  );
});
