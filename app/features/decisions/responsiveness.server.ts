import type { Services } from '#app/services/services.ts';
import { type ResponsivenessRow, responsivenessRow } from '#db/queries/decision-due.ts';

export type Responsiveness = ResponsivenessRow & {
  /** The share of decided interests that got scores or words of feedback, 0 to 1; null before the first decision. */
  feedbackShare: number | null;
  /** The share of decided interests that were decided by the date that was given, 0 to 1; null before the first. */
  onTimeShare: number | null;
};

/** How soon a prime decides, how much is overdue and how much feedback it gives: public, for its page. */
export async function responsivenessOf({ db }: Pick<Services, 'db'>, primeId: string): Promise<Responsiveness> {
  const row = await responsivenessRow(db, primeId);
  const share = (count: number) => (row.decided === 0 ? null : count / row.decided);
  return { ...row, feedbackShare: share(row.withFeedback), onTimeShare: share(row.onTime) };
}
