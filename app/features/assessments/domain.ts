// A score sheet is one assessor's scores of one provider's answer; a consensus is what the chair records of them all.
// Both are tables with guards: what is not in them cannot happen.

export const sheetStates = ['not_started', 'saved', 'locked', 'set_aside'] as const;
export type SheetState = (typeof sheetStates)[number];
export const sheetEvents = ['save', 'lock', 'set_aside', 'take_up'] as const;
export type SheetEvent = (typeof sheetEvents)[number];

/** What must be so before a sheet is saved or locked. */
export type SheetGuards = {
  /** Nobody has ended scoring. */
  scoringOpen: boolean;
  /** Its assessor is one still, has declared conflicts and has none with this provider. */
  mayScore: boolean;
  /** Every criterion has points and a reason. */
  complete: boolean;
};

/**
 * What becomes of a sheet. `set_aside`: its assessor left or was taken off, or scoring was closed: an unlocked sheet no
 * longer counts, a locked one stays as it is. `take_up`: the assessor was appointed again in time.
 */
export const sheetTable: Readonly<Record<SheetState, Partial<Record<SheetEvent, SheetState>>>> = {
  not_started: { save: 'saved', lock: 'locked', set_aside: 'not_started', take_up: 'not_started' },
  saved: { save: 'saved', lock: 'locked', set_aside: 'set_aside', take_up: 'saved' },
  locked: { set_aside: 'locked', take_up: 'locked' },
  set_aside: { set_aside: 'set_aside', take_up: 'saved' },
};

export type SheetRefusal = 'locked' | 'scoring_ended' | 'not_assessor' | 'incomplete';
export type Step<State, Refusal> = { ok: true; state: State } | { ok: false; reason: Refusal };

/** The state of a sheet after an event, or why the event may not happen to it. */
export function nextSheet(state: SheetState, event: SheetEvent, guards: SheetGuards): Step<SheetState, SheetRefusal> {
  const to = sheetTable[state][event];
  if (event === 'save' || event === 'lock') {
    if (state === 'locked') return { ok: false, reason: 'locked' };
    if (!guards.scoringOpen) return { ok: false, reason: 'scoring_ended' };
    if (!guards.mayScore) return { ok: false, reason: 'not_assessor' };
    if (event === 'lock' && !guards.complete) return { ok: false, reason: 'incomplete' };
  }
  if (event === 'take_up' && !guards.scoringOpen) return { ok: false, reason: 'scoring_ended' };
  return to ? { ok: true, state: to } : { ok: false, reason: 'not_assessor' };
}

export const consensusStates = ['waiting', 'open', 'recorded', 'locked'] as const;
export type ConsensusState = (typeof consensusStates)[number];
export const consensusEvents = ['end_scoring', 'save', 'lock'] as const;
export type ConsensusEvent = (typeof consensusEvents)[number];

/** What must be so before a consensus is saved or locked. */
export type ConsensusGuards = {
  /** Who does it is the chair, or stands in where the chair has a conflict. */
  isRecorder: boolean;
  /** Every criterion has points, and a reason where they are not the mean of the locked scores. */
  complete: boolean;
};

/** What becomes of a consensus: nobody records one before scoring has ended, and nobody changes one that is locked. */
export const consensusTable: Readonly<Record<ConsensusState, Partial<Record<ConsensusEvent, ConsensusState>>>> = {
  waiting: { end_scoring: 'open' },
  open: { save: 'recorded', lock: 'locked' },
  recorded: { save: 'recorded', lock: 'locked' },
  locked: {},
};

export type ConsensusRefusal = 'waiting' | 'locked' | 'scoring_ended' | 'not_recorder' | 'incomplete';

/** The state of a consensus after an event, or why the event may not happen to it. */
export function nextConsensus(
  state: ConsensusState,
  event: ConsensusEvent,
  guards: ConsensusGuards,
): Step<ConsensusState, ConsensusRefusal> {
  const to = consensusTable[state][event];
  if (!to) return { ok: false, reason: event === 'end_scoring' ? 'scoring_ended' : blockedBy(state) };
  if (event === 'end_scoring') return { ok: true, state: to };
  if (!guards.isRecorder) return { ok: false, reason: 'not_recorder' };
  if (event === 'lock' && !guards.complete) return { ok: false, reason: 'incomplete' };
  return { ok: true, state: to };
}

function blockedBy(state: ConsensusState): ConsensusRefusal {
  return state === 'locked' ? 'locked' : 'waiting';
}

type SheetFacts = { saved: boolean; lockedAt: Date | null; assessorRemoved: boolean; scoringEnded: boolean };

/** The state of a sheet, from what is stored. */
export function sheetStateOf({ saved, lockedAt, assessorRemoved, scoringEnded }: SheetFacts): SheetState {
  if (lockedAt) return 'locked';
  if (!saved) return 'not_started';
  return assessorRemoved || scoringEnded ? 'set_aside' : 'saved';
}

type ConsensusFacts = { saved: boolean; lockedAt: Date | null; scoringEnded: boolean };

/** The state of a consensus, from what is stored. */
export function consensusStateOf({ saved, lockedAt, scoringEnded }: ConsensusFacts): ConsensusState {
  if (lockedAt) return 'locked';
  if (!scoringEnded) return 'waiting';
  return saved ? 'recorded' : 'open';
}

export const sheetWords: Readonly<Record<SheetState, string>> = {
  not_started: 'Not started',
  saved: 'Saved, not locked',
  locked: 'Locked',
  set_aside: 'Does not count',
};

export const consensusWords: Readonly<Record<ConsensusState, string>> = {
  waiting: 'Waiting for scores',
  open: 'Not started',
  recorded: 'Saved, not locked',
  locked: 'Locked',
};
