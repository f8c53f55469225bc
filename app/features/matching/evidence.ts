import { Temporal } from 'temporal-polyfill';
import type { Evidence } from './domain.ts';

/**
 * Says whether a piece of evidence still counts on a day (domain.md 4.2): accounts for 18 months, outcome data for 24,
 * references for 36, insurance and certificates until they expire; the last day itself counts. What was refuted never
 * counts, nor does what decays and has no date to decay from.
 */
export function isCurrent(evidence: Evidence, today: Temporal.PlainDate): boolean {
  if (evidence.outcome === 'refuted' || evidence.outcome === 'expired') return false;
  if (evidence.decayMonths !== null && evidence.validFrom === null) return false;
  if (evidence.validFrom !== null && isAfter(evidence.validFrom, today)) return false;
  return lastDays(evidence).every((day) => !isAfter(today, day));
}

// Evidence is read-only and looked at again for every step that would raise a score: its days are reckoned once.
const known = new WeakMap<Evidence, Temporal.PlainDate[]>();

function lastDays(evidence: Evidence): Temporal.PlainDate[] {
  const { validFrom, expiresOn, decayMonths } = evidence;
  const days = known.get(evidence);
  if (days) return days;
  const decaysOn = validFrom !== null && decayMonths !== null ? validFrom.add({ months: decayMonths }) : null;
  const reckoned = [expiresOn, decaysOn].filter((day) => day !== null);
  known.set(evidence, reckoned);
  return reckoned;
}

/** True when the first day comes after the second. */
export function isAfter(day: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, other) > 0;
}
