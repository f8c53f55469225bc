import { addPoints } from './arithmetic.ts';
import { gatherCapabilities } from './capability.ts';
import { applyChange } from './change.ts';
import {
  type Change,
  EFFORTS,
  type OpportunityForMatch,
  type PartKey,
  type ProviderForMatch,
  type Raise,
  type Score,
} from './domain.ts';
import { proposeCapabilitySteps, proposeEvidenceSteps } from './provider-steps.ts';
import { proposeRowSteps, type Step } from './row-steps.ts';
import { compareRows } from './rows.ts';
import { type ScoreOptions, tallyPoints } from './tally.ts';
import { byCodeUnit, plainName } from './wording.ts';

/**
 * Finds the steps that would raise a score. Each is taken on paper and scored again, so that its points are what the
 * provider would gain by it alone, today.
 * @param score the score of the provider as it is
 * @returns only steps that gain something; the cheapest kind first, within a kind the one that gains most
 */
export function findRaises(
  need: OpportunityForMatch,
  provider: ProviderForMatch,
  score: Score,
  options: ScoreOptions,
): Raise[] {
  return proposeSteps(need, provider, options)
    .map((step) => ({ ...step, ...gainOf(need, provider, score, step, options) }))
    .filter((raise) => raise.points > 0)
    .sort(compareRaises);
}

/**
 * Finds the cheapest step that would raise one part: of the least effort; then the smallest, one district before ten; then
 * the one that brings most.
 * @param raises in their order, as `findRaises` gives them
 * @returns null when no step is known, as for words and track record
 */
export function cheapestFor(part: PartKey, raises: readonly Raise[]): Raise | null {
  const [cheapest] = raises
    .filter(({ gains }) => (gains[part] ?? 0) > 0)
    .sort(
      (left, right) =>
        EFFORTS.indexOf(left.effort) - EFFORTS.indexOf(right.effort) ||
        sizeOf(left.change) - sizeOf(right.change) ||
        (right.gains[part] ?? 0) - (left.gains[part] ?? 0),
    );
  return cheapest ?? null;
}

function sizeOf(change: Change): number {
  return 'codes' in change ? change.codes.length : 1;
}

function proposeSteps(need: OpportunityForMatch, provider: ProviderForMatch, options: ScoreOptions): Step[] {
  const { formula, names = plainName } = options;
  const rows = compareRows(need, provider.activities, formula);
  const asked = gatherCapabilities(need, formula);
  const steps = [
    ...proposeRowSteps(rows, provider, names, options.areas),
    ...proposeCapabilitySteps(asked, provider, names, formula),
    ...proposeEvidenceSteps(asked, provider, options.today, names),
  ];
  return [...new Map(steps.map((step) => [JSON.stringify(step.change), step])).values()];
}

function gainOf(
  need: OpportunityForMatch,
  provider: ProviderForMatch,
  score: Score,
  step: Step,
  options: ScoreOptions,
): Pick<Raise, 'points' | 'gains'> {
  const changed = applyChange(provider, step.change, options.today);
  const then = tallyPoints(need, changed, options);
  const gains = then.map(({ key, points }, index) => [key, addPoints([points, -(score.parts[index]?.points ?? 0)])]);
  return {
    points: addPoints([...then.map(({ points }) => points), -score.total]),
    gains: Object.fromEntries(gains.filter(([, points]) => points !== 0)),
  };
}

function compareRaises(left: Raise, right: Raise): number {
  return (
    EFFORTS.indexOf(left.effort) - EFFORTS.indexOf(right.effort) ||
    right.points - left.points ||
    byCodeUnit(left.text, right.text)
  );
}
