/** Bands of how many people a provider can start each month, for filters. */
export const capacityBands = [
  { code: 'under_10', label: 'Fewer than 10', below: 10 },
  { code: '10_49', label: '10 to 49', below: 50 },
  { code: '50_199', label: '50 to 199', below: 200 },
  { code: '200_or_more', label: '200 or more', below: Number.POSITIVE_INFINITY },
] as const;
export type CapacityBand = (typeof capacityBands)[number]['code'];

/** What all the activities of a profile can start each month; null when none of them says. */
export function capacityOf(activities: readonly { capacityPerMonth: number | null }[]): number | null {
  const stated = activities.flatMap(({ capacityPerMonth }) => capacityPerMonth ?? []);
  return stated.length > 0 ? stated.reduce((sum, people) => sum + people, 0) : null;
}

/** The band of a capacity; null when it is not stated. */
export function capacityBandOf(capacity: number | null): CapacityBand | null {
  if (capacity === null) return null;
  return capacityBands.find(({ below }) => capacity < below)?.code ?? null;
}
