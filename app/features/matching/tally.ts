import type { Temporal } from 'temporal-polyfill';
import { addPoints, pointsOf, roundValue } from './arithmetic.ts';
import { gatherCapabilities } from './capability.ts';
import type {
  NameLookup,
  OpportunityForMatch,
  Part,
  PartKey,
  ProviderForMatch,
  RequirementMatch,
  Score,
} from './domain.ts';
import { isCurrent } from './evidence.ts';
import { findExclusions } from './exclusions.ts';
import type { Finding } from './finding.ts';
import { type Formula, PART_KEYS, type ProposedRows, proposedRows, weightOf } from './formula.ts';
import type { Areas } from './nearness.ts';
import { findProposedCoverage, findProposedFit } from './proposed-parts.ts';
import { findCapability, findFreshness, findText, findTrackRecord } from './provider-parts.ts';
import { findCapacity, findCoverage, findFit } from './row-parts.ts';
import { compareRows, type Row } from './rows.ts';
import { labelRow, plainName } from './wording.ts';

export type ScoreOptions = {
  readonly formula: Formula;
  readonly today: Temporal.PlainDate;
  /** 0 to 1, from the engine that retrieved the candidate. Null when no words were compared. */
  readonly textRelevance: number | null;
  /** Words for codes. They change the lines, never the points. */
  readonly names?: NameLookup;
  /** The map. It chooses which step is proposed and changes no points. */
  readonly areas?: Areas;
};

/**
 * Scores one provider against one need, without the steps that would raise the score: what ranking a list needs
 * (design.md 7, domain.md 4.2). Pure, and the same to the digit whatever the order of rows, activities and claims.
 * @returns the score; of a provider that is ruled out too, with the exclusions beside it
 * @throws RangeError when the text relevance or an adjusted result is not 0 to 1
 */
export function tallyScore(need: OpportunityForMatch, provider: ProviderForMatch, options: ScoreOptions): Score {
  const { formula, today, names = plainName } = options;
  const rows = compareRows(need, provider.activities, formula);
  const proposed = proposedRows(formula, need, provider);
  const findings = findParts(need, provider, rows, options);
  const parts = PART_KEYS.map((key) => explain(key, findings[key], formula, proposed));
  return {
    organisationId: provider.organisationId,
    opportunityId: need.opportunityId,
    formulaVersion: formula.version,
    scoredOn: today.toString(),
    textRelevance: options.textRelevance,
    total: addPoints(parts.map((part) => part.points)),
    parts,
    exclusions: findExclusions(need, provider, today, names, formula),
    missing: [...parts.map((part) => part.missing).filter((line) => line !== null), ...findUnscored(need, provider)],
    perRequirement: rows.map((row) => summarise(row, names)),
  };
}

/** The total of a score and who it is of, without its reasons: what comparing many needs. */
export type Total = Pick<Score, 'organisationId' | 'opportunityId' | 'textRelevance' | 'total' | 'exclusions'>;

/** The total that `tallyScore` gives, at a fraction of the work: nothing is put into words but what rules out. */
export function tallyTotal(need: OpportunityForMatch, provider: ProviderForMatch, options: ScoreOptions): Total {
  const { formula, today, names = plainName } = options;
  return {
    organisationId: provider.organisationId,
    opportunityId: need.opportunityId,
    textRelevance: options.textRelevance,
    total: addPoints(tallyPoints(need, provider, options).map(({ points }) => points)),
    exclusions: findExclusions(need, provider, today, names, formula),
  };
}

/** The points of each part, in the order of the explanation. */
export function tallyPoints(
  need: OpportunityForMatch,
  provider: ProviderForMatch,
  options: ScoreOptions,
): Pick<Part, 'key' | 'points'>[] {
  const { formula } = options;
  const findings = findParts(need, provider, compareRows(need, provider.activities, formula), options);
  const proposed = proposedRows(formula, need, provider);
  return PART_KEYS.map((key) => weigh(key, findings[key], formula, proposed));
}

function findParts(
  need: OpportunityForMatch,
  provider: ProviderForMatch,
  rows: readonly Row[],
  { formula, today, textRelevance, names = plainName }: ScoreOptions,
): Record<PartKey, Finding> {
  const asked = gatherCapabilities(need, formula);
  const current = provider.evidence.filter((item) => item.capabilityCode !== null && isCurrent(item, today));
  const proposed = proposedRows(formula, need, provider);
  const stated = findFit(rows, names);
  const fit = proposed ? findProposedFit(stated, { need, provider, textRelevance, proposed }) : stated;
  return {
    fit,
    text: findText(textRelevance, fit.value),
    capability: findCapability(asked, provider, names, formula),
    coverage: proposed ? findProposedCoverage(need, provider, proposed, names) : findCoverage(rows, names),
    capacity: findCapacity(rows, names, formula),
    freshness: findFreshness(asked, current, names),
    trackRecord: findTrackRecord(provider, formula),
  };
}

function weigh(
  key: PartKey,
  { value }: Pick<Finding, 'value'>,
  formula: Formula,
  proposed: ProposedRows | null,
): Pick<Part, 'key' | 'weight' | 'value' | 'points'> {
  const weight = weightOf(key, formula, proposed);
  const rounded = roundValue(value);
  return { key, weight, value: rounded, points: pointsOf(rounded, weight) };
}

function explain(key: PartKey, found: Finding, formula: Formula, proposed: ProposedRows | null): Part {
  const { label } = formula.parts[key];
  const { weight, value, points } = weigh(key, found, formula, proposed);
  return { key, label, weight, value, points, evidence: found.evidence, missing: found.missing };
}

function findUnscored(need: OpportunityForMatch, provider: ProviderForMatch): string[] {
  return [
    ...(need.tupeLikely && provider.tupeExperience === null
      ? ['Does not say whether it has taken on staff under TUPE, which is likely here']
      : []),
    ...(provider.claimed ? [] : ['A directory entry from public registers: the organisation has not confirmed it']),
  ];
}

function summarise(row: Row, names: NameLookup): RequirementMatch {
  return {
    requirementId: row.requirement.id,
    label: labelRow(names, row.requirement),
    importance: row.requirement.importance,
    activityIds: row.activities.map(({ id }) => id),
    fit: row.fit,
    coverage: row.coverage,
    capacity: row.capacity,
    missingGroups: row.groups.missing,
    missingSpecialisms: row.specialisms.missing,
    coveredDistricts: [...row.districts.met, ...row.districts.partly],
    missingDistricts: row.districts.missing,
  };
}
