import { Temporal } from 'temporal-polyfill';

/** A stretch of time that one attestation is about, its last day included. */
export type Period = { from: string; to: string };

type Length = { months: 3 | 12 | 24 };

/**
 * How long after a period ends it may still be attested and validated, in days; until then an attestation for it stands, so
 * that the next one can be prepared.
 */
export const daysAfterPeriod = 60;

// The year of public contracts, from 1 April; its quarters are those of the calendar.
const firstMonth = 4;
const yearOfOrigin = 2000;

/** By the cadence of an item (domain.md 1.2): a quarter for QTR, two years for ACC alone, else a year. */
function lengthOf(cadence: readonly string[]): Length {
  if (cadence.includes('QTR')) return { months: 3 };
  return cadence.length > 0 && cadence.every((code) => code === 'ACC') ? { months: 24 } : { months: 12 };
}

/** The period of an item in which a day lies. */
export function periodAt(cadence: readonly string[], day: Temporal.PlainDate): Period {
  const { months } = lengthOf(cadence);
  const sinceOrigin = (day.year - yearOfOrigin) * 12 + (day.month - firstMonth);
  const start = Math.floor(sinceOrigin / months) * months;
  const from = Temporal.PlainDate.from({ year: yearOfOrigin, month: firstMonth, day: 1 }).add({ months: start });
  return { from: from.toString(), to: from.add({ months }).subtract({ days: 1 }).toString() };
}

/** The last day on which a period may be attested and validated. */
export function lastDayFor({ to }: Pick<Period, 'to'>): string {
  return Temporal.PlainDate.from(to).add({ days: daysAfterPeriod }).toString();
}

/** The periods that may be attested today: the one that runs, and the one before it while its days last. The last first. */
export function openPeriods(cadence: readonly string[], today: Temporal.PlainDate): Period[] {
  const running = periodAt(cadence, today);
  const before = periodAt(cadence, Temporal.PlainDate.from(running.from).subtract({ days: 1 }));
  return lastDayFor(before) >= today.toString() ? [running, before] : [running];
}

/** Whether partners may still give a view on an attestation for this period. */
export function isOpenForViews(period: Pick<Period, 'to'>, today: string): boolean {
  return today <= lastDayFor(period);
}

/** One of `openPeriods` by its first day. */
export function openPeriod(cadence: readonly string[], today: Temporal.PlainDate, from: string): Period | null {
  return openPeriods(cadence, today).find((period) => period.from === from) ?? null;
}
