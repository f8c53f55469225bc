import { z } from 'zod';
import { readTypedPlace } from '../matching/typed-place.ts';
import type { Gazetteer } from './charity-row.ts';
import { requiredField, textField } from './row-fields.ts';

const mostCharacters = { name: 300, text: 20_000 };
const readable = 1_000_000;

/** A row of a plain list: what any register, directory or notice board can give of a provider or of an opportunity. */
export const listedRow = z
  .object(
    {
      id: requiredField('id', 120),
      name: textField('name', readable),
      text: textField('text', readable),
      region: textField('region', 100),
      postcode: textField('postcode', 40),
    },
    { error: 'The row is not a JSON object' },
  )
  // A list without names is still a list: the key of the row then stands for its name.
  .transform((row) => {
    const name = cutAt(mostCharacters.name, 'name', row.name || row.id);
    const text = cutAt(mostCharacters.text, 'text', row.text);
    return { ...row, name: name.kept, text: text.kept, remarks: [...name.remarks, ...text.remarks] };
  });
export type ListedRow = z.infer<typeof listedRow>;

function cutAt(most: number, field: string, text: string): { kept: string; remarks: string[] } {
  if (text.length <= most) return { kept: text, remarks: [] };
  const remark = `The ${field} was cut at ${most.toLocaleString('en-GB')} characters`;
  return { kept: text.slice(0, most).toWellFormed().trimEnd(), remarks: [remark] };
}

/**
 * Where a row of a list is at work, as codes of nations, regions and districts: its own postcode with the places that its
 * text names, and its region only where nothing nearer is known.
 */
export function placesOfRow({ text, region, postcode }: ListedRow, { places, readPlaces }: Gazetteer) {
  const home = places.districtOfOutcode(postcode);
  const near = [...(home ? places.current(home) : []), ...readPlaces(text)];
  const codes = near.length > 0 ? near : readTypedPlace(region, places);
  return { home, codes: [...new Set(codes)].filter(places.isKnown) };
}
