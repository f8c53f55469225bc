import { expect, test } from 'vitest';
import { referenceFiles } from '#db/reference/index.ts';
import { createPlaceIndex } from '#db/reference/place-index.ts';
import { placeFields, placeFormValues } from './place-fields.ts';
import { describePlaces } from './place-options.ts';

const places = createPlaceIndex(referenceFiles.places, referenceFiles.outcodes);
const schema = placeFields(places);
const hull = 'E06000010';

test.each([
  [{ place_kind: 'everywhere' }, places.codes.length],
  [{ place_kind: 'nations', place_nations: ['W92000004', 'N92000002'] }, 33],
  [{ place_kind: 'regions', place_regions: 'E12000007' }, 33],
  [{ place_kind: 'districts', place_districts: [hull, hull] }, 1],
])('%j comes to %i districts', (fields, count) => {
  expect(schema.parse(fields).districts).toHaveLength(count);
});

test('a radius around a postcode becomes districts, nearest places included, and is shown back in the form', () => {
  const chosen = schema.parse({ place_kind: 'radius', place_outcode: 'hu5 2nn', place_miles: '15' });
  expect(chosen.rule).toEqual({ kind: 'radius', outcode: 'HU5', miles: 15 });
  expect(chosen.districts).toContain(hull);
  expect(chosen.districts.length).toBeLessThan(10);
  expect(placeFormValues(chosen.rule)).toEqual({ place_kind: 'radius', place_outcode: 'HU5', place_miles: '15' });
  expect(schema.parse(placeFormValues(chosen.rule))).toEqual(chosen);
});

test.each([
  [{}, 'place_kind', 'Select how you want to say where'],
  [{ place_kind: ['nations', 'regions'] }, 'place_kind', 'Select how you want to say where'],
  [{ place_kind: 'nations' }, 'place_nations', 'Select at least one nation'],
  [{ place_kind: 'regions', place_regions: [hull] }, 'place_regions', 'Select at least one region'],
  [{ place_kind: 'districts', place_districts: ['E12000007'] }, 'place_districts', 'Select at least one district'],
  [{ place_kind: 'radius', place_outcode: 'HU5' }, 'place_miles', 'Enter the number of miles'],
  [
    { place_kind: 'radius', place_outcode: 'HU5', place_miles: '101' },
    'place_miles',
    'Miles must be a whole number from 1 to 100',
  ],
  [
    { place_kind: 'radius', place_outcode: '!', place_miles: '5' },
    'place_outcode',
    'Enter a postcode district, like HU5 or SW1A',
  ],
  [
    { place_kind: 'radius', place_outcode: 'ZZ99', place_miles: '5' },
    'place_outcode',
    'We do not know where ZZ99 is. Check it, or say where in another way',
  ],
])('%j is refused beside %s', (fields, field, message) => {
  const { error } = schema.safeParse(fields);
  expect(error?.issues[0]?.path[0]).toBe(field);
  expect(error?.issues[0]?.message).toBe(message);
});

test('places are described in few words, and every district under its region', () => {
  expect(describePlaces([hull, ...places.inRegion('E12000007')], places)).toMatchObject({
    summary: 'All of London; Kingston upon Hull',
    count: 34,
    groups: [{ name: 'Yorkshire and The Humber', districts: ['Kingston upon Hull'] }, { name: 'London' }],
  });
});
