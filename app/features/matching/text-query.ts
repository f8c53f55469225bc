import type { FormState } from '#app/ui/form-state.ts';
import type { PlaceIndex } from '#db/reference/place-index.ts';
import { mostCharacters } from './text-limits.ts';
import { readTypedPlace } from './typed-place.ts';

const mostPlaceCharacters = 100;

/** What somebody asks for in their own words. */
export type TextQuery = { text: string; place: string; districts: string[]; form: FormState };

/** Reads a need or an offer from an address: its words in `text`, and where in `place`. Nothing typed is lost. */
export function readTextQuery(search: URLSearchParams, places: PlaceIndex): TextQuery {
  const text = (search.get('text') ?? '').replaceAll('\r\n', '\n').trim();
  const place = (search.get('place') ?? '').trim().slice(0, mostPlaceCharacters);
  const districts = readTypedPlace(place, places);
  const errors: FormState['errors'] = [];
  if (search.has('text') && text === '') errors.push({ field: 'text', message: 'Enter what you are looking for' });
  if (text.length > mostCharacters)
    errors.push({ field: 'text', message: `What you are looking for must be ${mostCharacters} characters or fewer` });
  if (place !== '' && districts.length === 0)
    errors.push({ field: 'place', message: 'Enter a region, a council area or a postcode in the UK' });
  return { text, place, districts, form: { values: { text, place }, errors } };
}
