/** The ladder of what follows from conduct: domain.md 1.5, end. */
export const levels = [0, 1, 2, 3, 4, 5] as const;
export type Level = (typeof levels)[number];

/** A steward who opens a case by hand begins here: what is graver follows from a breach, or is taken up the ladder from there. */
export const firstLevels = [0, 1] as const;
export type FirstLevel = (typeof firstLevels)[number];

export type Severity = 'minor' | 'moderate' | 'major' | 'severe';

/** From this level on a case is public, and the organisation replies before it takes effect. */
export const publicFrom = 3;
/** From this level on a prime publishes no new opportunities. */
export const barredFrom = 4;

export type Breaches = {
  severity: Severity;
  /** Confirmed breaches in the last 12 months, with this one. */
  moderate: number;
  /** Major and severe ones. */
  major: number;
  isRetaliation: boolean;
};

/**
 * The level that confirmed breaches call for: 1 major or 3 moderate ones within 12 months an improvement plan; a severe one a
 * formal notice; a repeated major one, or proven retaliation, a consequence in the market.
 */
export function levelFor({ severity, moderate, major, isRetaliation }: Breaches): Level {
  if (isRetaliation || major >= 2) return 4;
  if (severity === 'severe') return 3;
  if (major >= 1 || moderate >= 3) return 2;
  return severity === 'moderate' ? 1 : 0;
}

export type Standing = { level: Level; proposed: Level | null };

/**
 * Where a case stands once a level is called for. It never falls by itself, and what is public is proposed first: until the
 * organisation had its say the case stands no higher than an improvement plan, or where it stood.
 */
export function raised({ level, proposed }: Standing, called: Level): Standing {
  if (called < publicFrom) return { level: highest(level, called), proposed };
  const target = highest(called, proposed ?? level);
  return target > level ? { level: highest(level, 2), proposed: target } : { level, proposed };
}

/** What an improvement plan that is overdue leads to: a formal notice. Higher up it leads to nothing by itself. */
export function calledWhenOverdue(level: Level): Level | null {
  return level === 2 ? 3 : null;
}

function highest(one: Level, other: Level): Level {
  return one >= other ? one : other;
}

/** @throws when it is none */
export function levelOf(number: number): Level {
  const level = levels.find((one) => one === number);
  if (level === undefined) throw new Error(`There is no level ${number}`);
  return level;
}
