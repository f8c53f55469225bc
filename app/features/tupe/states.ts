/** The milestones of a transfer, in their order: domain.md 3.7. Those before `transferred` may be passed over. */
export const milestones = [
  'applies',
  'workforce_pack_shared',
  'cost_confirmed',
  'eli_due',
  'eli_provided',
  'eli_updated',
  'measures_notified',
  'informed',
  'consulting',
  'consulted',
  'transferred',
  'reconciled',
  'closed',
] as const;
export type Milestone = (typeof milestones)[number];

export const tupeStates = [
  'not_assessed',
  'assessing',
  'not_applicable',
  'disputed',
  ...milestones,
  'aborted',
] as const;
export type TupeState = (typeof tupeStates)[number];

export const tupeEvents = [
  'begin',
  'conclude_applies',
  'conclude_disputed',
  'conclude_not_applicable',
  'share_pack',
  'confirm_cost',
  'call_eli_due',
  'provide_eli',
  'update_eli',
  'notify_measures',
  'inform',
  'begin_consulting',
  'end_consulting',
  'transfer',
  'reconcile',
  'close',
  'reopen',
  'abort',
] as const;
export type TupeEvent = (typeof tupeEvents)[number];

export type TupeFacts = {
  /** Whether the prime signed, with a reason, that it does not apply; and whether somebody else signed that too. */
  isSigned: boolean;
  isCounterSigned: boolean;
  /** Whether any outgoing provider gave employee liability information, and whether each of them did. */
  isEliGiven: boolean;
  isEliProvided: boolean;
  /** Whether special circumstances are recorded, for which the information could not be given in time. */
  hasSpecialCircumstances: boolean;
  /** Whether an employer envisages measures, and whether all who do have ended their consultation. */
  areMeasuresEnvisaged: boolean;
  isInformed: boolean;
  isConsulted: boolean;
  /** Whether the day of the transfer is recorded, and whether it lies after today. */
  isDateGiven: boolean;
  isInFuture: boolean;
  /** Whether what became of the staff is counted, and each difference from the list explained. */
  isCounted: boolean;
  isExplained: boolean;
  isClaimOpen: boolean;
  /** Whether the contract that it was for is gone: withdrawn, or decided without an award. */
  isContractGone: boolean;
  hasReason: boolean;
  /** The furthest milestone before the transfer that was ever reached. */
  furthest: Milestone;
};

/** For the steps that ask nothing. */
export const noTupeFacts: TupeFacts = {
  isSigned: false,
  isCounterSigned: false,
  isEliGiven: false,
  isEliProvided: false,
  hasSpecialCircumstances: false,
  areMeasuresEnvisaged: false,
  isInformed: false,
  isConsulted: false,
  isDateGiven: false,
  isInFuture: false,
  isCounted: false,
  isExplained: false,
  isClaimOpen: false,
  isContractGone: false,
  hasReason: false,
  furthest: 'applies',
};

export type TupeRefusal =
  | 'no_such_step'
  | 'not_signed'
  | 'not_counter_signed'
  | 'nothing_to_update'
  | 'not_informed'
  | 'no_eli'
  | 'not_consulted'
  | 'no_date'
  | 'in_future'
  | 'not_counted'
  | 'not_explained'
  | 'claim_open'
  | 'contract_gone'
  | 'no_reason';
type Guard = (facts: TupeFacts) => TupeRefusal | null;
type Step = { to: TupeState | ((facts: TupeFacts) => TupeState); guard?: Guard };
type Steps = Partial<Record<TupeEvent, Step>>;

const signedByBoth: Guard = ({ isSigned, isCounterSigned }) =>
  isSigned ? (isCounterSigned ? null : 'not_counter_signed') : 'not_signed';
const withReason: Guard = ({ hasReason }) => (hasReason ? null : 'no_reason');
const withAContract: Guard = (facts) => (facts.isContractGone ? 'contract_gone' : withReason(facts));
// Domain.md 3.7: the guards of TRANSFERRED.
const onceReady: Guard = (facts) => {
  if (!facts.isDateGiven) return 'no_date';
  if (facts.isInFuture) return 'in_future';
  if (!facts.isEliProvided && !facts.hasSpecialCircumstances) return 'no_eli';
  return facts.areMeasuresEnvisaged && !facts.isConsulted ? 'not_consulted' : null;
};
const whenCounted: Guard = ({ isCounted, isExplained }) =>
  isCounted ? (isExplained ? null : 'not_explained') : 'not_counted';
const unlessClaimed: Guard = ({ isClaimOpen }) => (isClaimOpen ? 'claim_open' : null);

const someEli: Guard = ({ isEliGiven }) => (isEliGiven ? null : 'nothing_to_update');
const onceInformed: Guard = ({ isInformed }) => (isInformed ? null : 'not_informed');

type Climb = { to: (facts: TupeFacts) => Milestone; guard?: Guard };
// What each milestone asks before it counts as reached. Information that not everybody has given is still due, and a
// consultation that not everybody has ended goes on.
const climbs: Partial<Record<TupeEvent, Climb>> = {
  share_pack: { to: () => 'workforce_pack_shared' },
  confirm_cost: { to: () => 'cost_confirmed' },
  call_eli_due: { to: () => 'eli_due' },
  provide_eli: { to: ({ isEliProvided }) => (isEliProvided ? 'eli_provided' : 'eli_due') },
  update_eli: { to: ({ isEliProvided }) => (isEliProvided ? 'eli_updated' : 'eli_due'), guard: someEli },
  notify_measures: { to: () => 'measures_notified' },
  inform: { to: () => 'informed' },
  begin_consulting: { to: () => 'consulting', guard: onceInformed },
  end_consulting: { to: ({ isConsulted }) => (isConsulted ? 'consulted' : 'consulting'), guard: onceInformed },
};

const climbing = tupeEvents.flatMap((event): [TupeEvent, Climb][] => {
  const climb = climbs[event];
  return climb ? [[event, climb]] : [];
});
const rank = (milestone: Milestone) => milestones.indexOf(milestone);

/** The further of two milestones. */
export function further(one: Milestone, other: Milestone): Milestone {
  return rank(one) >= rank(other) ? one : other;
}

/** The furthest milestone that events have led to, as things are now. */
export function furthestOf(events: readonly string[], facts: Omit<TupeFacts, 'furthest'>): Milestone {
  const reached = climbing.filter(([event]) => events.includes(event));
  return reached.reduce<Milestone>((furthest, [, { to }]) => further(furthest, to({ ...facts, furthest })), 'applies');
}

// Where a milestone leads from another one: on to it, or nowhere when it is past.
function climbsFrom(state: Milestone): Steps {
  const steps: Steps = Object.fromEntries(
    climbing.map(([event, { to, guard }]) => [event, { to: (facts: TupeFacts) => further(state, to(facts)), guard }]),
  );
  // Domain.md 3.7: ELI_PROVIDED <-> ELI_UPDATED; and another employer may begin to consult when one has ended.
  if (state === 'eli_updated')
    steps.provide_eli = { to: ({ isEliProvided }) => (isEliProvided ? 'eli_provided' : state) };
  if (state === 'consulted')
    steps.begin_consulting = { to: ({ isConsulted }) => (isConsulted ? state : 'consulting'), guard: onceInformed };
  return steps;
}

// While it is not settled whether it applies, and once it is over, what is done is remembered and moves nothing.
function remembering(state: TupeState): Steps {
  return Object.fromEntries(climbing.map(([event, { guard }]) => [event, { to: state, guard }]));
}

const abort: Step = { to: 'aborted', guard: withReason };
const reopen: Step = { to: 'assessing', guard: withAContract };
const concluding: Steps = {
  conclude_applies: { to: ({ furthest }) => furthest },
  conclude_disputed: { to: 'disputed' },
  conclude_not_applicable: { to: 'not_applicable', guard: signedByBoth },
};

function beforeTransfer(state: Milestone): Steps {
  return {
    ...climbsFrom(state),
    begin: { to: state },
    conclude_applies: { to: state },
    conclude_disputed: { to: 'disputed' },
    conclude_not_applicable: { to: 'not_applicable', guard: signedByBoth },
    transfer: { to: 'transferred', guard: onceReady },
    reopen,
    abort,
  };
}

/**
 * State by event: domain.md 3.7. The state is the furthest milestone reached, whatever order the steps came in; one that is past
 * changes nothing. A position that comes to be disputed, and one that is reopened, come back to where they were.
 */
export const tupeSteps: Readonly<Record<TupeState, Steps>> = {
  // Information of the opportunity may be there before anybody says whether staff of the sub-contract transfer.
  not_assessed: { begin: { to: 'assessing' }, provide_eli: { to: 'not_assessed' }, abort },
  assessing: { ...remembering('assessing'), ...concluding, begin: { to: 'assessing' }, abort },
  disputed: { ...remembering('disputed'), ...concluding, begin: { to: 'disputed' }, reopen, abort },
  not_applicable: {
    begin: { to: 'not_applicable' },
    conclude_not_applicable: { to: 'not_applicable' },
    reopen,
    abort,
  },
  applies: beforeTransfer('applies'),
  workforce_pack_shared: beforeTransfer('workforce_pack_shared'),
  cost_confirmed: beforeTransfer('cost_confirmed'),
  eli_due: beforeTransfer('eli_due'),
  eli_provided: beforeTransfer('eli_provided'),
  eli_updated: beforeTransfer('eli_updated'),
  measures_notified: beforeTransfer('measures_notified'),
  informed: beforeTransfer('informed'),
  consulting: beforeTransfer('consulting'),
  consulted: beforeTransfer('consulted'),
  transferred: {
    ...remembering('transferred'),
    transfer: { to: 'transferred', guard: onceReady },
    reconcile: { to: 'reconciled', guard: whenCounted },
  },
  reconciled: {
    ...remembering('reconciled'),
    reconcile: { to: 'reconciled', guard: whenCounted },
    close: { to: 'closed', guard: unlessClaimed },
  },
  closed: { reopen: { to: 'reconciled', guard: withReason } },
  aborted: { reopen },
};

export type TupeStep = { ok: true; state: TupeState } | { ok: false; reason: TupeRefusal };

/** Takes a step, or says why it cannot be taken. */
export function tupeStep(state: TupeState, event: TupeEvent, facts: TupeFacts): TupeStep {
  const step = tupeSteps[state][event];
  if (!step) return { ok: false, reason: 'no_such_step' };
  const refusal = step.guard?.(facts) ?? null;
  if (refusal) return { ok: false, reason: refusal };
  return { ok: true, state: typeof step.to === 'function' ? step.to(facts) : step.to };
}

/** Whether a step can be taken from a state at all, whatever its guard asks. */
export function hasStep(state: TupeState, event: TupeEvent): boolean {
  return tupeSteps[state][event] !== undefined;
}

/** How far along a state is: the place of its milestone, or -1 where it is none. */
export function milestoneRank(state: TupeState): number {
  return milestones.map(String).indexOf(state);
}
