import type { OpportunitySnapshot } from '#app/features/opportunities/snapshot.ts';
import { chanceFrom, demoId } from './random.ts';

type Criteria = OpportunitySnapshot['criteria'];
type Named = Omit<Criteria[number], 'id'>;

const reach: Named = {
  name: 'How you reach and keep people',
  description: 'You know who will come, where they are and why they would stay.',
  weight: 0,
  threshold: 2,
};
const delivery: Named = {
  name: 'How you will deliver',
  description: 'The first three months are planned, and the people for it are there or found.',
  weight: 0,
  threshold: 2,
};
const results: Named = {
  name: 'What you have achieved',
  description: 'Results for people like these, with what they are counted against.',
  weight: 0,
  threshold: null,
};
const price: Named = {
  name: 'Price',
  description: 'What you ask for each person who starts, and for each result.',
  weight: 0,
  threshold: null,
};
const safety: Named = {
  name: 'Safeguarding and data',
  description: 'People are safe with you, and so is what you know of them.',
  weight: 0,
  threshold: 3,
};

const sets: readonly (readonly (readonly [Named, number])[])[] = [
  [
    [delivery, 70],
    [price, 30],
  ],
  [
    [reach, 40],
    [delivery, 30],
    [price, 30],
  ],
  [
    [delivery, 35],
    [results, 25],
    [safety, 15],
    [price, 25],
  ],
  [
    [reach, 50],
    [results, 50],
  ],
];

/** Two to four criteria, as a prime would set them. */
export function demoCriteria(index: number): Criteria {
  return chanceFrom(`criteria ${index}`)
    .pick(sets)
    .map(([criterion, weight], position) => ({ ...criterion, weight, id: demoId('criterion', index, position) }));
}
