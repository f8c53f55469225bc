import { formatMoney } from '#app/features/wording.ts';

type StatedValue = { valueLowPence: number | null; valueHighPence: number | null };

const pounds = 100;

/** Bands by the upper end of the value, for filters. The first one that holds is taken. */
export const valueBands = [
  { code: 'under_50k', label: 'Under £50,000', below: 50_000 * pounds },
  { code: '50k_250k', label: '£50,000 to £249,999', below: 250_000 * pounds },
  { code: '250k_1m', label: '£250,000 to £999,999', below: 1_000_000 * pounds },
  { code: 'over_1m', label: '£1 million or more', below: Number.POSITIVE_INFINITY },
] as const;
export type ValueBand = (typeof valueBands)[number]['code'];

/** The band of a value; null when it is not stated. */
export function valueBandOf({ valueLowPence, valueHighPence }: StatedValue): ValueBand | null {
  const value = valueHighPence ?? valueLowPence;
  return value === null ? null : (valueBands.find(({ below }) => value < below)?.code ?? null);
}

/** "£100,000 to £150,000", "Up to £150,000" or "Not stated". */
export function valueInWords({ valueLowPence: low, valueHighPence: high }: StatedValue): string {
  if (low === null && high === null) return 'Not stated';
  if (low === null || high === null)
    return low === null ? `Up to ${formatMoney(high ?? 0)}` : `From ${formatMoney(low)}`;
  return low === high ? formatMoney(low) : `${formatMoney(low)} to ${formatMoney(high)}`;
}
