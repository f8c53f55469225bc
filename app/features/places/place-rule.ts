import { z } from 'zod';
import type { PlaceIndex } from '#db/reference/place-index.ts';

const codes = z.array(z.string().max(20)).max(500);

/** How a set of places was chosen. What it comes to is always a list of current districts, kept beside it. */
export const placeRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everywhere') }),
  z.object({ kind: z.literal('nations'), codes }),
  z.object({ kind: z.literal('regions'), codes }),
  z.object({ kind: z.literal('districts'), codes }),
  z.object({ kind: z.literal('radius'), outcode: z.string().max(10), miles: z.number().int().min(1).max(100) }),
]);
export type PlaceRule = z.infer<typeof placeRule>;

/** The current districts that a rule comes to, in the order of their codes; null when it names a place that is not known. */
export function districtsOf(rule: PlaceRule, places: PlaceIndex): string[] | null {
  if (rule.kind === 'everywhere') return [...places.codes];
  if (rule.kind === 'radius') {
    const near = places.withinMiles(rule.outcode, rule.miles);
    return near ? places.expand(near) : null;
  }
  return rule.codes.length > 0 && rule.codes.every(places.isKnown) ? places.expand(rule.codes) : null;
}
