import type { Actor } from '../identity/actor.ts';
import { partyOf, type TupeThing } from '../tupe/policy.ts';
import type { MilestoneStanding } from '../tupe-dates/standing.ts';

const mostShown = 4;
const open = ['overdue', 'today', 'soon', 'ahead'];

/** The open dates of a transfer, those that are owed by whoever reads first; no more than fit beside each other. */
export function ownDates(milestones: readonly MilestoneStanding[], actor: Actor, thing: TupeThing) {
  const isOwn = ({ owedBy }: MilestoneStanding) =>
    owedBy !== null &&
    (owedBy === 'each'
      ? partyOf(thing, actor, 'outgoing') !== null || partyOf(thing, actor, 'incoming') !== null
      : partyOf(thing, actor, owedBy) !== null);
  const dates = milestones
    .filter(({ state, owedBy }) => open.includes(state) && owedBy !== null)
    .map((milestone) => ({
      code: milestone.code,
      heading: milestone.heading,
      due: milestone.due,
      state: milestone.state,
      owedBy: milestone.owedBy,
      isOwn: isOwn(milestone),
    }));
  return {
    own: dates.filter((date) => date.isOwn).slice(0, mostShown),
    next: dates.find(({ state }) => state !== 'overdue') ?? null,
    overdue: dates.filter(({ state }) => state === 'overdue'),
  };
}
