import type { Temporal } from 'temporal-polyfill';
import type { Openness } from './guards.ts';

/**
 * When something happened to a concern, as it is kept: for an anonymous one the day alone, so that nobody can set a moment
 * beside what somebody was doing then.
 */
export function momentFor(openness: Openness, { now, today }: { now: Date; today: Temporal.PlainDate }): Date {
  return openness === 'anonymous' ? new Date(`${today.toString()}T12:00:00Z`) : now;
}
