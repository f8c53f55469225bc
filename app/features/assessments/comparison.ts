import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import type { ProfileSnapshot } from '../profiles/snapshot.ts';

type Requirement = OpportunitySnapshot['requirements'][number];
export type Offer = {
  /** How many of the districts asked for it works in with this service. */
  districts: number;
  districtsAsked: number;
  groups: number;
  groupsAsked: number;
  /** People a month, over the rows of that service; null when none says. */
  capacity: number | null;
};

/** What a frozen profile offers of one row asked for: only rows of the same service count. Null when it offers none of it. */
export function offerFor(
  { serviceType, districts, customerGroups }: Requirement,
  activities: ProfileSnapshot['activities'],
): Offer | null {
  const same = activities.filter((activity) => activity.serviceType === serviceType);
  if (same.length === 0) return null;
  const places = new Set(same.flatMap((activity) => activity.districts));
  const groups = new Set(same.flatMap((activity) => activity.customerGroups));
  const capacities = same.map(({ capacityPerMonth }) => capacityPerMonth).filter((capacity) => capacity !== null);
  return {
    districts: districts.filter((code) => places.has(code)).length,
    districtsAsked: districts.length,
    groups: customerGroups.filter((code) => groups.has(code)).length,
    groupsAsked: customerGroups.length,
    capacity: capacities.length > 0 ? capacities.reduce((sum, one) => sum + one, 0) : null,
  };
}

/** How many of all districts asked for a frozen profile works in with a service that is asked for there. */
export function coverage(
  requirements: readonly Requirement[],
  activities: ProfileSnapshot['activities'],
): { covered: number; asked: number } {
  const asked = new Set(requirements.flatMap(({ districts }) => districts));
  const covered = new Set(
    requirements.flatMap(({ serviceType, districts }) => {
      const places = new Set(
        activities.filter((activity) => activity.serviceType === serviceType).flatMap((activity) => activity.districts),
      );
      return districts.filter((code) => places.has(code));
    }),
  );
  return { covered: covered.size, asked: asked.size };
}

/** The capabilities asked for, each once, with the highest level asked. */
export function capabilitiesAsked(requirements: readonly Requirement[]): { code: string; level: number }[] {
  const levels = new Map<string, number>();
  for (const { code, level } of requirements.flatMap(({ capabilities }) => capabilities))
    levels.set(code, Math.max(level, levels.get(code) ?? 0));
  return [...levels].map(([code, level]) => ({ code, level })).sort((a, b) => (a.code < b.code ? -1 : 1));
}
