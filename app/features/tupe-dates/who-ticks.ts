import type { MilestoneOwer } from './timeline.ts';

type Party = { party: string; organisationId: string | null };

/**
 * Whether an organisation ticks a milestone: as the party that owes it, or as the prime in the place of one that is not on the
 * market or not named.
 */
export function mayTick(
  organisationId: string | null,
  { owedBy, parties, primeId }: { owedBy: MilestoneOwer | null; parties: readonly Party[]; primeId: string },
): boolean {
  if (organisationId === null || owedBy === null) return false;
  const owing = parties.filter(({ party }) =>
    owedBy === 'each' ? party !== 'funder' && party !== 'prime' : party === owedBy,
  );
  if (owing.some((party) => party.organisationId === organisationId)) return true;
  return organisationId === primeId && (owing.length === 0 || owing.some((party) => party.organisationId === null));
}
