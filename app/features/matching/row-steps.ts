import type { Activity, NameLookup, ProviderForMatch, Raise } from './domain.ts';
import { type Areas, nearestOf, noAreas } from './nearness.ts';
import { type Row, sharesGroup, sharesService, volumeWanted, worksInPerson } from './rows.ts';
import { byCodeUnit, labelRow, nameAll } from './wording.ts';

/** A raise whose points are not yet known. */
export type Step = Omit<Raise, 'points' | 'gains'>;

/**
 * Proposes what a provider could change in its activities. Some of it may turn out to gain nothing.
 * A row that nothing answers calls for a new activity, or for the places of one that is right but for the place.
 */
export function proposeRowSteps(
  rows: readonly Row[],
  provider: ProviderForMatch,
  names: NameLookup,
  areas: Areas = noAreas,
): Step[] {
  return [
    ...proposeCapacity(rows, names),
    ...rows.flatMap((row) => {
      const first = row.activities[0];
      return first === undefined
        ? proposeAnswer(row, provider, names, areas)
        : proposeWidening(row, first, names, areas);
    }),
  ];
}

function proposeCapacity(rows: readonly Row[], names: NameLookup): Step[] {
  const steps = new Map<string, { activity: Activity; perMonth: number }>();
  for (const row of rows) {
    const short = (volumeWanted(row.requirement) ?? 0) - row.capacityStated;
    if (short <= 0) continue;
    for (const activity of activitiesToStretch(row)) {
      const perMonth = Math.max((activity.capacityPerMonth ?? 0) + short, steps.get(activity.id)?.perMonth ?? 0);
      steps.set(activity.id, { activity, perMonth });
    }
  }
  return [...steps.values()].map(({ activity, perMonth }) => sayCapacity(activity, perMonth, names));
}

// What is not stated may well be enough: nobody is asked to grow before being asked to say.
function activitiesToStretch(row: Row): readonly Activity[] {
  return row.capacityUnstated
    ? row.activities.filter((activity) => activity.capacityPerMonth === null)
    : row.activities.slice(0, 1);
}

function sayCapacity(activity: Activity, perMonth: number, names: NameLookup): Step {
  const label = labelRow(names, activity);
  const change = { kind: 'state_capacity', activityId: activity.id, perMonth } as const;
  return activity.capacityPerMonth === null
    ? { effort: 'state', text: `State the monthly capacity (${label}): ${perMonth} would meet what is asked`, change }
    : {
        effort: 'deliver_more',
        text: `Go from ${activity.capacityPerMonth} to ${perMonth} a month (${label})`,
        change,
      };
}

function proposeWidening(row: Row, activity: Activity, names: NameLookup, areas: Areas): Step[] {
  const label = labelRow(names, activity);
  const activityId = activity.id;
  const { groups, specialisms, districts } = row;
  return [
    ...proposePresence(row, names),
    ...proposeCodes(specialisms.missing, (codes) => ({
      effort: 'state',
      text: `State the specialism, if there is one, in ${nameAll(names, 'specialism', codes)} (${label})`,
      change: { kind: 'add_specialisms', activityId, codes },
    })),
    ...proposeCodes(groups.missing, (codes) => ({
      effort: 'deliver_more',
      text: `Work with ${nameAll(names, 'group', codes)} too (${label})`,
      change: { kind: 'add_groups', activityId, codes },
    })),
    ...proposeDistricts(districts.missing, [...districts.met, ...districts.partly], areas).map(
      (codes): Step => ({
        effort: 'deliver_more',
        text: `Cover ${nameAll(names, 'place', codes)} too (${label})`,
        change: { kind: 'add_districts', activityId, codes },
      }),
    ),
  ];
}

// All that are missing, and the nearest alone: ten districts more are no cheap step.
function proposeDistricts(missing: readonly string[], covered: readonly string[], areas: Areas): (readonly string[])[] {
  const nearest = missing.length > 1 ? nearestOf(missing, covered, areas) : null;
  return [...(missing.length > 0 ? [missing] : []), ...(nearest ? [[nearest.code]] : [])];
}

function proposePresence(row: Row, names: NameLookup): Step[] {
  const away = new Set(row.districts.partly);
  return row.activities
    .filter((activity) => !worksInPerson(activity) && activity.districts.some((code) => away.has(code)))
    .map((activity) => {
      const places = nameAll(
        names,
        'place',
        activity.districts.filter((code) => away.has(code)),
      );
      const label = labelRow(names, activity);
      const change = { kind: 'work_in_person', activityId: activity.id } as const;
      return activity.ways.length === 0
        ? {
            effort: 'state',
            text: `State how the work is done; in person counts in full in ${places} (${label})`,
            change,
          }
        : { effort: 'deliver_more', text: `Work in person in ${places}, on site or by outreach (${label})`, change };
    });
}

function proposeAnswer(row: Row, provider: ProviderForMatch, names: NameLookup, areas: Areas): Step[] {
  const { requirement } = row;
  const nearby = [...provider.activities]
    .sort((left, right) => byCodeUnit(left.id, right.id))
    .find((activity) => sharesService(activity, requirement) && sharesGroup(activity, requirement));
  if (nearby !== undefined) {
    return proposeDistricts(row.districts.codes, nearby.districts, areas).map((codes) => ({
      effort: 'deliver_more',
      text: `Cover ${nameAll(names, 'place', codes)} (${labelRow(names, nearby)})`,
      change: { kind: 'add_districts', activityId: nearby.id, codes },
    }));
  }
  return proposeActivity(row, names);
}

function proposeActivity({ requirement, groups, specialisms, districts }: Row, names: NameLookup): Step[] {
  const { serviceType } = requirement;
  if (serviceType === null) return [];
  const places = districts.codes.length === 0 ? '' : ` in ${nameAll(names, 'place', districts.codes)}`;
  const activity: Activity = {
    id: `new:${requirement.id}`,
    serviceType,
    customerGroups: groups.codes,
    specialisms: specialisms.codes,
    districts: districts.codes,
    ways: ['outreach'],
    capacityPerMonth: volumeWanted(requirement),
    since: null,
  };
  return [
    {
      effort: 'deliver_more',
      text: `Offer a further activity: ${labelRow(names, requirement)}${places}`,
      change: { kind: 'add_activity', activity },
    },
  ];
}

function proposeCodes(codes: readonly string[], step: (codes: readonly string[]) => Step): Step[] {
  return codes.length === 0 ? [] : [step(codes)];
}
