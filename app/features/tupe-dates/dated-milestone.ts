import { paths } from '#app/paths.ts';
import type { Dated } from '../calendars/dated.ts';
import type { Milestone, MilestoneOwer } from './timeline.ts';
import { owerWords } from './words.ts';

export type DatedPlan = Pick<Dated, 'title' | 'primeName' | 'version' | 'changedAt' | 'isCancelled'> & {
  declarationId: string;
};

/** One day of a plan in a calendar. It is known by its declaration and its code, so that it moves with the plan. */
export function datedMilestone({ declarationId, title, ...plan }: DatedPlan, milestone: Milestone): Dated {
  const { code, heading, due, owedBy, words } = milestone;
  return {
    ...plan,
    kind: 'tupe',
    id: `${declarationId}-${code}`,
    title: `${heading}, ${title}`,
    date: due,
    path: paths.tupeDates(declarationId),
    note: owedBy ? `${words} Owed by: ${owerWords[owedBy]}.` : words,
  };
}

const owed: Readonly<Record<string, readonly MilestoneOwer[]>> = {
  prime: ['prime'],
  outgoing: ['outgoing', 'each'],
  incoming: ['incoming', 'each'],
};

/** The days of a plan that parties have in calendars of their own: what they owe, and the transfer. */
export function ownMilestones(milestones: readonly Milestone[], parties: readonly string[]): Milestone[] {
  return milestones.filter(
    ({ code, owedBy }) =>
      code === 'transfer' || parties.some((party) => owedBy !== null && owed[party]?.includes(owedBy)),
  );
}
