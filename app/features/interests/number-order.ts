import { createHash } from 'node:crypto';

/**
 * The order in which answers get their numbers: a shuffle that says nothing of who they are, when they came or how they
 * fit, and that comes out the same however often it is made. The ids are random and shown to nobody before it, so that
 * nobody can reckon beforehand which number will be theirs.
 */
export function shuffled<Interest extends { id: string }>(seed: string, interests: readonly Interest[]): Interest[] {
  const placeOf = ({ id }: Interest) => createHash('sha256').update(`${seed} ${id}`).digest('hex');
  return interests
    .map((interest) => ({ interest, place: placeOf(interest) }))
    .sort((left, right) => (left.place < right.place ? -1 : 1))
    .map(({ interest }) => interest);
}
