import type { Services } from '#app/services/services.ts';
import { countAdvances } from '#db/queries/compact.ts';

/** Below so many requests nothing is published, and above it figures are rounded: nobody is to be known by a number. */
export const leastPublished = 10;
const roundedTo = 5;
const rounded = (count: number) => Math.round(count / roundedTo) * roundedTo;

export type AdvanceCounts = { asked: number; granted: number; refused: number; late: number };

/** How a prime answers requests for payment in advance, for its public record; null where they are too few to say. */
export async function publicAdvances({ db }: Services, primeId: string): Promise<AdvanceCounts | null> {
  const { asked, granted, refused, late } = await countAdvances(db, primeId);
  if (asked < leastPublished) return null;
  return { asked: rounded(asked), granted: rounded(granted), refused: rounded(refused), late: rounded(late) };
}
