import type { Employer, InformItem } from './items.ts';

/** Whom an employer informs and consults (domain.md 3.3 and 3.6). */
export const routes = ['union', 'existing', 'elected', 'direct'] as const;
export type Route = (typeof routes)[number];

export const ways = ['letter', 'email', 'meeting'] as const;
export type Way = (typeof ways)[number];

export const entryKinds = ['meeting', 'proposal', 'reply', 'decision'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Once that representatives, or the staff, were told something. Withdrawn entries are left out before. */
export type Told = { on: string; items: readonly InformItem[]; letterIds: readonly string[] };

/** What is recorded of one employer. Null is what nobody has said yet. */
export type ConsultationFacts = {
  employer: Employer;
  hasAffectedStaff: boolean | null;
  measuresEnvisaged: boolean | null;
  route: Route | null;
  unionName: string | null;
  representatives: number | null;
  electionCalledOn: string | null;
  electionHeldOn: string | null;
  /** What the test of the direct route came to. */
  directAllowed: boolean | null;
  told: readonly Told[];
  /** The days of the log, without withdrawn entries. */
  logged: readonly string[];
  startsOn: string | null;
  endsOn: string | null;
  closingWords: string | null;
  /** The newest measures letter of each incoming provider that sent one. */
  letters: readonly { id: string; envisaged: boolean }[];
};

/** The planned days (domain.md 3.8); null while no transfer date is known. */
export type ConsultationDays = {
  electBy: string;
  letterBy: string;
  informBy: string;
  closeBy: string;
  transferOn: string;
};

/** What may be lacking, by name. */
export const gaps = [
  'affected_staff',
  'measures_said',
  'route',
  'union_name',
  'representatives',
  'election_called',
  'election_held',
  'direct_test',
  'direct_not_allowed',
  'letter_to_pass_on',
  'start',
  'log',
  'end',
  'closing_words',
] as const;
export type Gap = (typeof gaps)[number];
export type Missing = Gap | InformItem;

export type StepCode = 'representatives' | 'inform' | 'consult';
export type Step = {
  code: StepCode;
  status: 'not_needed' | 'not_started' | 'partly' | 'done';
  missing: Missing[];
  /** The planned day, and the day on which it was done. */
  due: string | null;
  doneOn: string | null;
  /** Whether the planned day is over and it is not done, or was done after it. */
  isLate: boolean;
};
