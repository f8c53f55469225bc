import type { Temporal } from 'temporal-polyfill';
import type { MilestoneStanding } from './standing.ts';

/** Information is as at a day no more than 14 days before it is given (domain.md 3.2): so early it can be gathered for the last day. */
export const eliWindowDays = 14;

/** Whether employee liability information that is not given yet is to be gathered now: from 14 days before its last day. */
export function isEliWindowOpen(milestones: readonly MilestoneStanding[], today: Temporal.PlainDate): boolean {
  const last = milestones.find(({ code }) => code === 'eli');
  if (!last || last.state === 'done' || last.state === 'excused') return false;
  return today.add({ days: eliWindowDays }).toString() >= last.due;
}
