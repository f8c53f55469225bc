import { Temporal } from 'temporal-polyfill';
import type { MilestoneState } from './standing.ts';
import type { MilestoneOwer } from './timeline.ts';

/** The size of the picture and its parts, in units of its own. */
export const picture = { width: 760, left: 150, right: 24, top: 34, lane: 40, dot: 22 } as const;

const lanes: readonly { owedBy: MilestoneOwer | null; name: string }[] = [
  { owedBy: 'outgoing', name: 'Outgoing provider' },
  { owedBy: 'incoming', name: 'Incoming provider' },
  { owedBy: 'each', name: 'Each employer' },
  { owedBy: 'prime', name: 'Prime' },
  { owedBy: null, name: 'Nobody: to know' },
];

type Drawn = { code: string; due: string; owedBy: MilestoneOwer | null; state: MilestoneState };
export type Dot = { code: string; number: number; x: number; y: number; state: MilestoneState };
export type Picture = {
  height: number;
  lanes: { name: string; y: number }[];
  dots: Dot[];
  quarters: { x: number; label: string }[];
  /** Null where today lies outside. */
  todayX: number | null;
  transferX: number | null;
};

/**
 * Where everything of a plan stands in its picture: time runs to the right, whoever owes it has a lane. Days that lie too close to
 * be told apart are drawn beside one another, in their order.
 */
export function layOut(milestones: readonly Drawn[], today: string): Picture {
  const days = milestones.map(({ due }) => due).toSorted();
  const scale = scaleOf(days[0] ?? today, days.at(-1) ?? today);
  const yOf = (index: number) => picture.top + picture.lane * (index + 0.5);
  const numbered = milestones.map((milestone, index) => ({ ...milestone, number: index + 1 }));
  return {
    height: picture.top + picture.lane * lanes.length + 30,
    lanes: lanes.map(({ name }, index) => ({ name, y: yOf(index) })),
    dots: lanes.flatMap(({ owedBy }, index) =>
      apart(
        numbered.filter((milestone) => milestone.owedBy === owedBy).map((one) => ({ ...one, x: scale.xOf(one.due) })),
      ).map(({ code, number, x, state }) => ({ code, number, x, y: yOf(index), state })),
    ),
    quarters: scale.quarters,
    todayX: scale.holds(today) ? scale.xOf(today) : null,
    transferX: numbered.filter(({ code }) => code === 'transfer').map(({ due }) => scale.xOf(due))[0] ?? null,
  };
}

/** Keeps the order and leaves at least the width of a dot between two of a lane. */
function apart<Placed extends { x: number }>(placed: readonly Placed[]): Placed[] {
  let free = 0;
  return placed.map((one) => {
    const x = Math.max(one.x, free);
    free = x + picture.dot;
    return { ...one, x };
  });
}

function scaleOf(first: string, last: string) {
  const from = Temporal.PlainDate.from(first);
  const daysTo = (day: string) => from.until(Temporal.PlainDate.from(day), { largestUnit: 'days' }).days;
  const whole = Math.max(1, daysTo(last));
  const room = picture.width - picture.left - picture.right - picture.dot;
  const xOf = (day: string) => Math.round(picture.left + picture.dot / 2 + (daysTo(day) / whole) * room);
  return { xOf, holds: (day: string) => day >= first && day <= last, quarters: quartersBetween(first, last, xOf) };
}

function quartersBetween(first: string, last: string, xOf: (day: string) => number) {
  const quarters: { x: number; label: string }[] = [];
  let month = Temporal.PlainDate.from(first).with({ day: 1 }).add({ months: 1 });
  for (; month.toString() <= last; month = month.add({ months: 1 })) {
    if (month.month % 3 !== 1) continue;
    const label = month.toLocaleString('en-GB', { month: 'short', year: 'numeric' });
    quarters.push({ x: xOf(month.toString()), label });
  }
  return quarters;
}
