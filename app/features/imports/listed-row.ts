import { z } from 'zod';
import type { PlaceIndex } from '#db/reference/place-index.ts';
import type { Gazetteer } from './charity-row.ts';
import { requiredField, textField } from './row-fields.ts';

/** A row of a plain list: what any register, directory or notice board can give of a provider or of an opportunity. */
export const listedRow = z
  .object(
    {
      id: requiredField('id', 120),
      name: textField('name', 500),
      text: textField('text'),
      region: textField('region', 100),
      postcode: textField('postcode', 40),
    },
    { error: 'The row is not a JSON object' },
  )
  // A list without names is still a list: the key of the row then stands for its name.
  .transform((row) => ({ ...row, name: row.name || row.id }));
export type ListedRow = z.infer<typeof listedRow>;

/** A nation or region by its name; null when there is none of that name. */
export function codeOfRegion(name: string, places: PlaceIndex): string | null {
  const plain = name.trim().toLowerCase();
  return [...places.regions, ...places.nations].find((place) => place.name.toLowerCase() === plain)?.code ?? null;
}

/**
 * Where a row of a list is at work, as codes of nations, regions and districts: its own postcode with the places that its
 * text names, and its region only where nothing nearer is known.
 */
export function placesOfRow({ text, region, postcode }: ListedRow, { places, readPlaces }: Gazetteer) {
  const home = places.districtOfOutcode(postcode);
  const near = [...(home ? places.current(home) : []), ...readPlaces(text)];
  const area = codeOfRegion(region, places);
  return { home, codes: [...new Set(near.length > 0 || area === null ? near : [area])].filter(places.isKnown) };
}
