import { Temporal } from 'temporal-polyfill';

export const packStates = ['draft', 'released', 'replaced', 'withdrawn', 'deleted'] as const;
export type PackState = (typeof packStates)[number];
export const packEvents = ['release', 'replace', 'withdraw', 'delete'] as const;
export type PackEvent = (typeof packEvents)[number];

/** State × event → state. A draft is never deleted: nobody saw it, so that it is simply forgotten. */
export const packSteps: Readonly<Record<PackState, Partial<Record<PackEvent, PackState>>>> = {
  draft: { release: 'released' },
  released: { replace: 'replaced', withdraw: 'withdrawn', delete: 'deleted' },
  replaced: { delete: 'deleted' },
  withdrawn: { delete: 'deleted' },
  deleted: {},
};

/** The state that follows, or null where there is no such step. */
export function packStep(state: PackState, event: PackEvent): PackState | null {
  return packSteps[state][event] ?? null;
}

export const packStateWords: Readonly<Record<PackState, string>> = {
  draft: 'Not released',
  released: 'Released',
  replaced: 'Replaced by a newer version',
  withdrawn: 'Withdrawn',
  deleted: 'Deleted',
};

/** Unsuccessful bidders delete within so many days (domain.md 3.5), and so do we. */
export const daysToDelete = 30;
/** The most days ahead that figures of staff may be kept. */
export const mostDaysKept = 730;
/** A draft that was not released, and a file whose columns were not named, go after so many days. */
export const daysOfDraft = 1;

/** The day of deletion that is proposed: 30 days after the decision is due, or from today where no day is set. */
export function proposedDeletion(decisionDate: string | null, today: Temporal.PlainDate): string {
  const from = decisionDate && decisionDate > today.toString() ? Temporal.PlainDate.from(decisionDate) : today;
  return from.add({ days: daysToDelete }).toString();
}
