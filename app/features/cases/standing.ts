import { publicFrom } from './ladder.ts';

export type StandingFacts = {
  /** The level of the open case; null where there is none. */
  level: number | null;
  /** Whether an acceptance of the commitments of primes is in force. */
  isCommitted: boolean;
  /** Major and severe findings that were upheld and are not closed. */
  upheld: number;
};

export type GoodStanding = { isGood: boolean; why: 'formal_notice' | 'not_committed' | 'upheld' | null };

/**
 * “Conduct in good standing”: the commitments of primes are accepted and in force, no case stands at a formal notice or above,
 * and no major or severe finding that was upheld is open. A formal notice withdraws it (domain.md 1.5, I3).
 */
export function isInGoodStanding({ level, isCommitted, upheld }: StandingFacts): GoodStanding {
  if (level !== null && level >= publicFrom) return { isGood: false, why: 'formal_notice' };
  if (upheld > 0) return { isGood: false, why: 'upheld' };
  if (!isCommitted) return { isGood: false, why: 'not_committed' };
  return { isGood: true, why: null };
}
