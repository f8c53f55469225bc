import { expect, test } from 'vitest';
import { englishCounties } from './counties.ts';
import { referenceFiles } from './index.ts';
import { createPlaceIndex } from './place-index.ts';
import { probationArea } from './probation-regions.ts';

const places = createPlaceIndex(referenceFiles.places, referenceFiles.outcodes);
const regions = [...'ABCDEFGHIJKL'].map((code) => probationArea(code)?.districts ?? []);

test('the twelve probation regions share out England and Wales, each district once', () => {
  expect(regions.flat().sort()).toEqual(places.expand(['E92000001', 'W92000004']).sort());
});

test('regions that follow from their definition are whole', () => {
  expect(places.describe(probationArea('D')?.districts ?? [])).toBe('All of Wales');
  expect(places.describe(probationArea('j')?.districts ?? [])).toBe('All of London');
  expect(probationArea('Z')).toBeUndefined();
});

test('the area of a police and crime commissioner lies inside a region', () => {
  const area = probationArea('avon-and-somerset')?.districts ?? [];
  expect(area.map(places.name).sort()).toEqual([
    'Bath and North East Somerset',
    'Bristol',
    'North Somerset',
    'Somerset',
    'South Gloucestershire',
  ]);
  expect(probationArea('G')?.districts).toEqual(expect.arrayContaining([...area]));
});

test('every district of a county is one of today', () => {
  expect(englishCounties.flatMap(({ districts }) => districts).filter((code) => !places.isCurrent(code))).toEqual([]);
});
