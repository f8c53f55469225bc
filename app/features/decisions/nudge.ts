import { Temporal } from 'temporal-polyfill';

const daysBetween = 7;
const legalZone = 'Europe/London';

/** The first day on which a provider may nudge again; null when it may now. */
export function nextNudge(nudgedAt: Date | null, today: Temporal.PlainDate): string | null {
  if (!nudgedAt) return null;
  const last = Temporal.Instant.fromEpochMilliseconds(nudgedAt.getTime()).toZonedDateTimeISO(legalZone).toPlainDate();
  const next = last.add({ days: daysBetween });
  return Temporal.PlainDate.compare(today, next) < 0 ? next.toString() : null;
}
