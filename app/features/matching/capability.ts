import type { Claim, Level, OpportunityForMatch } from './domain.ts';
import type { Formula } from './formula.ts';
import { byCodeUnit } from './wording.ts';

/** A capability that a need asks for, at its highest level, with the weight of every row that asks. */
export type AskedCapability = { readonly code: string; readonly level: Level; readonly weight: number };

/** What a provider's claims come to for one capability. */
export type Standing = {
  readonly claimed: Level;
  readonly verified: Level | null;
  /** The level that counts: 0 to 4. */
  readonly effective: number;
};

/**
 * Gathers the capabilities of all rows of a need: each once, at the highest level asked for, in the order of its code.
 * An essential capability of an essential row weighs most.
 */
export function gatherCapabilities(need: OpportunityForMatch, formula: Formula): AskedCapability[] {
  const gathered = new Map<string, AskedCapability>();
  for (const requirement of need.requirements) {
    for (const { code, level, importance } of requirement.capabilities) {
      const weight = formula.importance[requirement.importance] * formula.importance[importance];
      const known = gathered.get(code);
      gathered.set(code, {
        code,
        level: known && known.level > level ? known.level : level,
        weight: weight + (known?.weight ?? 0),
      });
    }
  }
  return [...gathered.values()].sort((left, right) => byCodeUnit(left.code, right.code));
}

/**
 * Finds where a provider stands on a capability: `effective = verified_level if verified else min(claimed, 2) / 2`
 * (domain.md 4.2), so that an unchecked claim counts as level 1 at most. Of several claims the best counts.
 */
export function findStanding(claims: readonly Claim[], code: string, formula: Formula): Standing {
  return claims
    .filter((claim) => claim.capabilityCode === code)
    .map(({ claimedLevel, verifiedLevel }) => ({
      claimed: claimedLevel,
      verified: verifiedLevel,
      effective: verifiedLevel ?? Math.min(claimedLevel, formula.unverified.ceiling) * formula.unverified.factor,
    }))
    .reduce<Standing>((best, standing) => (isBetter(standing, best) ? standing : best), {
      claimed: 0,
      verified: null,
      effective: 0,
    });
}

/** The share of an asked level that a standing reaches, 0 to 1. */
export function reach(standing: Standing, asked: AskedCapability): number {
  return asked.level === 0 ? 1 : Math.min(1, standing.effective / asked.level);
}

// The later criteria change no score: they keep the words the same whatever the order of the claims.
function isBetter(standing: Standing, other: Standing): boolean {
  if (standing.effective !== other.effective) return standing.effective > other.effective;
  if (standing.claimed !== other.claimed) return standing.claimed > other.claimed;
  return standing.verified !== null && other.verified === null;
}
