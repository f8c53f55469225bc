import { differencesBetween, type PlanDifference } from './differences.ts';
import type { MilestoneStanding } from './standing.ts';

export type ChangedDate = PlanDifference & {
  /** Whether the new day is over already and nobody has done what it asks. */
  isPast: boolean;
  /** The day on which it was done; that stays. */
  doneOn: string | null;
};

/** The dates that differ between two plans of a transfer, with those whose new day is over already. */
export function changedDates(
  before: readonly MilestoneStanding[],
  after: readonly MilestoneStanding[],
  today: string,
): ChangedDate[] {
  return differencesBetween(before, after).map((change) => {
    const milestone = after.find(({ code }) => code === change.code);
    const isOpen = milestone !== undefined && milestone.state !== 'done' && milestone.state !== 'excused';
    return {
      ...change,
      isPast: isOpen && milestone.due < today,
      doneOn: milestone?.doneOn ?? null,
    };
  });
}
