import type { Difference } from './difference.ts';
import { isDivided, lotName } from './lots.ts';
import type { OpportunitySnapshot } from './snapshot.ts';
import { valueInWords } from './value.ts';

type Lots = OpportunitySnapshot['lots'];

/** What differs between the lots of two versions. A lot is the same lot when it has the same id. */
export function lotDifferences(before: Lots, after: Lots): Difference[] {
  if (!isDivided(before) && !isDivided(after)) return [];
  const gone = before
    .map((lot, index) => ({ lot, index }))
    .filter(({ lot }) => !after.some(({ id }) => id === lot.id))
    .map(({ lot, index }) => ({ what: lotName(lot, index), before: inWords(lot), after: null, need: true }));
  const kept = after.flatMap((lot, index) => {
    const earlier = before.find(({ id }) => id === lot.id);
    const was = earlier && isDivided(before) ? inWords(earlier) : null;
    const is = isDivided(after) ? inWords(lot) : null;
    return was === is
      ? []
      : [{ what: `Lot ${index + 1}`, before: was ?? wholeOf(earlier), after: is ?? wholeOf(lot), need: true }];
  });
  return [...gone, ...kept];
}

function wholeOf(lot: Lots[number] | undefined): string | null {
  return lot ? 'Not divided' : null;
}

function inWords(lot: Lots[number]): string {
  const { title, description } = lot;
  const hasValue = lot.valueLowPence !== null || lot.valueHighPence !== null;
  return [title, description, hasValue && `Value: ${valueInWords(lot)}`].filter(Boolean).join('. ');
}
