import { addPoints } from './arithmetic.ts';
import { gatherCapabilities } from './capability.ts';
import { applyChange } from './change.ts';
import { EFFORTS, type OpportunityForMatch, type ProviderForMatch, type Raise, type Score } from './domain.ts';
import { proposeCapabilitySteps, proposeEvidenceSteps } from './provider-steps.ts';
import { proposeRowSteps, type Step } from './row-steps.ts';
import { compareRows } from './rows.ts';
import { type ScoreOptions, tallyScore } from './tally.ts';
import { byCodeUnit, noWords, plainName } from './wording.ts';

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
    .map((step) => ({ ...step, points: gain(need, provider, score, step, options) }))
    .filter((raise) => raise.points > 0)
    .sort(compareRaises);
}

function proposeSteps(need: OpportunityForMatch, provider: ProviderForMatch, options: ScoreOptions): Step[] {
  const { formula, names = plainName } = options;
  const rows = compareRows(need, provider.activities, formula);
  const asked = gatherCapabilities(need, formula);
  const steps = [
    ...proposeRowSteps(rows, provider, names),
    ...proposeCapabilitySteps(asked, provider, names, formula),
    ...proposeEvidenceSteps(asked, provider, options.today, names),
  ];
  return [...new Map(steps.map((step) => [JSON.stringify(step.change), step])).values()];
}

function gain(
  need: OpportunityForMatch,
  provider: ProviderForMatch,
  score: Score,
  step: Step,
  options: ScoreOptions,
): number {
  const changed = applyChange(provider, step.change, options.today);
  return addPoints([tallyScore(need, changed, { ...options, names: noWords }).total, -score.total]);
}

function compareRaises(left: Raise, right: Raise): number {
  return (
    EFFORTS.indexOf(left.effort) - EFFORTS.indexOf(right.effort) ||
    right.points - left.points ||
    byCodeUnit(left.text, right.text)
  );
}
