import type { Temporal } from 'temporal-polyfill';
import { isInLastThird, type StandingDates } from './amended-timetable.ts';
import type { Difference } from './difference.ts';
import type { OpportunitySnapshot } from './snapshot.ts';

export type AmendmentKind = {
  changes: readonly Difference[];
  changesNeed: boolean;
  deadlineBefore: string;
  deadlineAfter: string;
  /** A change of need so late that the deadline moves with it, or everyone reads why it does not. */
  needsUnmovedReason: boolean;
};

/** What an amendment is, were it published on `today`. */
export function kindOfAmendment(
  changes: readonly Difference[],
  standing: StandingDates,
  draft: Pick<OpportunitySnapshot, 'responseDeadline'>,
  today: Temporal.PlainDate,
): AmendmentKind {
  const deadlineBefore = standing.responseDeadline;
  const deadlineAfter = draft.responseDeadline ?? deadlineBefore;
  const changesNeed = changes.some(({ need }) => need);
  const isMoved = deadlineAfter > deadlineBefore;
  const needsUnmovedReason = changesNeed && !isMoved && isInLastThird(standing, today);
  return { changes, changesNeed, deadlineBefore, deadlineAfter, needsUnmovedReason };
}

/** Whether an amendment says all that it must. */
export function isExplained(
  { changes, needsUnmovedReason }: AmendmentKind,
  { reason, unmovedReason }: { reason: string; unmovedReason: string | null },
): boolean {
  return changes.length > 0 && reason !== '' && (!needsUnmovedReason || unmovedReason !== null);
}
