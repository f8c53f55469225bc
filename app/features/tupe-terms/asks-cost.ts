import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';

/**
 * Whether a provider who states a price is asked if it includes staff who would transfer: wherever the position that was
 * published is anything but "does not apply" (domain.md F19). One without a price has nothing to say it of.
 */
export function asksTupeCost({ tupe }: Pick<OpportunitySnapshot, 'tupe'>): boolean {
  return tupe !== null && tupe.position !== 'does_not';
}
