import { Temporal } from 'temporal-polyfill';
import type { Score } from '../matching/domain.ts';
import { legalZone } from '../working-days/legal-day.ts';

export type Frequency = 'instant' | 'daily' | 'weekly' | 'off';
export const frequencies = ['instant', 'daily', 'weekly', 'off'] as const;
export const frequencyWords: Readonly<Record<Frequency, string>> = {
  instant: 'At once',
  daily: 'Every morning, in one email',
  weekly: 'Every Monday morning, in one email',
  off: 'No email',
};

/** Who has a skill hears of the right need the same day, unless they choose otherwise. */
export const usualFrequency: Frequency = 'instant';

/** From this score on, without an exclusion, both sides are told of a match. Half of all points: stated on the page. */
export const alertThreshold = 50;

/** What a person chooses a frequency for, beside each of their saved searches. */
export const alertKinds = ['need', 'provider', 'answering', 'running'] as const;

export const stopScopes = [...alertKinds, 'saved_search', 'all'] as const;
export type StopScope = (typeof stopScopes)[number];

/** Whether a match is good enough to be told of. */
export function isWorthTelling({ total, exclusions }: Pick<Score, 'total' | 'exclusions'>): boolean {
  return total >= alertThreshold && exclusions.length === 0;
}

const mostReasons = 3;

/** The parts that brought most points, in the words that both sides read. */
export function whyOf({ parts }: Pick<Score, 'parts'>): string[] {
  return parts
    .filter(({ points }) => points > 0)
    .toSorted((left, right) => right.points - left.points)
    .slice(0, mostReasons)
    .map(({ label, points, weight, evidence }) => `${label}, ${points.toFixed(1)} of ${weight}: ${evidence}`);
}

const morning = 7;

/**
 * Which digests are due: what came before seven this morning, in London, for daily ones, and before seven on Monday for
 * weekly ones. Whenever it is asked for the answer is the same all day, so a run that is late misses nothing.
 * @returns null before seven
 */
export function digestsDue(now: Temporal.Instant): { runOn: string; daily: Date; weekly: Date } | null {
  const local = now.toZonedDateTimeISO(legalZone);
  if (local.hour < morning) return null;
  const today = local.toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const at = (day: Temporal.PlainDate) => {
    const moment = day.toZonedDateTime({ timeZone: legalZone, plainTime: Temporal.PlainTime.from({ hour: morning }) });
    return new Date(moment.epochMilliseconds);
  };
  return { runOn: today.toString(), daily: at(today), weekly: at(monday) };
}
