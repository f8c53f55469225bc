import type { OpportunityForMatch, ProviderForMatch } from './domain.ts';
import type { Formula } from './formula.ts';
import { compareRows, volumeWanted } from './rows.ts';

const halfOfIt = 0.5;

/**
 * How many more people a month a provider that fits would have to take on to carry every volume, where it is just short: it
 * states at least half of the highest volume of each row that it answers.
 * @returns null when it carries them all, says nothing of its capacity, or is far from them
 */
export function justShortBy(need: OpportunityForMatch, provider: ProviderForMatch, formula: Formula): number | null {
  const asking = compareRows(need, provider.activities, formula).flatMap((row) => {
    const wanted = volumeWanted(row.requirement);
    return wanted === null || row.activities.length === 0 ? [] : [{ ...row, wanted }];
  });
  if (
    asking.some(
      ({ capacityUnstated, capacityStated, wanted }) => capacityUnstated || capacityStated < wanted * halfOfIt,
    )
  ) {
    return null;
  }
  const more = Math.max(0, ...asking.map(({ wanted, capacityStated }) => wanted - capacityStated));
  return more === 0 ? null : more;
}
