import type { ConcernClock } from './clocks.ts';
import type { ConcernOutcome, ConcernRefusal, Openness, Triage } from './guards.ts';
import type { ReporterEvent } from './reporter-events.ts';
import type { ConcernState } from './states.ts';

/** States of a concern as whoever raised it reads them. */
export const concernWords: Readonly<Record<ConcernState, string>> = {
  draft: 'Not sent',
  raised_with_prime: 'Waiting for an answer',
  resolved: 'Answered: a way to put it right was offered',
  prime_deadlock: 'Answered: you do not agree',
  prime_overdue: 'Not answered in time',
  submitted: 'With the stewards',
  triaged: 'A steward is looking at it',
  mediation: 'In mediation',
  settled: 'Settled',
  mediation_failed: 'Mediation ended without a settlement',
  decided: 'Decided',
  remedy_plan: 'Being put right',
  verified: 'Put right and checked',
  withdrawn: 'Taken back',
  closed: 'Closed',
};

export const opennessWords: Readonly<Record<Openness, string>> = {
  named: 'With our name',
  confidential: 'In confidence: the stewards know who we are',
  anonymous: 'Without our name: nobody knows who we are',
};

export const triageWords: Readonly<Record<Triage, string>> = {
  merlin: 'About conduct',
  commercial: 'A commercial matter',
  mixed: 'About conduct, and partly commercial',
  out_of_scope: 'Outside what stewards can look at',
};

export const outcomeWords: Readonly<Record<ConcernOutcome, string>> = {
  no_breach: 'No breach',
  breach_minor: 'A minor breach',
  breach_material: 'A material breach',
};

/** What a running clock waits for. */
export const clockWords: Readonly<Record<ConcernClock, string>> = {
  prime_acknowledges: 'They say that they have read it',
  prime_decides: 'They answer it',
  reporter_accepts: 'You say whether the answer puts it right; after that it is closed',
  reporter_escalates: 'You can take it to the stewards; after that it is closed',
  steward_triages: 'A steward says what happens next',
  steward_decides: 'A steward decides',
  subject_replies: 'They reply to the stewards',
  mediation: 'Mediation ends',
  settlement: 'You say whether the settlement was kept; after that it is closed',
  remedy_plan: 'They say how they will put it right',
  remedy: 'They put it right',
  closing: 'It is closed',
  steward_closes: 'It is closed',
};

/** What whoever raised a concern may do: the button, and what follows. */
export const stepWords: Readonly<Record<ReporterEvent, { button: string; text: string; done: string }>> = {
  accept: {
    button: 'Yes, this puts it right',
    text: 'The concern is then closed.',
    done: 'The concern is closed',
  },
  dispute: {
    button: 'No, this does not put it right',
    text: 'You can then take it to the stewards.',
    done: 'You can now take it to the stewards',
  },
  escalate: {
    button: 'Take it to the stewards',
    text: 'A steward reads all that was said and says within 10 working days what happens next.',
    done: 'The stewards have it now',
  },
  settlement_kept: {
    button: 'The settlement was kept',
    text: 'The concern is then closed.',
    done: 'The concern is closed',
  },
  settlement_broken: {
    button: 'The settlement was not kept',
    text: 'A steward then decides.',
    done: 'A steward will decide',
  },
  flag_litigation: {
    button: 'It is in legal action',
    text: 'Say so when a court, a tribunal or lawyers deal with it now. There is no mediation then; a steward can still decide.',
    done: 'Noted: there will be no mediation',
  },
  step_forward: {
    button: 'Give them our name',
    text: 'Whoever it is about can then read your name and all that you wrote, at once, and mediation becomes possible. You cannot take this back.',
    done: 'They can now read your name and what you wrote',
  },
  withdraw: {
    button: 'Take the concern back',
    text: 'Nobody looks at it any more. You can change your mind for 20 working days.',
    done: 'The concern is taken back',
  },
  reopen: { button: 'Raise it again', text: 'It goes to the stewards as it was.', done: 'The stewards have it again' },
  reopen_with_prime: {
    button: 'Raise it again',
    text: 'They are asked to answer it again.',
    done: 'They are asked to answer again',
  },
};

/** What a person is told when a step cannot be taken. */
export const refusalWords: Readonly<Record<ConcernRefusal | 'unknown' | 'is_over', string>> = {
  no_such_step: 'This was done already, or cannot be done any more. Read the concern again',
  unknown: 'There is no such concern',
  is_over: 'This concern is closed, so nobody would read it',
  ask_the_prime_first: 'A concern with your name goes to the organisation first',
  would_name_reporter: 'This would tell who raised the concern',
  already_named: 'They know your name already',
  has_interest: 'A steward who belongs to one of the organisations takes no part in it',
  in_legal_action: 'There is no mediation about what is or was in legal action',
  not_heard: 'They must be heard first',
  not_about_conduct: 'This is not about conduct',
  about_conduct: 'This is about conduct: it needs a decision',
  breach_found: 'A breach was found',
  no_breach_found: 'No breach was found',
  too_soon: 'The day for this is not over yet',
};

/** What a person is told when a concern cannot be raised. */
export const raisedRefusalWords = {
  unknown: 'Choose an organisation that you work with, or that invited you or had your interest',
  unknown_item: 'Choose what it is about',
  too_many: 'You have 10 open concerns about this organisation. Wait until one is closed, or add to one of them',
  no_receipt: 'Check your answers again before you send them',
} as const;
