import type { PlaceIndex } from '#db/reference/place-index.ts';

/** Within how many miles of a postcode district. */
export type Near = { outcode: string; miles: number };

export const radii = [5, 10, 20, 30, 50, 100] as const;
export const usualRadius = 20;
const kilometresInMile = 1.609344;

/** What somebody typed as a postcode, when no place is known by it. */
export type UnknownPostcode = { typed: string };

/** Reads a postcode, or the first half of one, and a radius. @returns null when none was typed */
export function readNear(search: URLSearchParams, places: PlaceIndex): Near | UnknownPostcode | null {
  const typed = (search.get('near') ?? '').trim().slice(0, 12);
  if (typed === '') return null;
  const outcode = places.outcodeOf(typed);
  if (!outcode || !places.pointOf(outcode)) return { typed };
  const asked = Number(search.get('within'));
  return { outcode, miles: radii.find((miles) => miles === asked) ?? usualRadius };
}

export function kilometresOf(miles: number): number {
  return miles * kilometresInMile;
}

/** The next wider radius; null when there is none. */
export function widerRadius({ miles }: Near): number | null {
  return radii.find((radius) => radius > miles) ?? null;
}
