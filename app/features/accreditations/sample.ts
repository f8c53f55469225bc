import { createHash } from 'node:crypto';

/** A partner to draw from: those who opted out of the survey may still be asked for an interview, and may refuse. */
export type Partner = { id: string; relation: 'past' | 'present' | 'potential'; tier: number };
export type Drawn = { id: string; why: string };

const leastDrawn = 5;
const mostDrawn = 25;

/** How many partners are interviewed: in proportion to the chain, so that a small one costs little (domain.md 7.2, F38). */
export function sampleSize(partners: number): number {
  return Math.min(partners, mostDrawn, Math.max(leastDrawn, Math.ceil(partners / 4)));
}

/**
 * Draws the sample: strata by relation and tier each get their share and at least one place while there are places; within
 * a stratum the order is a hash of the seed. Same partners and seed, same sample, whatever the order they come in.
 */
export function drawSample(seed: string, partners: readonly Partner[]): Drawn[] {
  const size = sampleSize(partners.length);
  const strata = [...Map.groupBy(partners, ({ relation, tier }) => `${relation}, tier ${tier}`)]
    .map(([name, members]) => ({ name, members: inDrawnOrder(seed, members) }))
    .sort((left, right) => right.members.length - left.members.length || (left.name < right.name ? -1 : 1));
  const places = placesByShare(
    strata.map(({ members }) => members.length),
    size,
  );
  return strata.flatMap(({ name, members }, index) =>
    members.slice(0, places[index] ?? 0).map(({ id }) => ({
      id,
      why: `Drawn by lot: ${places[index] ?? 0} of ${members.length} partners that are ${name}`,
    })),
  );
}

function inDrawnOrder(seed: string, members: readonly Partner[]): Partner[] {
  const placeOf = ({ id }: Partner) => createHash('sha256').update(`${seed} ${id}`).digest('hex');
  return members
    .map((member) => ({ member, place: placeOf(member) }))
    .sort((left, right) => (left.place < right.place ? -1 : 1))
    .map(({ member }) => member);
}

/** One place for each stratum, the largest first, then one by one where the share that was given is the smallest. */
function placesByShare(sizes: readonly number[], size: number): number[] {
  const places = sizes.map((_, index): number => (index < size ? 1 : 0));
  for (let left = size - places.reduce((sum, one) => sum + one, 0); left > 0; left -= 1) {
    const shares = sizes.map((members, index) => ((places[index] ?? 0) < members ? (places[index] ?? 0) / members : 2));
    const least = shares.indexOf(Math.min(...shares));
    places[least] = (places[least] ?? 0) + 1;
  }
  return places;
}
