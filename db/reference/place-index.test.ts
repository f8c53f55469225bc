import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, intersect, isEmpty, toCodes } from './district-set.ts';
import { referenceFiles } from './index.ts';
import { milesBetween } from './outcode.ts';
import { createPlaceIndex } from './place-index.ts';

const index = createPlaceIndex(referenceFiles.places, referenceFiles.outcodes);
const WALES = 'W92000004';
const NORTH_WEST = 'E12000002';
const HULL = 'E06000010';
const anyDistrict = fc.constantFrom(...index.codes);

describe('districts', () => {
  it('stand in the order of their codes', () => {
    expect(index.codes).toHaveLength(361);
    expect([...index.codes].sort()).toEqual(index.codes);
  });

  it('are found by present, past and earlier code', () => {
    expect(index.district(HULL)?.name).toBe('Kingston upon Hull');
    expect(index.district('E07000004')?.valid_to).toBe('2020-03-31');
    expect(index.district('E08000020')?.name).toBe('Gateshead');
    expect(index.district('E99999999')).toBeUndefined();
    expect([index.isCurrent(HULL), index.isCurrent('E07000004'), index.isCurrent(WALES)]).toEqual([true, false, false]);
  });

  it.each([
    [HULL, [HULL]],
    ['E07000004', ['E06000060']],
    ['E07000190', ['E06000066']],
    ['E08000020', ['E08000037']],
    ['E99999999', []],
  ])('%s stands for %j today', (code, codes) => {
    expect(index.current(code)).toEqual(codes);
  });

  it('have names, as have regions and nations', () => {
    expect(['E06000046', NORTH_WEST, WALES, 'nowhere'].map(index.name)).toEqual([
      'Isle of Wight',
      'North West',
      'Wales',
      'nowhere',
    ]);
  });

  it('are listed by region and nation', () => {
    expect(index.inRegion(WALES)).toEqual(index.inNation(WALES));
    expect(index.inNation('E92000001')).toHaveLength(296);
    expect(index.inRegion('E92000001')).toEqual([]);
    expect(index.inNation(NORTH_WEST)).toEqual([]);
  });
});

describe('outcodes', () => {
  it.each([
    ['hu1 3tt', 'HU1'],
    ['HU13TT', 'HU1'],
    [' ec1a 1bb ', 'EC1A'],
    ['W1A', 'W1A'],
    ['AB10', 'AB10'],
    ['AB101AA', 'AB10'],
    ['Hull', null],
    ['', null],
    ['12345', null],
  ])('"%s" has the outcode %s', (raw, outcode) => {
    expect(index.outcodeOf(raw)).toBe(outcode);
  });

  it('lie in a district', () => {
    expect(index.districtOfOutcode('HU1 3TT')).toBe(HULL);
    expect(index.districtOfOutcode('CF10')).toBe('W06000015');
    expect(index.districtOfOutcode('JE2')).toBeNull();
    expect(index.districtOfOutcode('ZZ99')).toBeNull();
  });

  it('have districts around them, nearest first', () => {
    expect(index.withinMiles('HU1', 25)?.slice(0, 2)).toEqual([HULL, 'E06000011']);
    expect(index.withinMiles('ZZ99', 25)).toBeNull();
    expect(index.withinMiles('JE2', 1)).toEqual([]);
  });

  it('are always among their own districts, and a longer reach never loses one', () => {
    const outcode = fc.constantFrom(...referenceFiles.outcodes.outcodes.filter((row) => row.district !== null));
    fc.assert(
      fc.property(outcode, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (row, first, more) => {
        const near = new Set(index.withinMiles(row.outcode, first));
        expect(near.has(row.district ?? '')).toBe(true);
        expect(index.withinMiles(row.outcode, first + more)).toEqual(expect.arrayContaining([...near]));
      }),
    );
  });

  it('measures London to Edinburgh as 332 miles', () => {
    const london = { latitude: 51.507, longitude: -0.128 };
    expect(milesBetween(london, { latitude: 55.953, longitude: -3.189 })).toBeCloseTo(332, 0);
  });
});

describe('describe', () => {
  const threeInNorthWest = ['E08000001', 'E08000002', 'E08000003'];

  it.each([
    [[], 'No places'],
    [[WALES, HULL, ...threeInNorthWest], 'All of Wales; Kingston upon Hull; 3 districts in North West'],
    [index.inRegion(NORTH_WEST), 'All of North West'],
    [['E06000014', HULL], 'Kingston upon Hull; York'],
    [['E07000004', 'E07000005'], 'Buckinghamshire'],
    [['E92000001', WALES], 'All of England; All of Wales'],
    [index.codes, 'All of the United Kingdom'],
  ])('%j', (codes, text) => {
    expect(index.describe(codes)).toBe(text);
  });
});

describe('nest', () => {
  it('holds every current district once, by name within its region', () => {
    const regions = index.nest().flatMap((nation) => nation.regions);
    expect(regions).toHaveLength(12);
    expect(regions.flatMap((region) => region.districts.map((district) => district.code)).sort()).toEqual(index.codes);
    expect(regions[2]?.districts[0]?.name).toBe('Barnsley');
  });
});

describe('bitset', () => {
  it('agrees with the codes it was made from', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyDistrict), (codes) => {
        expect(toCodes(index.bitset(codes), index.codes)).toEqual([...codes].sort());
      }),
    );
  });

  it('takes nations, regions and districts of the past', () => {
    expect(count(index.bitset([WALES]))).toBe(22);
    expect(toCodes(index.bitset(['E07000190', 'E08000020']), index.codes)).toEqual(['E06000066', 'E08000037']);
    expect(isEmpty(intersect(index.bitset([WALES]), index.bitset([NORTH_WEST])))).toBe(true);
    expect(index.expand([WALES])).toEqual(index.inNation(WALES));
  });

  it('refuses a place that it does not know', () => {
    expect(index.isKnown('E99999999')).toBe(false);
    expect(() => index.bitset(['E99999999'])).toThrow('Unknown place: E99999999');
  });
});
