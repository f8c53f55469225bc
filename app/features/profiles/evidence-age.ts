import { Temporal } from 'temporal-polyfill';
import type { ProfileSnapshot } from './snapshot.ts';

type Evidence = Pick<ProfileSnapshot['evidence'][number], 'kind' | 'validFrom' | 'expiresOn'>;

/** Months for which a kind of evidence counts from its date; null where it does not fade. */
export type DecayOf = (kind: string) => number | null;

/** `undated` can never be current: it fades, and nobody knows from when. */
export type EvidenceAge = 'current' | 'expiring' | 'expired' | 'undated';

const soonInDays = 60;

/** The last day on which evidence counts (domain.md 4.2); null when it has none. */
export function lastDay(evidence: Evidence, decayOf: DecayOf): string | null {
  const months = decayOf(evidence.kind);
  const fades =
    evidence.validFrom && months !== null
      ? Temporal.PlainDate.from(evidence.validFrom).add({ months }).toString()
      : null;
  return [evidence.expiresOn, fades].filter((day) => day !== null).sort()[0] ?? null;
}

/** How evidence stands on a day. It counts on its last day, and is `expiring` for the 60 days before. */
export function ageOf(evidence: Evidence, decayOf: DecayOf, today: Temporal.PlainDate): EvidenceAge {
  const last = lastDay(evidence, decayOf);
  if (last !== null && last < today.toString()) return 'expired';
  if (evidence.validFrom === null && decayOf(evidence.kind) !== null) return 'undated';
  return last !== null && last <= today.add({ days: soonInDays }).toString() ? 'expiring' : 'current';
}

/** Evidence in the order in which it needs its owner: what has lapsed, what lapses next, then what does not lapse. */
export function byUrgency(decayOf: DecayOf): (left: Evidence, right: Evidence) => number {
  const never = '9999-12-31';
  return (left, right) => (lastDay(left, decayOf) ?? never).localeCompare(lastDay(right, decayOf) ?? never);
}
