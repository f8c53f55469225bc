import type { Milestone } from './timeline.ts';

export type PlanDifference = {
  code: string;
  heading: string;
  /** Null for a day that the one plan has and the other has not. */
  before: string | null;
  after: string | null;
};

/** What differs between two plans of a transfer, in the order of their days. */
export function differencesBetween(before: readonly Milestone[], after: readonly Milestone[]): PlanDifference[] {
  const old = new Map(before.map((milestone) => [milestone.code, milestone]));
  const kept = new Set(after.map(({ code }) => code));
  const changed = after.map(({ code, heading, due }) => ({
    code,
    heading,
    before: old.get(code)?.due ?? null,
    after: due,
  }));
  const gone = before
    .filter(({ code }) => !kept.has(code))
    .map(({ code, heading, due }) => ({ code, heading, before: due, after: null }));
  return [...changed, ...gone].filter((one) => one.before !== one.after);
}
