import { Temporal } from 'temporal-polyfill';
import { legalDay } from '../working-days/legal-day.ts';

const daysBetween = 7;

/** The first day on which a provider may nudge again; null when it may now. */
export function nextNudge(nudgedAt: Date | null, today: Temporal.PlainDate): string | null {
  if (!nudgedAt) return null;
  const next = legalDay(nudgedAt).add({ days: daysBetween });
  return Temporal.PlainDate.compare(today, next) < 0 ? next.toString() : null;
}
