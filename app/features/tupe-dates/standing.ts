import { Temporal } from 'temporal-polyfill';
import { derivedOf, isTicked, type PartyProgress, type Progress } from './progress.ts';
import type { Milestone } from './timeline.ts';

/** So many days before its day a milestone is near, and whoever owes it is reminded. */
export const daysAhead = 7;

export const milestoneStates = ['done', 'excused', 'overdue', 'today', 'soon', 'ahead', 'passed'] as const;
/** `passed` is a day that is over and that nobody owes anything on, or that leaves a later one to keep. */
export type MilestoneState = (typeof milestoneStates)[number];

export type Tick = { code: string; doneOn: string; words: string; by: string | null };

export type MilestoneStanding = Milestone & {
  state: MilestoneState;
  doneOn: string | null;
  doneWords: string;
  doneBy: string | null;
  /** Whether somebody ticks it, and it does not follow from what is recorded elsewhere. */
  isTicked: boolean;
  /** Those whose part is missing. */
  waitsFor: readonly PartyProgress[];
};

export type ToStand = { milestones: readonly Milestone[]; ticks: readonly Tick[]; progress: Progress };

/** How each milestone of a plan stands on a day: what was ticked, what follows from the facts, and what is late. */
export function standingOn(today: string, { milestones, ticks, progress }: ToStand): MilestoneStanding[] {
  return milestones.map((milestone) => {
    const derived = derivedOf(milestone.code, progress);
    const tick = isTicked(milestone.code) ? ticks.find(({ code }) => code === milestone.code) : undefined;
    const doneOn = derived?.doneOn ?? tick?.doneOn ?? null;
    return {
      ...milestone,
      state: doneOn !== null ? 'done' : derived?.isExcused ? 'excused' : openState(milestone, today),
      doneOn,
      doneWords: tick?.words ?? '',
      doneBy: tick?.by ?? null,
      isTicked: isTicked(milestone.code),
      waitsFor: derived?.waitsFor ?? [],
    };
  });
}

// After the safe date there is still the last day: the safe one is not late.
function openState({ due, owedBy, code }: Milestone, today: string): MilestoneState {
  if (due < today) return owedBy === null || code === 'eli_safe' ? 'passed' : 'overdue';
  if (due === today) return 'today';
  const near = Temporal.PlainDate.from(today).add({ days: daysAhead }).toString();
  return due <= near ? 'soon' : 'ahead';
}

export type ReminderKind = 'before' | 'due' | 'overdue';
export type Reminder = { milestone: MilestoneStanding; kind: ReminderKind };

const kindOf: Partial<Record<MilestoneState, ReminderKind>> = { soon: 'before', today: 'due', overdue: 'overdue' };

/**
 * What to remind of on a day: what is near, due or late. What was late already when the plan was made is no news, unless the law
 * sets its day.
 */
export function remindersOn(standing: readonly MilestoneStanding[], plannedOn: string): Reminder[] {
  return standing.flatMap((milestone): Reminder[] => {
    const kind = kindOf[milestone.state];
    if (!kind || milestone.owedBy === null) return [];
    if (kind === 'overdue' && milestone.due < plannedOn && milestone.kind !== 'legal') return [];
    return [{ milestone, kind }];
  });
}

/** The organisations that owe what is open of a milestone. The prime stands in for who is not on the market, or not named yet. */
export function owersOf(
  { owedBy, waitsFor }: Pick<MilestoneStanding, 'owedBy' | 'waitsFor'>,
  { parties }: Progress,
  primeId: string,
): string[] {
  if (owedBy === null) return [];
  const owing =
    waitsFor.length > 0
      ? waitsFor
      : parties.filter(({ party }) => (owedBy === 'each' ? party !== 'prime' : party === owedBy));
  const organisations = owing.map(({ organisationId }) => organisationId ?? primeId);
  return organisations.length === 0 ? [primeId] : [...new Set(organisations)];
}
