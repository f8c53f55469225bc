import { roundValue } from './arithmetic.ts';
import { type Activity, ALL_CUSTOMERS, IN_WORK, type OpportunityForMatch, type Requirement } from './domain.ts';
import type { Formula } from './formula.ts';
import { byCodeUnit } from './wording.ts';

/** How far a list of codes asked for is met: `met` in full, `partly`, or `missing`. */
export type Asked = {
  readonly codes: readonly string[];
  readonly met: readonly string[];
  readonly partly: readonly string[];
  readonly missing: readonly string[];
  /** Mean over the codes, 0 to 1; 1 when none was asked for. */
  readonly value: number;
};

/** A requirement beside the activities that answer it. */
export type Row = {
  readonly requirement: Requirement;
  readonly weight: number;
  readonly activities: readonly Activity[];
  readonly groups: Asked;
  readonly specialisms: Asked;
  readonly districts: Asked;
  /** What the answering activities state together, a month. */
  readonly capacityStated: number;
  /** True when one of them does not state its capacity. */
  readonly capacityUnstated: boolean;
  readonly fit: number;
  readonly coverage: number;
  readonly capacity: number;
};

/**
 * Sets every requirement of a need beside a provider's activities (domain.md 4.2).
 * An activity answers a requirement when service, customer group and place all overlap; what several activities offer is
 * put together. Rows come in the order of their ids, so that no order of input can change a sum.
 */
export function compareRows(need: OpportunityForMatch, activities: readonly Activity[], formula: Formula): Row[] {
  const known = compared.get(activities);
  if (known?.need === need && known.formula === formula) return known.rows;
  const local = keepPlacesOf(need, activities);
  const rows = [...need.requirements]
    .sort((left, right) => byCodeUnit(left.id, right.id))
    .map((requirement) => compareRow(requirement, local, formula));
  compared.set(activities, { need, formula, rows });
  return rows;
}

// Most steps that would raise a score leave the activities as they are: their rows are compared once.
const compared = new WeakMap<readonly Activity[], { need: OpportunityForMatch; formula: Formula; rows: Row[] }>();

/** True when the activity is of the service asked for. */
export function sharesService(activity: Activity, requirement: Requirement): boolean {
  return requirement.serviceType === null || requirement.serviceType === activity.serviceType;
}

/** True when the activity is for some of the people asked for. */
export function sharesGroup(activity: Activity, requirement: Requirement): boolean {
  if (requirement.customerGroups.length === 0) return true;
  const offered = new Set(activity.customerGroups);
  return requirement.customerGroups.some((code) => groupServed(code, offered, 1) > 0);
}

/** True when the activity covers some of the districts asked for. */
export function sharesPlace(activity: Activity, requirement: Requirement): boolean {
  if (requirement.districts.length === 0) return true;
  const { set } = inOrder(requirement.districts);
  return activity.districts.some((code) => set.has(code));
}

/** The monthly volume to be ready for: the highest that the requirement states. */
export function volumeWanted(requirement: Requirement): number | null {
  return requirement.volumeHigh ?? requirement.volumeCentral ?? requirement.volumeLow;
}

function compareRow(requirement: Requirement, activities: readonly Activity[], formula: Formula): Row {
  const answering = activities.filter(
    (activity) =>
      sharesService(activity, requirement) && sharesGroup(activity, requirement) && sharesPlace(activity, requirement),
  );
  const groups = askGroups(requirement, answering, formula);
  const specialisms = askSpecialisms(requirement, answering);
  const districts = askDistricts(requirement, answering, formula);
  const capacityStated = answering.reduce((sum, activity) => sum + (activity.capacityPerMonth ?? 0), 0);
  const capacityUnstated = answering.some((activity) => activity.capacityPerMonth === null);
  const answered = answering.length > 0;
  return {
    requirement,
    weight: formula.importance[requirement.importance],
    activities: answering,
    groups,
    specialisms,
    districts,
    capacityStated,
    capacityUnstated,
    fit: answered ? roundValue(fitOf(groups, specialisms, formula)) : 0,
    coverage: answered ? roundValue(districts.value) : 0,
    capacity: answered ? roundValue(capacityOf(requirement, capacityStated, capacityUnstated, formula)) : 0,
  };
}

function fitOf(groups: Asked, specialisms: Asked, formula: Formula): number {
  if (specialisms.codes.length === 0) return groups.value;
  if (groups.codes.length === 0) return specialisms.value;
  return formula.groupShare * groups.value + (1 - formula.groupShare) * specialisms.value;
}

/*
 * An activity's capacity counts in full for every row that it answers. Sharing it out would make a provider lose points
 * by covering one more district; the coverage matrix of a bid is where capacity is shared out.
 */
function capacityOf(requirement: Requirement, stated: number, unstated: boolean, formula: Formula): number {
  const volumes = [requirement.volumeLow, requirement.volumeCentral, requirement.volumeHigh].filter(
    (volume) => volume !== null,
  );
  if (volumes.length === 0) return 1;
  const shares = volumes.map((volume) => (volume === 0 ? 1 : Math.min(1, stated / volume)));
  const carried = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return unstated ? Math.max(formula.unstatedCapacity, carried) : carried;
}

function askGroups(requirement: Requirement, answering: readonly Activity[], formula: Formula): Asked {
  const offered = new Set(answering.flatMap((activity) => activity.customerGroups));
  return ask(requirement.customerGroups, (code) => groupServed(code, offered, formula.partOfEveryone));
}

function groupServed(code: string, offered: ReadonlySet<string>, partOfEveryone: number): number {
  if (offered.has(code) || (offered.has(ALL_CUSTOMERS) && code !== IN_WORK)) return 1;
  return code === ALL_CUSTOMERS && offered.size > 0 ? partOfEveryone : 0;
}

function askSpecialisms(requirement: Requirement, answering: readonly Activity[]): Asked {
  const offered = new Set(answering.flatMap((activity) => activity.specialisms));
  return ask(requirement.specialisms, (code) => (offered.has(code) ? 1 : 0));
}

function askDistricts(requirement: Requirement, answering: readonly Activity[], formula: Formula): Asked {
  const { codes } = inOrder(requirement.districts);
  if (answering.some((activity) => worksInPerson(activity) && whole.has(activity.districts))) {
    return { codes, met: codes, partly: [], missing: [], value: 1 };
  }
  const covered = new Set(answering.flatMap((activity) => activity.districts));
  const inPerson = new Set(answering.filter(worksInPerson).flatMap((activity) => activity.districts));
  return ask(requirement.districts, (code) => {
    if (inPerson.has(code)) return 1;
    return covered.has(code) ? formula.notInPerson : 0;
  });
}

/** True when people can be met face to face, on site or by outreach. */
export function worksInPerson(activity: Activity): boolean {
  return activity.ways.some((way) => way !== 'remote');
}

function ask(asked: readonly string[], worthOf: (code: string) => number): Asked {
  const { codes } = inOrder(asked);
  const met: string[] = [];
  const partly: string[] = [];
  const missing: string[] = [];
  let sum = 0;
  for (const code of codes) {
    const worth = worthOf(code);
    sum += worth;
    (worth === 1 ? met : worth === 0 ? missing : partly).push(code);
  }
  return { codes, met, partly, missing, value: codes.length === 0 ? 1 : sum / codes.length };
}

type Ordered = { readonly codes: readonly string[]; readonly set: ReadonlySet<string> };
const ordered = new WeakMap<readonly string[], Ordered>();

/*
 * The codes of a need, each once and in order. A need is set beside hundreds of providers and each of their steps, and may
 * name 360 districts: its lists are put in order once. They are read-only, so that what is remembered stays true.
 */
function inOrder(asked: readonly string[]): Ordered {
  const known = ordered.get(asked);
  if (known) return known;
  const codes = [...new Set(asked)].sort(byCodeUnit);
  const result = { codes, set: new Set(codes) };
  ordered.set(asked, result);
  return result;
}

/*
 * A national provider lists some 360 districts in every activity. Cutting them once to the few that the need asks for
 * keeps the comparison of each row short.
 */
function keepPlacesOf(need: OpportunityForMatch, activities: readonly Activity[]): Activity[] {
  const set = placesAsked(need);
  return [...activities]
    .sort((left, right) => byCodeUnit(left.id, right.id))
    .map((activity) => ({ ...activity, districts: cutTo(set, activity.districts) }));
}

const places = new WeakMap<OpportunityForMatch, ReadonlySet<string>>();

/** Every district that some row of a need asks for. */
export function placesAsked(need: OpportunityForMatch): ReadonlySet<string> {
  const known = places.get(need);
  if (known) return known;
  const all = new Set(need.requirements.flatMap(({ districts }) => districts));
  places.set(need, all);
  return all;
}

/** Lists that were cut to the places of a need and hold every one of them. */
const whole = new WeakSet<readonly string[]>();
const cuts = new WeakMap<readonly string[], { set: ReadonlySet<string>; districts: string[] }>();

// A step changes one activity at most; the districts of the others were cut before.
function cutTo(set: ReadonlySet<string>, districts: readonly string[]): readonly string[] {
  const known = cuts.get(districts);
  if (known?.set === set) return known.districts;
  const kept = districts.filter((code) => set.has(code));
  if (kept.length >= set.size && new Set(kept).size === set.size) whole.add(kept);
  cuts.set(districts, { set, districts: kept });
  return kept;
}
