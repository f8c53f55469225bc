import type { MilestoneState, ReminderKind } from './standing.ts';
import type { TickRefusal } from './tick-milestone.server.ts';
import type { MilestoneKind, MilestoneOwer } from './timeline.ts';

export const kindWords: Readonly<Record<MilestoneKind, string>> = {
  legal: 'The law',
  legal_conservative: 'The law, counted carefully',
  good_practice: 'Good practice',
  transfer: 'The plan of the parties',
};

export const owerWords: Readonly<Record<MilestoneOwer, string>> = {
  outgoing: 'Outgoing provider',
  incoming: 'Incoming provider',
  prime: 'Prime',
  each: 'Outgoing and incoming provider, each for its own staff',
};

export const stateWords: Readonly<Record<MilestoneState, string>> = {
  done: 'Done',
  excused: 'Not needed',
  overdue: 'Overdue',
  today: 'Due today',
  soon: 'Due soon',
  ahead: 'To come',
  passed: 'Past',
};

/** The status whose colour a state has. */
export const stateTags: Readonly<Record<MilestoneState, string>> = {
  done: 'complete',
  excused: 'closed',
  overdue: 'overdue',
  today: 'due',
  soon: 'due',
  ahead: 'ahead',
  passed: 'closed',
};

export const reminderWords: Readonly<Record<ReminderKind, string>> = {
  before: 'Due soon',
  due: 'Due today',
  overdue: 'Overdue',
};

export const tickRefusals: Readonly<Record<TickRefusal, string>> = {
  unknown: 'There is no such date in the plan',
  derived: 'This follows from what is recorded elsewhere on the declaration, and cannot be ticked',
  not_yours: 'This is ticked by the party that owes it',
  in_future: 'The day must be today or earlier',
  not_ticked: 'This is not ticked',
};

/** What stands in for a word of the law where nobody gives a verdict. */
export const noVerdict = 'These dates are counted by rule from the planned day. They are no legal advice: take advice.';
