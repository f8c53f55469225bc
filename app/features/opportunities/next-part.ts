import type { RequirementRow } from '#db/tables/opportunity.table.ts';

type Part = 'groups' | 'places' | 'volume' | 'capabilities';

/**
 * Where to go on after a part of a requirement was saved: the next part while the row is first filled in; '', the row as
 * a whole, once it is. The places come with the head contract, so it is the volume that tells.
 */
export function nextPart(requirement: Pick<RequirementRow, 'volume_central'>, saved: Part): Part | '' {
  if (requirement.volume_central !== null) return '';
  const following = { groups: 'places', places: 'volume', volume: 'capabilities', capabilities: '' } as const;
  return following[saved];
}
