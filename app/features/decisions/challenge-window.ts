import type { Calendar } from '../working-days/bank-holidays.ts';
import { legalDay } from '../working-days/legal-day.ts';
import { addWorkingDays } from '../working-days/working-days.ts';

/** Within so many working days of a decision a review of it may be asked for. */
export const daysToChallenge = 10;

/**
 * The last day on which a review may be asked for: 10 working days from the decision or, when the award went to another
 * provider since, from that award.
 */
export function challengeUntil(decidedAt: Date, awardedAt: Date | null, calendars: readonly Calendar[]): string {
  const from = Math.max(decidedAt.getTime(), awardedAt?.getTime() ?? 0);
  return addWorkingDays(legalDay(new Date(from)), daysToChallenge, calendars).toString();
}
