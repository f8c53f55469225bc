export const deadlines = ['clarification', 'response', 'decision', 'standstill'] as const;
/** The dates of an opportunity that anyone may read. */
export type Deadline = (typeof deadlines)[number];
/** With those that only its parties have. */
export type DatedKind =
  | Deadline
  | 'assessing'
  | 'scores'
  | 'sheets'
  | 'challenge'
  | 'challenge_answer'
  | 'challenge_finding'
  | 'tupe';

export const datedWords: Readonly<Record<DatedKind, string>> = {
  clarification: 'Last day for questions',
  response: 'Last day to respond',
  decision: 'Decision due',
  standstill: 'Standstill ends',
  assessing: 'Assessing can begin',
  scores: 'Scores and decisions due',
  sheets: 'Score sheets to lock',
  challenge: 'Last day to ask for a review of the decision',
  challenge_answer: 'Answer to the request for a review due',
  challenge_finding: 'Finding on the challenge due',
  tupe: 'TUPE',
};

/** One day of a calendar. */
export type Dated = {
  kind: DatedKind;
  /** Of the opportunity, the decision or the date of a transfer that the day is about: together with the kind, what the day is known by. */
  id: string;
  title: string;
  primeName: string;
  date: string;
  /** Rises when the opportunity is amended, so that calendars take over what changed. */
  version: number;
  changedAt: Date;
  isCancelled: boolean;
  path: string;
  /** A line more below it. */
  note?: string;
};

type Dates = {
  clarificationDeadline: string | null;
  responseDeadline: string | null;
  decisionDate: string | null;
  standstillUntil: string | null;
};

/** The public dates of an opportunity, in the order of an award. Those that are not stated are left out. */
export function datesOf(dates: Dates): { kind: Deadline; date: string }[] {
  const all: { kind: Deadline; date: string | null }[] = [
    { kind: 'clarification', date: dates.clarificationDeadline },
    { kind: 'response', date: dates.responseDeadline },
    { kind: 'decision', date: dates.decisionDate },
    { kind: 'standstill', date: dates.standstillUntil },
  ];
  return all.flatMap(({ kind, date }) => (date === null ? [] : [{ kind, date }]));
}
