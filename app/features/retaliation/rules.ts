/** For so many days after a concern is known a partner's sub-contracts are watched (domain.md 1.3, P36; 7.2, F09). */
export const watchDays = 180;
/** Within so many days a drop of referrals counts. */
export const dropDays = 60;
/** Below so many referrals a month before, a drop says nothing. */
export const leastBefore = 5;

/** Referrals of one sub-contract: the mean of the three months before, and of the whole months that follow. */
export type Flow = { before: number; after: number };

/**
 * Whether referrals fell by more than half, beyond what befell the prime's other partners: what is left of them is less than
 * half of what is left to the others. Where the others have no flow to compare with, the drop itself counts.
 */
export function isDrop(own: Flow, others: Flow): boolean {
  if (own.before < leastBefore) return false;
  const left = own.after / own.before;
  const leftToOthers = others.before >= leastBefore ? Math.min(1, others.after / others.before) : 1;
  return left < 0.5 && left < 0.5 * leftToOthers;
}

export type Months = readonly { month: string; count: number }[];

/**
 * The flow around a day: the three whole months before its month, and those that begin within 60 days after it and are over.
 * A month without a row had none; null while no month after it is over.
 */
export function flowAround(months: Months, from: string, today: string): Flow | null {
  const count = (month: string) => months.find((row) => row.month === month)?.count ?? 0;
  const before = [-3, -2, -1].map((offset) => monthAt(from, offset));
  const lastStart = plusDays(from, dropDays);
  const after = [1, 2]
    .map((offset) => monthAt(from, offset))
    .filter((month) => month <= lastStart && monthAt(month, 1) <= today);
  if (after.length === 0) return null;
  return { before: mean(before.map(count)), after: mean(after.map(count)) };
}

const mean = (counts: readonly number[]) => counts.reduce((sum, one) => sum + one, 0) / counts.length;

function monthAt(day: string, offset: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + offset, 1)).toISOString().slice(0, 10);
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export type Terms = {
  paymentDays: number | null;
  noticeMonths: number | null;
  upFrontPercent: number | null;
  endsOn: string | null;
};

/** In what ways terms are worse for the partner than they were. */
export function worseTerms(before: Terms, now: Terms): string[] {
  const more = (was: number | null, is: number | null) => was !== null && is !== null && is > was;
  return [
    more(before.paymentDays, now.paymentDays) && `paid after ${now.paymentDays} days, which were ${before.paymentDays}`,
    more(now.noticeMonths, before.noticeMonths) &&
      `notice of ${now.noticeMonths} months, which were ${before.noticeMonths}`,
    more(now.upFrontPercent, before.upFrontPercent) &&
      `${now.upFrontPercent}% up front, which were ${before.upFrontPercent}%`,
    before.endsOn !== null &&
      now.endsOn !== null &&
      now.endsOn < before.endsOn &&
      `ends on ${now.endsOn}, not ${before.endsOn}`,
  ].filter((one) => one !== false);
}

type Concern = {
  openness: 'named' | 'confidential' | 'anonymous';
  reporterId: string | null;
};
type Partner = { subcontractId: string; providerId: string };

/**
 * The sub-contracts that are watched on account of a concern: the reporter's own where it is named; all of the prime alike
 * where it is not, so that being watched tells nothing of who raised it.
 */
export function watchedBecauseOf<P extends Partner>({ openness, reporterId }: Concern, partners: readonly P[]): P[] {
  return openness === 'named' ? partners.filter(({ providerId }) => providerId === reporterId) : [...partners];
}
