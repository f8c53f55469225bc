import { z } from 'zod';
import { formatDate, formatMoney } from '../wording.ts';
import { calendars } from '../working-days/bank-holidays.ts';
import {
  calendarWords,
  jurisdictions,
  jurisdictionWords,
  parties,
  partyWords,
  transferTypes,
  transferTypeWords,
  twoTierRegimes,
  twoTierWords,
} from './domain.ts';
import type { RecordPart } from './record-schema.ts';

/** A version as it was kept. What later versions brought is absent from the earlier ones. */
export const recordSnapshot = z.object({
  jurisdiction: z.enum(jurisdictions).optional(),
  calendar: z.enum(calendars).optional(),
  transferType: z.enum(transferTypes).optional(),
  clientName: z.string().optional(),
  services: z.string().optional(),
  sites: z.array(z.string()).optional(),
  plannedTransferOn: z.string().nullish(),
  oldContractEndsOn: z.string().nullish(),
  groupingDescription: z.string().optional(),
  headcount: z.number().nullish(),
  fte: z.number().nullish(),
  annualPayPence: z.number().nullish(),
  redundancyPence: z.number().nullish(),
  publicOriginCount: z.number().nullish(),
  fairDealCount: z.number().nullish(),
  fragmentationCount: z.number().nullish(),
  twoTierRegime: z.enum(twoTierRegimes).optional(),
  parties: z.array(z.object({ id: z.string(), party: z.enum(parties), name: z.string() })).optional(),
});
export type RecordSnapshot = z.infer<typeof recordSnapshot>;

const number = (value: number | null | undefined) => (value == null ? '' : value.toLocaleString('en-GB'));
const money = (pence: number | null | undefined) => (pence == null ? '' : formatMoney(pence));
const date = (value: string | null | undefined) => (value == null ? '' : formatDate(value));

const fields: readonly { part: RecordPart | 'parties'; label: string; words: (record: RecordSnapshot) => string }[] = [
  {
    part: 'work',
    label: 'What moves',
    words: ({ transferType }) => (transferType ? transferTypeWords[transferType] : ''),
  },
  { part: 'work', label: 'Client', words: ({ clientName }) => clientName ?? '' },
  { part: 'work', label: 'Services', words: ({ services }) => services ?? '' },
  { part: 'work', label: 'Sites', words: ({ sites }) => (sites ?? []).join('; ') },
  {
    part: 'work',
    label: 'Where the staff work',
    words: ({ jurisdiction }) => (jurisdiction ? jurisdictionWords[jurisdiction] : ''),
  },
  { part: 'work', label: 'Bank holidays of', words: ({ calendar }) => (calendar ? calendarWords[calendar] : '') },
  { part: 'dates', label: 'Planned day of the transfer', words: ({ plannedTransferOn }) => date(plannedTransferOn) },
  { part: 'dates', label: 'Last day of the old contract', words: ({ oldContractEndsOn }) => date(oldContractEndsOn) },
  { part: 'staff', label: 'Team', words: ({ groupingDescription }) => groupingDescription ?? '' },
  { part: 'staff', label: 'Headcount', words: ({ headcount }) => number(headcount) },
  { part: 'staff', label: 'Full-time equivalent', words: ({ fte }) => number(fte) },
  { part: 'staff', label: 'Pay for a year', words: ({ annualPayPence }) => money(annualPayPence) },
  { part: 'staff', label: 'Redundancy exposure', words: ({ redundancyPence }) => money(redundancyPence) },
  {
    part: 'staff',
    label: 'Once worked in the public sector',
    words: ({ publicOriginCount }) => number(publicOriginCount),
  },
  { part: 'staff', label: 'Protected by New Fair Deal', words: ({ fairDealCount }) => number(fairDealCount) },
  {
    part: 'staff',
    label: 'Incoming providers for each team',
    words: ({ fragmentationCount }) => number(fragmentationCount),
  },
  {
    part: 'staff',
    label: 'Rules that protect the workforce',
    words: ({ twoTierRegime }) => (twoTierRegime ? twoTierWords[twoTierRegime] : ''),
  },
  {
    part: 'parties',
    label: 'Parties',
    words: ({ parties: named }) => (named ?? []).map(({ party, name }) => `${partyWords[party]}: ${name}`).join('; '),
  },
];

export type Difference = { label: string; before: string; after: string };

/** What one version says otherwise than the one before, in the order of the record; '' for what was not said. */
export function differences(before: RecordSnapshot, after: RecordSnapshot): Difference[] {
  return fields
    .map(({ label, words }) => ({ label, before: words(before), after: words(after) }))
    .filter((difference) => difference.before !== difference.after);
}

/** The whole record in words, in its order; '' for what nobody has said. */
export function recordInWords(record: RecordSnapshot) {
  return fields.map(({ part, label, words }) => ({ part, label, value: words(record) }));
}
