import type { Rates } from './rates.ts';

export const ageBands = ['under_22', '22_to_40', '41_and_over', 'unknown'] as const;
export type AgeBand = (typeof ageBands)[number];
export const serviceBands = ['under_2', '2_to_5', '5_to_10', '10_to_20', '20_or_more', 'unknown'] as const;
export type ServiceBand = (typeof serviceBands)[number];

/** The age at which each band is reckoned: as it is likely, and as it costs most. */
export const assumedAges: Readonly<Record<AgeBand, { central: number; upper: number }>> = {
  under_22: { central: 20, upper: 21 },
  '22_to_40': { central: 31, upper: 40 },
  '41_and_over': { central: 50, upper: 64 },
  unknown: { central: 40, upper: 64 },
};
/** Complete years of service, in the same way. */
export const assumedYears: Readonly<Record<ServiceBand, { central: number; upper: number }>> = {
  under_2: { central: 1, upper: 1 },
  '2_to_5': { central: 3, upper: 4 },
  '5_to_10': { central: 7, upper: 9 },
  '10_to_20': { central: 15, upper: 19 },
  '20_or_more': { central: 20, upper: 20 },
  unknown: { central: 5, upper: 20 },
};

export type StaffGroup = { headcount: number; age: AgeBand; service: ServiceBand };

/**
 * Half-weeks of pay that the law gives who is made redundant at an age after complete years of service: for each year, counted
 * back from the end, a week and a half from 41 on, a week from 22 on, else half a week (Employment Rights Act 1996 s162).
 */
export function statutoryHalfWeeks(
  age: number,
  years: number,
  { qualifyingYears, mostYears }: Pick<Rates, 'qualifyingYears' | 'mostYears'>,
): number {
  if (years < qualifyingYears) return 0;
  const counted = Array.from({ length: Math.min(years, mostYears) }, (_, back) => age - 1 - back);
  return counted.reduce((sum, ageThen) => sum + (ageThen >= 41 ? 3 : ageThen >= 22 ? 2 : 1), 0);
}

export type RedundancyLine = StaffGroup & {
  centralHalfWeeks: number;
  upperHalfWeeks: number;
  centralPence: number;
  upperPence: number;
};

/**
 * What it costs to make all of them redundant, by the statute alone.
 * @param weekPence a week's pay before the limit
 */
export function redundancyLines(groups: readonly StaffGroup[], weekPence: number, rates: Rates): RedundancyLine[] {
  const week = Math.min(weekPence, rates.weekCapPence);
  return groups.map((group) => {
    const halfWeeks = (figure: 'central' | 'upper') =>
      statutoryHalfWeeks(assumedAges[group.age][figure], assumedYears[group.service][figure], rates);
    const centralHalfWeeks = halfWeeks('central');
    const upperHalfWeeks = halfWeeks('upper');
    return {
      ...group,
      centralHalfWeeks,
      upperHalfWeeks,
      centralPence: Math.round((centralHalfWeeks * week) / 2) * group.headcount,
      upperPence: Math.round((upperHalfWeeks * week) / 2) * group.headcount,
    };
  });
}
