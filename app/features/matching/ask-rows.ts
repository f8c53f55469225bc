import type { Temporal } from 'temporal-polyfill';
import { type AskedCapability, findStanding, gatherCapabilities, reach } from './capability.ts';
import { ALL_CUSTOMERS, type Level, type OpportunityForMatch, type Requirement } from './domain.ts';
import type { Formula, ProposedRows } from './formula.ts';
import { findTrackRecord } from './provider-parts.ts';
import type { AskedNeed, AskedRow } from './retrieval/asked.ts';
import type { Vocabulary } from './vocabulary.ts';

const levels = [0, 1, 2, 3, 4] as const satisfies readonly Level[];
const verifiedFrom = 10;

/**
 * Writes a need as a search over published rows that counts the points of everything but the words, so that retrieval
 * orders providers as the score does. Where no words are compared the fit counts for them, as in the score.
 */
export function askRows(
  need: OpportunityForMatch,
  {
    formula,
    vocabulary,
    today,
    wordsCompared,
  }: { formula: Formula; vocabulary: Vocabulary; today: Temporal.PlainDate; wordsCompared: boolean },
): AskedNeed {
  const { parts } = formula;
  const asked = gatherCapabilities(need, formula);
  const capabilityWeight = sum(asked.map(({ weight }) => weight));
  const ofAll = [
    ...(asked.length === 0 ? [parts.capability.weight, parts.freshness.weight] : []),
    ...(need.requirements.some(({ districts }) => districts.length > 0) ? [] : [parts.coverage.weight]),
    ...(need.requirements.some((each) => volumesOf(each).length > 0) ? [] : [parts.capacity.weight]),
    parts.trackRecord.weight * findTrackRecord({ trackRecord: { delivered: 0, adjusted: null } }, formula).value,
  ];
  return {
    rows: askEach(need.requirements, formula, vocabulary, parts.fit.weight + (wordsCompared ? 0 : parts.text.weight)),
    capabilities: asked.map((each) => {
      const share = each.weight / capabilityWeight;
      return {
        code: each.code,
        points: pointsByLevel(each, formula).map((value) => value * share * parts.capability.weight),
        freshPoints: share * parts.freshness.weight,
      };
    }),
    mandatoryEvidence: [...new Set(need.mandatoryEvidence)],
    pointsOfAll: sum(ofAll),
    words: wordsCompared ? parts.text.weight : 0,
    proposed: formula.proposed && proposedPoints(need, formula, formula.proposed, wordsCompared),
    isProposed: need.proposed,
    notInPerson: formula.notInPerson,
    unstatedCapacity: formula.unstatedCapacity,
    today: today.toString(),
  };
}

// The most that a pair can come to whose rows were only read from a text: what its fit and its place are worth is not asked.
function proposedPoints(
  need: OpportunityForMatch,
  { parts }: Formula,
  { weights, worth }: ProposedRows,
  wordsCompared: boolean,
): AskedNeed['proposed'] {
  const asksForPlaces = need.requirements.some(({ districts }) => districts.length > 0);
  const coverage = asksForPlaces ? parts.coverage.weight * (need.proposed ? 1 : worth) : 0;
  const fit = weights.fit + (wordsCompared ? 0 : weights.text);
  return { points: fit + coverage, words: wordsCompared ? weights.text : 0 };
}

function askEach(
  requirements: readonly Requirement[],
  formula: Formula,
  vocabulary: Vocabulary,
  fitWeight: number,
): AskedRow[] {
  const weightOf = ({ importance }: Requirement) => formula.importance[importance];
  const all = sum(requirements.map(weightOf));
  const placed = sum(requirements.filter(({ districts }) => districts.length > 0).map(weightOf));
  const counted = sum(requirements.filter((each) => volumesOf(each).length > 0).map(weightOf));
  return requirements.map((requirement) => {
    const { serviceType, customerGroups, specialisms, districts } = requirement;
    const weight = weightOf(requirement);
    const fit = (fitWeight * weight) / all;
    const groupShare = specialisms.length === 0 ? 1 : customerGroups.length === 0 ? 0 : formula.groupShare;
    const asksForPeople = customerGroups.length > 0;
    return {
      serviceType,
      groups: [...new Set(customerGroups)].map((code) => askGroup(code, formula, vocabulary)),
      specialisms: [...new Set(specialisms)],
      districts: [...new Set(districts)],
      around: vocabulary.districtsAround(districts),
      volumes: volumesOf(requirement),
      points: {
        groups: fit * groupShare,
        specialisms: fit * (1 - groupShare),
        coverage: districts.length === 0 ? 0 : (formula.parts.coverage.weight * weight) / placed,
        capacity: volumesOf(requirement).length === 0 ? 0 : (formula.parts.capacity.weight * weight) / counted,
        whenAnswered: asksForPeople || specialisms.length > 0 ? 0 : fit,
      },
    };
  });
}

function askGroup(code: string, { partOfEveryone }: Formula, vocabulary: Vocabulary): AskedRow['groups'][number] {
  return code === ALL_CUSTOMERS
    ? { codes: [code], ofAnyone: partOfEveryone }
    : { codes: vocabulary.groupsThatMeet([code]), ofAnyone: 0 };
}

function volumesOf({ volumeLow, volumeCentral, volumeHigh }: Requirement): number[] {
  return [volumeLow, volumeCentral, volumeHigh].filter((volume) => volume !== null);
}

// By what a row holds: a claimed level as it is, a verified one as ten more.
function pointsByLevel(asked: AskedCapability, formula: Formula): number[] {
  const worth = (claimedLevel: Level, verifiedLevel: Level | null) =>
    reach(
      findStanding(
        [{ capabilityCode: asked.code, claimedLevel, verifiedLevel, verifiedOn: null }],
        asked.code,
        formula,
      ),
      asked,
    );
  const claimed = levels.map((level) => worth(level, null));
  const unused = Array.from({ length: verifiedFrom - levels.length }, () => 0);
  return [...claimed, ...unused, ...levels.map((level) => worth(level, level))];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
