import { findStanding, gatherCapabilities, reach } from './capability.ts';
import { type Counter, type CriterionCost, countCriterion } from './criteria.ts';
import type { Activity, Level, OpportunityForMatch, ProviderForMatch, Requirement } from './domain.ts';
import { findExclusions } from './exclusions.ts';
import { findNearMiss } from './near-miss.ts';
import { compareRows, type Row, sharesGroup, sharesPlace, sharesService, volumeWanted } from './rows.ts';
import type { ScoreOptions } from './tally.ts';
import { noWords } from './wording.ts';

/** A provider, and whether it is small: told beside it, because matching itself does not know size. */
export type Candidate = { readonly provider: ProviderForMatch; readonly isSmall: boolean };

type Some = { readonly all: number; readonly small: number };

/** Who would match a draft as it stands, and what each of its criteria costs. */
export type CostOfCriteria = {
  readonly fits: Some;
  readonly near: Some;
  /** In the order of the draft: row by row, then what is asked of everyone. */
  readonly criteria: readonly CriterionCost[];
};

/**
 * Counts who would match a draft and what each criterion costs, in one pass over the candidates. A criterion of a row is
 * counted among those that the rest of the row leaves; one that is asked of everyone among those that would fit without it.
 * Pure; it scores nobody but near misses.
 */
export function costOfCriteria(
  need: OpportunityForMatch,
  candidates: readonly Candidate[],
  options: ScoreOptions,
): CostOfCriteria {
  const rows = need.requirements.map((requirement) => rowCounters(requirement, need.requirements.length === 1));
  const all = needCounters(need, options);
  const fits = { all: 0, small: 0 };
  const near = { all: 0, small: 0 };
  for (const candidate of candidates) {
    const { provider, isSmall } = candidate;
    const exclusions = findExclusions(need, provider, options.today, noWords);
    const isNear = findNearMiss(need, provider, { exclusions }, { ...options, names: noWords }) !== null;
    if (exclusions.length === 0) add(fits, isSmall);
    if (isNear) add(near, isSmall);
    const compared = new Map(
      compareRows(need, provider.activities, options.formula).map((row) => [row.requirement.id, row]),
    );
    for (const row of rows) row.count(candidate, compared.get(row.requirementId));
    all.count(candidate, exclusions.length === 0);
  }
  return { fits, near, criteria: [...rows.flatMap((row) => row.costs()), ...all.costs()] };
}

function add(some: { all: number; small: number }, isSmall: boolean) {
  some.all += 1;
  if (isSmall) some.small += 1;
}

function rowCounters(requirement: Requirement, isOnly: boolean) {
  const requirementId = requirement.id;
  const effect = isOnly ? 'ruled_out' : 'row_unanswered';
  const whole = (kind: 'service' | 'groups' | 'places', code: string | null) =>
    countCriterion({ kind, requirementId, code, effect });
  const each = (kind: 'group' | 'place' | 'specialism', codes: readonly string[]) =>
    codes.map((code) => ({
      code,
      counter: countCriterion({ kind, requirementId, code, effect: 'scores_less' }),
    }));
  const grounds = [
    ...(requirement.serviceType === null
      ? []
      : [{ ground: sharesService, counter: whole('service', requirement.serviceType) }]),
    ...(requirement.customerGroups.length === 0 ? [] : [{ ground: sharesGroup, counter: whole('groups', null) }]),
    ...(requirement.districts.length === 0 ? [] : [{ ground: sharesPlace, counter: whole('places', null) }]),
  ];
  const several = (codes: readonly string[]) => (codes.length > 1 ? codes : []);
  const groups = each('group', several(requirement.customerGroups));
  const places = each('place', several(requirement.districts));
  const specialisms = each('specialism', requirement.specialisms);
  const wanted = volumeWanted(requirement);
  const volume = countCriterion({ kind: 'volume', requirementId, code: null, effect: 'scores_less' });
  return {
    requirementId,
    count(candidate: Candidate, row: Row | undefined) {
      const { activities } = candidate.provider;
      const answers = row !== undefined && row.activities.length > 0;
      for (const { ground, counter } of grounds) {
        const others = grounds.filter((other) => other.ground !== ground).map((other) => other.ground);
        if (answers || activities.some(sharesAll(others, requirement))) counter.count(candidate, answers);
      }
      if (!answers) return;
      countEach(groups, candidate, new Set([...row.groups.met, ...row.groups.partly]));
      countEach(places, candidate, new Set([...row.districts.met, ...row.districts.partly]));
      countEach(specialisms, candidate, new Set(row.specialisms.met));
      if (wanted !== null) volume.count(candidate, !row.capacityUnstated && row.capacityStated >= wanted);
    },
    costs: (): CriterionCost[] => [
      ...grounds.map(({ counter }) => counter.cost()),
      ...[...groups, ...specialisms, ...places].map(({ counter }) => counter.cost()),
      ...(wanted === null ? [] : [volume.cost()]),
    ],
  };
}

type Ground = (activity: Activity, requirement: Requirement) => boolean;

function sharesAll(grounds: readonly Ground[], requirement: Requirement) {
  return (activity: Activity) => grounds.every((shares) => shares(activity, requirement));
}

function countEach(
  counters: readonly { code: string; counter: Counter }[],
  candidate: Candidate,
  met: ReadonlySet<string>,
): void {
  for (const { code, counter } of counters) counter.count(candidate, met.has(code));
}

function needCounters(need: OpportunityForMatch, { formula, today }: ScoreOptions) {
  const capabilities = gatherCapabilities(need, formula).map((asked) => ({
    asked,
    counter: countCriterion({
      kind: 'capability',
      requirementId: null,
      code: asked.code,
      level: asked.level,
      effect: 'scores_less',
    }),
  }));
  const certificates = [...new Set(need.mandatoryEvidence)].map((code) => ({
    code,
    counter: countCriterion({ kind: 'evidence', requirementId: null, code, effect: 'ruled_out' }),
  }));
  const excludes = (asked: Partial<OpportunityForMatch>, provider: ProviderForMatch) =>
    findExclusions({ ...need, ...asked }, provider, today, noWords).length > 0;
  return {
    count(candidate: Candidate, fits: boolean) {
      const { provider } = candidate;
      for (const { code, counter } of certificates) {
        const others = certificates.map((other) => other.code).filter((other) => other !== code);
        if (fits || !excludes({ mandatoryEvidence: others }, provider)) counter.count(candidate, fits);
      }
      if (!fits) return;
      for (const { asked, counter } of capabilities) {
        const standing = findStanding(provider.capabilities, asked.code, formula);
        const below = { ...asked, level: levelBelow(asked.level) };
        counter.count(candidate, reach(standing, asked) === 1, reach(standing, below) === 1);
      }
    },
    costs: () => [...capabilities, ...certificates].map(({ counter }) => counter.cost()),
  };
}

function levelBelow(level: Level): Level {
  return level <= 1 ? 0 : level === 2 ? 1 : level === 3 ? 2 : 3;
}
