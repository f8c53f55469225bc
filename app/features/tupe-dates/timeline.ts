import type { Temporal } from 'temporal-polyfill';
import {
  type milestoneCodes,
  type milestoneKinds,
  type milestoneOwers,
  type TupeNation,
  type TupeRules,
  tupeRules,
} from '#db/reference/tupe-rules.ts';
import { ruleFor } from './rules-in-force.ts';

export type MilestoneCode = (typeof milestoneCodes)[number];
export type MilestoneKind = (typeof milestoneKinds)[number];
/** Who owes it; "each" is the outgoing and the incoming provider, each for its own staff. */
export type MilestoneOwer = (typeof milestoneOwers)[number];

/** One day of the plan of a transfer. Due is a calendar date; it is late from the beginning of the day after. */
export type Milestone = {
  code: MilestoneCode;
  heading: string;
  due: string;
  kind: MilestoneKind;
  /** Null for a day that nobody owes anything on. */
  owedBy: MilestoneOwer | null;
  words: string;
  source: string;
  /** Whether a steward should still check the rule behind it. */
  verify: boolean;
};

export type TransferToPlan = {
  transferOn: Temporal.PlainDate;
  nation: TupeNation;
  /** Where the longer time for claims is in force (Employment Rights Act 2025); the rule holds where nothing is said. */
  claimMonths?: number | undefined;
};

type Entry = TupeRules['milestones'][number];
type Placed = { due: Temporal.PlainDate; source?: string; verify?: boolean; count?: number };

/**
 * The days of a transfer, in the order in which they come (domain.md 3.8), by the rules for its date and nation. Legal dates
 * are calendar dates: none is moved for a weekend.
 */
export function timelineOf(transfer: TransferToPlan): Milestone[] {
  return tupeRules.milestones.flatMap((entry) => {
    const placed = place(entry, transfer);
    return placed ? [milestoneOf(entry, placed)] : [];
  });
}

function place({ when }: Entry, transfer: TransferToPlan): Placed | null {
  if ('days' in when) return { due: transfer.transferOn.add({ days: when.days }) };
  if ('months' in when) return { due: transfer.transferOn.add({ months: when.months }) };
  return placeByRule[when.rule](transfer);
}

type ByRule = (transfer: TransferToPlan) => Placed | null;
const placeByRule: Readonly<
  Record<'employee_information' | 'employee_information_safe' | 'claim_window' | 'collective_terms', ByRule>
> = {
  employee_information: ({ transferOn, nation }) => {
    const { days, source, verify } = ruleFor('employee_information', nation, transferOn.toString());
    return { due: transferOn.subtract({ days }), source, verify, count: days };
  },
  employee_information_safe: ({ transferOn, nation }) => {
    const { days, safe_days, source } = ruleFor('employee_information', nation, transferOn.toString());
    return { due: transferOn.subtract({ days: safe_days }), source, count: days };
  },
  claim_window: ({ transferOn, nation, claimMonths }) => {
    const { months, may_become, source, verify } = ruleFor('claim_window', nation, transferOn.toString());
    const count = claimMonths !== undefined && claimMonths === may_become ? claimMonths : months;
    return { due: transferOn.add({ months: count }).subtract({ days: 1 }), source, verify, count };
  },
  collective_terms: ({ transferOn, nation }) => {
    const { months, source, verify } = ruleFor('collective_terms', nation, transferOn.toString());
    return months === null ? null : { due: transferOn.add({ months }), source, verify, count: months };
  },
};

function milestoneOf(entry: Entry, { due, source, verify, count }: Placed): Milestone {
  const { code, heading, kind, owed_by: owedBy } = entry;
  return {
    code,
    heading,
    due: due.toString(),
    kind,
    owedBy,
    words: entry.words.replaceAll(/\{(?:days|months)\}/g, String(count ?? '')),
    source: source ?? entry.source,
    verify: entry.verify || (verify ?? false),
  };
}
